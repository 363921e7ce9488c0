import { Admin } from "./kit/admin";
import { activeAgent, ask, newKey, tokenOf } from "./kit/agent";
import { expectAccessible } from "./kit/axe";
import { expect, test } from "./kit/test";

const REALM = "e2e-policies";
const pem = newKey();

test.beforeAll(async ({ playwright }) => {
  const admin = new Admin(await playwright.request.newContext());
  await admin.realm(REALM);
  await admin.capability(REALM, "db:read");
  await activeAgent(admin, REALM, "clerk", pem, ["db:read"]);
});

test("a policy is rehearsed before it holds, and then it blocks", async ({ console, page, request }) => {
  const response = await tokenOf(request, REALM, "clerk", pem, "db:read");
  const { access_token: token } = (await response.json()) as { access_token: string };
  const before = await ask(request, REALM, token, "clerk", "db:read");
  expect(await before.json()).toMatchObject({ decision: true });

  await console.signIn(REALM, "/policies/new");
  await page.getByTestId("agent-identity-field-name").fill("Nobody reads");
  await page.getByTestId("agent-identity-field-type").click();
  await page.getByRole("option", { name: "Data exfiltration" }).click();
  await page.getByTestId("agent-identity-field-effect").click();
  await page.getByRole("option", { name: "Block" }).click();
  await page.getByTestId("agent-identity-member-patterns").fill("db:read");
  await page.getByTestId("agent-identity-member-purposes-action").check();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Show as JSON" }).click();
  const said = JSON.parse(await page.getByLabel("The policy as JSON").inputValue()) as object;
  expect(said).toMatchObject({ parameters: { patterns: ["db:read"] }, purposes: ["action"] });
  await page.getByTestId("agent-identity-save").click();

  await expect(page.getByTestId("agent-identity-enable")).toBeDisabled();
  await page.getByTestId("agent-identity-rehearse").click();
  await expect(page.getByTestId("agent-identity-rehearsed")).toContainText("decided again");
  await expectAccessible(page);
  await page.getByTestId("agent-identity-enable").click();
  await expect(page.getByTestId("view-header")).toContainText("Enabled");
  const after = await ask(request, REALM, token, "clerk", "db:read");
  expect(await after.json()).toMatchObject({ decision: false });

  await page.getByRole("tab", { name: "Versions" }).click();
  await expect(page.getByRole("gridcell", { name: "1", exact: true })).toBeVisible();
  await page.getByTestId("nav-item-agent-identity-policies").click();
  await expect(page.getByRole("link", { name: "Nobody reads" })).toBeVisible();
});
