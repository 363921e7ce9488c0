import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { emergencyTexts } from "../../src/app/emergencyTexts";
import { bundle } from "./bundles";

const en = bundle("en");
const de = bundle("de");

const files = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? files(path) : /\.tsx?$/.test(path) && !path.includes("generated") ? [path] : [];
  });

const sources = files("src").map((path) => readFileSync(path, "utf8"));
const literals = new Set(sources.flatMap((text) => [...text.matchAll(/["`]([\w.]+\.[\w.]+)["`]/g)].map((hit) => hit[1] ?? "")));
// What a template puts together, as in t(`risk.${value}`), is known by its beginning and end.
const templates = sources.flatMap((text) =>
  [...text.matchAll(/`([\w.]+)\$\{[^}]+\}([\w.]*)`/g)].map((hit) => [hit[1] ?? "", hit[2] ?? ""] as const),
);
const plain = (key: string) => key.replace(/_(one|other)$/, "");
const placeholders = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map(([hit]) => hit).sort();

/** Made of a kind of word that is looked up by name in another file. */
const BY_WORD = /^(agentStatus|keyState|risk|severity|alertStatus|requestStatus|verdict|serverStatus|tokenResult|serverHealth|finding|connectionKind)\./;

describe("the texts", () => {
  test("are there in both languages", () => {
    expect(Object.keys(de).sort()).toEqual(Object.keys(en).sort());
  });

  test("have the same placeholders in both languages", () => {
    for (const [key, text] of Object.entries(en)) {
      const wanted = key.endsWith("_one") ? placeholders(en[key.replace("_one", "_other")] ?? "") : placeholders(text);
      expect(wanted, key).toEqual(expect.arrayContaining(placeholders(de[key] ?? "")));
    }
  });

  test("are all used", () => {
    const unused = Object.keys(en)
      .map(plain)
      .filter(
        (key) =>
          !literals.has(key) &&
          !BY_WORD.test(key) &&
          !templates.some(([start, end]) => key.startsWith(start) && key.endsWith(end)),
      );
    expect(unused).toEqual([]);
  });

  test("exist where the pages ask for them", () => {
    const known = new Set(Object.keys(en).map(plain));
    const groups = new Set([...known].map((key) => key.split(".")[0]));
    const called = sources.flatMap((text) =>
      [...text.matchAll(/\bt\(\s*(?:[^"`)]*\? )?"([\w.]+)"(?: : "([\w.]+)")?/g)].flatMap((hit) => [hit[1], hit[2]]),
    );
    const missing = called.filter((key) => key !== undefined && groups.has(key.split(".")[0]) && !known.has(key));
    expect(missing).toEqual([]);
  });

  test("of an emergency are those of the bundle", () => {
    expect(en).toMatchObject(emergencyTexts("en"));
    expect(de).toMatchObject(emergencyTexts("de-AT"));
  });
});
