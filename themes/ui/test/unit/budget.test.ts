import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";

/* What a browser loads, compressed as the server sends it. Runs after the build. */
const FOLDER = "../target/ui/assets/agent-identity";
const KB = 1024;

const files = readdirSync(FOLDER);
const text = (file: string) => readFileSync(`${FOLDER}/${file}`, "utf8");
const size = (list: Iterable<string>) => [...list].reduce((sum, file) => sum + gzipSync(text(file)).length, 0);
const named = (beginning: string) => {
  const file = files.find((name) => name.startsWith(`${beginning}-`) && name.endsWith(".js"));
  if (!file) {
    throw new Error(`${beginning} is not built`);
  }
  return file;
};

/** Everything that a chunk needs before it runs, and the styles that go with it. */
function closure(file: string, loaded = new Set<string>()): Set<string> {
  loaded.add(file);
  for (const [, other = ""] of text(file).matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)) {
    if (!loaded.has(other)) {
      closure(other, loaded);
    }
  }
  return loaded;
}

/** What Vite's list for this lazy import names. */
function lazily(importer: string, page: string): string[] {
  const code = text(importer);
  const list = /m\.f\|\|\(m\.f=(\[[^\]]*\])/.exec(code)?.[1] ?? "[]";
  const all = JSON.parse(list) as string[];
  const call = new RegExp(`import\\("\\./${page}"\\),__vite__mapDeps\\(\\[([\\d,]*)\\]`).exec(code);
  const places = (call?.[1] ?? "").split(",").filter((place) => place !== "");
  return places.map((place) => (all[Number(place)] ?? "").split("/").at(-1) ?? "");
}

describe("the size", () => {
  test("of the bridge, which every page of the console loads, is at most 5 KB", () => {
    expect(size(closure(named("bridge")))).toBeLessThanOrEqual(5 * KB);
  });

  test("of the first agent page is at most 190 KB in all", () => {
    const bridge = named("bridge");
    const element = named("element");
    const page = named("AgentsPage");
    const loaded = new Set([
      ...closure(bridge),
      ...closure(element),
      ...lazily(bridge, element),
      ...closure(page),
      ...lazily(element, page),
    ]);
    expect([...loaded].some((file) => file.endsWith(".css"))).toBe(true);
    expect(size(loaded)).toBeLessThanOrEqual(190 * KB);
  });

  test("of the graph of connections is at most 75 KB beyond what its page has", () => {
    const page = closure(named("ConnectionsView"));
    const graph = [...closure(named("ConnectionsGraph"))].filter((file) => !page.has(file));
    expect(size(graph)).toBeLessThanOrEqual(75 * KB);
  });
});
