import { Admin } from "./kit/admin";
import { ConsolePages, expect, test } from "./kit/test";

/* What goes wrong in the middle of work: nothing typed is lost, and nothing of others is overwritten. */
const REALM = "e2e-mishaps";
const who = (username: string) => ({ username, password: username });
let policy = "";

test.beforeAll(async ({ playwright }) => {
  const admin = new Admin(await playwright.request.newContext());
  await admin.realm(REALM);
  await admin.administrator(REALM, "anna", ["realm-admin"]);
  await admin.administrator(REALM, "bert", ["realm-admin"]);
  const made = await admin.must<{ id: string }>("POST", `/${REALM}/agent-governance/policies`, {
    name: "Hours",
    type: "unusual_activity",
    effect: "alert",
    enabled: false,
  });
  policy = made.id;
});

test("a session that ends in the middle of a form takes nothing away", async ({ page, admin }, info) => {
  info.annotations.push({ type: "expects", description: "40" }); // 400 for the refresh, 401 for the request
  const console = new ConsolePages(page, REALM);
  await console.signIn(REALM, "/agents/new", who("anna"));
  await page.getByTestId("agent-identity-field-name").fill("half-typed");
  await page.getByTestId("agent-identity-field-description").fill("Long <b>words</b>");
  for (let step = 0; step < 3; step++) {
    await page.getByTestId("agent-identity-next").click();
  }
  const [anna] = await admin.must<{ id: string }[]>("GET", `/${REALM}/users?exact=true&username=anna`);
  await admin.must("POST", `/${REALM}/users/${anna?.id ?? ""}/logout`);
  await page.getByTestId("agent-identity-next").click();
  const banner = page.getByTestId("agent-identity-session-ended");
  await expect(banner).toContainText("What you typed is kept");
  await banner.getByRole("button", { name: "Sign in again" }).click();
  await page.fill("#username", "anna");
  await page.fill("#password", "anna");
  await page.click("#kc-login");
  await expect(page.getByText("What you typed before is filled in again")).toBeVisible();
  await expect(page.getByTestId("agent-identity-field-name")).toHaveValue("half-typed");
  await expect(page.getByTestId("agent-identity-field-description")).toHaveValue("Long <b>words</b>");
});

test("of two administrators at one policy the second is told", async ({ page, browser }, info) => {
  info.annotations.push({ type: "expects", description: "409" });
  const console = new ConsolePages(page, REALM);
  await console.signIn(REALM, `/policies/${policy}`, who("anna"));
  await page.getByTestId("agent-identity-field-description").fill("as Anna has it");
  const other = await browser.newPage();
  await new ConsolePages(other, REALM).signIn(REALM, `/policies/${policy}`, who("bert"));
  await other.getByTestId("agent-identity-field-description").fill("as Bert has it");
  await other.getByTestId("agent-identity-save").click();
  await expect(other.getByText("The policy is saved")).toBeVisible();
  await other.close();

  await page.getByTestId("agent-identity-save").click();
  await expect(page.getByTestId("agent-identity-conflict")).toContainText("as Bert has it");
  await expect(page.getByTestId("agent-identity-field-description")).toHaveValue("as Anna has it");
  await page.getByRole("button", { name: "Take theirs" }).click();
  await expect(page.getByTestId("agent-identity-field-description")).toHaveValue("as Bert has it");
});

test("a server that is gone leaves the page, and is asked again", async ({ console, page }, info) => {
  info.annotations.push({ type: "expects", description: "ERR_" });
  await console.signIn(REALM, "/policies");
  await expect(page.getByRole("link", { name: "Hours" })).toBeVisible();
  const api = `**/admin/realms/${REALM}/**`;
  await page.route(api, (route) => route.abort("connectionrefused"));
  await page.getByTestId("nav-item-agent-identity-agents").click();
  await expect(page.getByTestId("agent-identity-failure-gone")).toBeVisible();
  await page.unroute(api);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText("No agents yet")).toBeVisible();
});
