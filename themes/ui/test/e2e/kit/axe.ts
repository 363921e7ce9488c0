import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  id: string;
  help: string;
  nodes: { html: string }[];
}

/** WCAG 2 A and AA on what is ours: the stock parts of the console are Keycloak's. */
export async function expectAccessible(page: Page) {
  await page.evaluate(AXE);
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: (where: string, options: object) => Promise<{ violations: Violation[] }> };
    };
    const where = "agent-identity-console, [data-testid=agent-identity-nav]";
    const rules = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] };
    return (await axe.run(where, rules)).violations;
  });
  expect(violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html ?? ""}`)).toEqual([]);
}
