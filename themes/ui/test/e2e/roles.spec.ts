import { Admin } from "./kit/admin";
import { ConsolePages, expect, test } from "./kit/test";

const REALM = "e2e-roles";
const who = (username: string) => ({ username, password: username });

test.beforeAll(async ({ playwright }) => {
  const admin = new Admin(await playwright.request.newContext());
  await admin.realm(REALM);
  await admin.agent(REALM, "clerk");
  await admin.administrator(REALM, "boss", ["realm-admin"], "de");
  await admin.administrator(REALM, "reader", ["view-agents"]);
  await admin.administrator(REALM, "stranger", ["view-users"]);
});

test("the admin of a realm works in it, in German", async ({ page }) => {
  const console = new ConsolePages(page, REALM);
  await console.signIn(REALM, "/agents", who("boss"));
  await expect(console.heading("Agenten")).toBeVisible();
  await expect(page.getByRole("link", { name: "Agent registrieren" }).first()).toBeVisible();
  await expect(page.getByTestId("nav-item-agent-identity-approvals")).toContainText("Freigaben");
});

test("who may only look is offered nothing to change", async ({ page }) => {
  const console = new ConsolePages(page, REALM);
  await console.signIn(REALM, "/agents", who("reader"));
  await page.getByRole("link", { name: "clerk" }).click();
  await expect(console.heading(/clerk/)).toBeVisible();
  await expect(page.getByTestId("agent-identity-actions")).toHaveCount(0);
  await expect(page.getByTestId("nav-item-agent-identity-settings")).toHaveCount(0);
  await expect(page.getByTestId("nav-item-agent-identity-activity")).toHaveCount(0);
  await expect(page.getByTestId("nav-item-clients")).toHaveCount(0); // the role opens the console, and nothing of it
});

test("who has no role for agents sees no menu, and a link says why", async ({ page }, info) => {
  info.annotations.push({ type: "expects", description: "403" });
  const console = new ConsolePages(page, REALM);
  await console.signIn(REALM, "/agents", who("stranger"));
  await expect(page.getByTestId("agent-identity-failure-forbidden")).toBeVisible();
  await expect(page.getByTestId("nav-item-agent-identity-agents")).toHaveCount(0);
});

test("a realm where it is off is switched on by its page", async ({ console, page, admin }) => {
  await admin.realm("e2e-off", {}, { "agent-identity.enabled": "false" });
  await console.signIn("e2e-off", "/agents");
  await page.getByTestId("agent-identity-off").getByRole("link").click();
  await page.locator("label[for=agent-identity-switch]").click();
  await page.getByTestId("agent-identity-confirm").click();
  await expect(page.getByTestId("nav-item-agent-identity-agents")).toBeVisible();
  await page.getByTestId("nav-item-agent-identity-agents").click();
  await expect(page.getByText("No agents yet")).toBeVisible();
});
