import type { Page } from "@playwright/test";
import { bundle } from "../unit/bundles";
import { Admin, SERVER } from "./kit/admin";
import { activeAgent, ask, newKey, tokenOf } from "./kit/agent";
import { ConsolePages, expect, test } from "./kit/test";

/*
 * A console in German has no English of ours: no text of the English bundle, no key shown raw, no common English word.
 * What the server says itself is marked as English, and what people or servers wrote stays as it is.
 */
const REALM = "e2e-deutsch";
const BOSS = { username: "chefin", password: "chefin" };
const pem = newKey();
let agent = "";
let server = "";
let policy = "";
let request = "";

const en = bundle("en");
const de = bundle("de");
const texts = (language: Record<string, string>) => new Set(Object.values(language).filter((text) => !text.includes("{{")));
const german = texts(de);
/** English texts that say the same in no German one. */
const english = new Set([...texts(en)].filter((text) => !german.has(text)));
const keys = new Set(Object.keys(en));
const COMMON =
  /\b(the|of|is|are|and|or|not|with|was|has|have|this|that|by|to|from|for|no|yes|close|remove|clear|more|less|next|previous|items|page|show|hide|toggle|expand|select|selected|search|loading|unknown|none|never|ago)\b/i;

test.beforeAll(async ({ playwright }) => {
  test.setTimeout(120_000);
  const requests = await playwright.request.newContext();
  const admin = new Admin(requests);
  await admin.realm(REALM, { adminEventsEnabled: true });
  await admin.administrator(REALM, BOSS.username, ["realm-admin"], "de");
  await admin.capability(REALM, "db:lesen", "low", { description: "Bestellungen lesen" });
  await admin.capability(REALM, "geld:zahlen", "critical", { approvalRequired: true });
  agent = (await activeAgent(admin, REALM, "buchhaltung", pem, ["db:lesen"])).id;
  const { access_token: token } = (await (await tokenOf(requests, REALM, "buchhaltung", pem, "db:lesen")).json()) as {
    access_token: string;
  };
  for (const action of ["db:lesen", "db:weg", "db:weg", "db:weg"]) {
    await ask(requests, REALM, token, "buchhaltung", action, "bestellungen");
  }
  const asked = await requests.post(`${SERVER}/realms/${REALM}/agent-access/requests`, {
    headers: { Authorization: `Bearer ${token}` },
    data: { capability: "geld:zahlen", reason: "Monatsende" },
  });
  request = ((await asked.json()) as { id: string }).id;
  const entry = { name: "Nachts nicht", type: "unusual_activity", effect: "alert", enabled: false };
  policy = (await admin.must<{ id: string }>("POST", `/${REALM}/agent-governance/policies`, entry)).id;
  const about = { name: "wetter", url: "https://wetter.example.com/mcp", tags: ["amtlich"] };
  server = (await admin.must<{ id: string }>("POST", `/${REALM}/mcp-servers`, about)).id;
  await admin.must("POST", `/${REALM}/agent-trust/${agent}/recalculate`);
  await admin.must("PUT", `/${REALM}/mcp-servers/connections`, { agent, server });
});

const tabs = (path: string, names: string[]) => names.map((name) => `${path}/${name}`);
const pages = (): string[] => [
  "/overview",
  "/agents",
  "/agents?search=nichts",
  "/agents/new",
  ...tabs(`/agents/${agent}`, ["overview", "trust", "keys", "capabilities", "connections", "activity", "settings"]),
  "/approvals",
  `/approvals/${request}`,
  "/servers",
  "/servers/new",
  ...tabs(`/servers/${server}`, ["overview", "surface", "drift", "attestations", "connections", "doctor", "settings"]),
  "/connections",
  "/capabilities",
  "/policies",
  "/policies/new",
  ...tabs(`/policies/${policy}`, ["rule", "rehearsal", "versions"]),
  "/alerts",
  "/activity",
  "/activity/changes",
  "/settings",
  "/nirgends",
];

/** Everything that people read or hear of our part of the page, piece by piece. */
function told(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ours = "agent-identity-console, [data-testid=agent-identity-nav], .pf-v5-c-modal-box";
    const theirs = "[lang=en], code, pre, ins, del, script, style, svg title";
    const pieces = new Set<string>();
    for (const root of document.querySelectorAll(ours)) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode;
        if (node.parentElement?.checkVisibility() && !node.parentElement.closest(theirs)) {
          pieces.add((node.textContent ?? "").trim());
        }
      }
      for (const element of root.querySelectorAll("[aria-label], [placeholder], [title], [alt]")) {
        if (!element.checkVisibility()) {
          continue;
        }
        for (const name of ["aria-label", "placeholder", "title", "alt"]) {
          pieces.add(element.getAttribute(name)?.trim() ?? "");
        }
      }
    }
    return [...pieces].filter((piece) => piece !== "");
  });
}

const foreign = (pieces: string[]) =>
  pieces.filter((piece) => english.has(piece) || keys.has(piece) || piece.includes("{{") || COMMON.test(piece));

async function expectGerman(page: Page, where: string) {
  await expect(page.getByTestId("view-header").or(page.getByRole("heading", { level: 1 })).first()).toBeVisible();
  await expect(page.locator("agent-identity-console [aria-busy=true]")).toHaveCount(0);
  expect.soft(foreign(await told(page)), where).toEqual([]);
}

test("every page is German", async ({ page }) => {
  test.setTimeout(240_000);
  const console = new ConsolePages(page, REALM);
  await console.signIn(REALM, "/overview", BOSS);
  await expect(console.heading("Übersicht")).toBeVisible();
  for (const path of pages()) {
    await page.goto(`/admin/${REALM}/console/#/${REALM}/agent-identity${path}`);
    await expectGerman(page, path);
  }
});

/** Where it is, what opens it, and what is pressed before. */
const DIALOGS: [string, () => string, string, string?][] = [
  ["suspend", () => `/agents/${agent}`, "Sperren", "agent-identity-actions"],
  ["revoke", () => `/agents/${agent}`, "Widerrufen", "agent-identity-actions"],
  ["delete", () => `/agents/${agent}`, "Löschen", "agent-identity-actions"],
  ["key", () => `/agents/${agent}/keys`, "agent-identity-add-key"],
  ["grant", () => `/agents/${agent}/capabilities`, "agent-identity-grant"],
  ["override", () => `/agents/${agent}/trust`, "agent-identity-override"],
  ["explain", () => `/agents/${agent}/trust`, "agent-identity-explain"],
  ["upload", () => `/agents/${agent}/trust`, "agent-identity-upload"],
  ["approve", () => `/approvals/${request}`, "agent-identity-approve"],
  ["reject", () => `/approvals/${request}`, "agent-identity-reject"],
  ["retire", () => `/servers/${server}`, "Widerrufen", "agent-identity-actions"],
];

test("every dialog is German", async ({ page }) => {
  test.setTimeout(120_000);
  const console = new ConsolePages(page, REALM);
  await console.signIn(REALM, "/overview", BOSS);
  await expect(console.heading("Übersicht")).toBeVisible();
  for (const [name, path, opener, before] of DIALOGS) {
    await page.goto(`/admin/${REALM}/console/#/${REALM}/agent-identity${path()}`);
    if (before) {
      await page.getByTestId(before).click();
      await page.getByRole("menuitem", { name: opener, exact: true }).click();
    } else {
      await page.getByTestId(opener).click();
    }
    await expect(page.getByRole("dialog")).toBeVisible();
    await expect(page.getByRole("dialog").locator("[aria-busy=true]")).toHaveCount(0);
    expect.soft(foreign(await told(page)), name).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  }
});
