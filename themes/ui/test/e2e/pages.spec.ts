import { Admin } from "./kit/admin";
import { activeAgent, newKey } from "./kit/agent";
import { expectAccessible } from "./kit/axe";
import { shot } from "./kit/shots";
import { expect, test } from "./kit/test";

const REALM = "e2e-pages";
const MARKUP = "<script>alert(1)</script>";
// The server takes no such characters in names; in texts of several lines it does.
const HOSTILE = `${MARKUP}\u202Egpj.exe \u2067isolate`;
let agent = "";

test.beforeAll(async ({ playwright }) => {
  const admin = new Admin(await playwright.request.newContext());
  await admin.realm(REALM);
  await admin.capability(REALM, "db:read", "low", { description: HOSTILE });
  agent = (await activeAgent(admin, REALM, "clerk", newKey(), ["db:read"])).id;
  await admin.agent(REALM, "hostile", { displayName: MARKUP, description: "x".repeat(2000) });
});

const PAGES: [string, () => string, string | RegExp][] = [
  ["overview", () => "/overview", "Overview"],
  ["agents", () => "/agents", "Agents"],
  ["register", () => "/agents/new", "Register agent"],
  ["agent", () => `/agents/${agent}`, /clerk/],
  ["keys", () => `/agents/${agent}/keys`, /clerk/],
  ["grants", () => `/agents/${agent}/capabilities`, /clerk/],
  ["agent-settings", () => `/agents/${agent}/settings`, /clerk/],
  ["approvals", () => "/approvals", "Approvals"],
  ["capabilities", () => "/capabilities", "Capabilities"],
  ["alerts", () => "/alerts", "Alerts"],
  ["activity", () => "/activity", "Activity"],
  ["settings", () => "/settings", "Settings"],
];

test("every page opens by its address and is accessible, light, dark and narrow", async ({ console, page }) => {
  test.setTimeout(300_000);
  await console.signIn(REALM, "/agents");
  await expect(console.heading("Agents")).toBeVisible();
  for (const [name, path, heading] of PAGES) {
    await console.open(REALM, path());
    await expect(console.heading(heading)).toBeVisible();
    await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
    await expectAccessible(page);
    await shot(page, name);
  }
  await page.emulateMedia({ colorScheme: "dark" });
  await console.open(REALM, "/agents");
  await expect(page.getByRole("link", { name: "clerk" })).toBeVisible();
  await expectAccessible(page);
  await shot(page, "agents-dark");
  await page.setViewportSize({ width: 600, height: 900 });
  await expect(page.getByRole("link", { name: "clerk" })).toBeVisible();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(600);
});

test("hostile texts are shown as they are written", async ({ console, page }) => {
  page.on("dialog", () => {
    throw new Error("a script of a name has run");
  });
  await console.signIn(REALM, "/agents");
  await page.getByRole("link", { name: MARKUP }).click();
  await expect(console.heading(new RegExp("<script>"))).toBeVisible();
  await console.open(REALM, "/capabilities");
  await expect(page.getByRole("gridcell", { name: HOSTILE })).toBeVisible();
});

test("Back and Forward lead through the pages and the filters", async ({ console, page }) => {
  await console.signIn(REALM, "/agents?search=clerk");
  await page.getByRole("link", { name: "clerk" }).click();
  await expect(console.heading(/clerk/)).toBeVisible();
  await page.getByTestId("agent-identity-tab-keys").click();
  await expect(page).toHaveURL(/\/keys$/);
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(/agents\?search=clerk$/);
  await expect(page.getByRole("link", { name: "clerk" })).toBeVisible();
  await page.goForward();
  await expect(console.heading(/clerk/)).toBeVisible();
});

test("a filter is found again by its address, and stock pages stay beside ours", async ({ console, page }) => {
  await console.signIn(REALM, "/agents");
  await page.getByTestId("agent-identity-agents-status").click();
  await page.getByRole("option", { name: "Pending" }).click();
  await expect(page).toHaveURL(/status=PENDING/);
  await page.reload();
  await expect(page.getByRole("link", { name: "clerk" })).toHaveCount(0);
  await page.getByTestId("nav-item-clients").click();
  await expect(page.getByRole("heading", { level: 1, name: "Clients" })).toBeVisible();
  await page.getByTestId("nav-item-agent-identity-agents").click();
  await expect(page.getByRole("link", { name: "clerk" })).toBeVisible();
});
