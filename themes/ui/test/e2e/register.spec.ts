import { Admin } from "./kit/admin";
import { tokenOf } from "./kit/agent";
import { expect, test } from "./kit/test";

const REALM = "e2e-register";

test.beforeAll(async ({ playwright }) => {
  const admin = new Admin(await playwright.request.newContext());
  await admin.realm(REALM);
  await admin.capability(REALM, "db:read");
});

test("an agent registered with a key of the page gets a token, and none once it is suspended", async ({
  console,
  page,
  request,
}) => {
  await console.signIn(REALM, "/agents");
  await page.getByRole("link", { name: "Register agent" }).first().click();
  await page.getByTestId("agent-identity-field-name").fill("Bad Name");
  await page.getByTestId("agent-identity-next").click();
  await expect(page.getByText("Unique in the realm, for good").first()).toBeVisible();
  await page.getByTestId("agent-identity-field-name").fill("billing");
  await page.getByTestId("agent-identity-field-displayName").fill("<img src=x onerror=alert(1)>");
  await page.getByTestId("agent-identity-next").click();
  await page.getByTestId("agent-identity-next").click();
  await page.getByLabel("db:read").check();
  await page.getByTestId("agent-identity-next").click();
  await page.getByTestId("agent-identity-next").click();

  const shown = page.getByTestId("agent-identity-private-key");
  await expect(shown).toContainText("BEGIN PRIVATE KEY");
  const pem = await shown.locator("pre").innerText();
  const response = await tokenOf(request, REALM, "billing", pem, "db:read");
  expect(response.status(), await response.text()).toBe(200);

  await page.getByTestId("agent-identity-open").click();
  await expect(console.heading("<img src=x onerror=alert(1)>")).toBeVisible();
  await page.getByTestId("agent-identity-tab-capabilities").click();
  await expect(page.getByRole("gridcell", { name: "db:read", exact: true })).toBeVisible();

  await page.getByTestId("agent-identity-actions").click();
  await page.getByRole("menuitem", { name: "Suspend" }).click();
  await page.getByLabel("Reason").fill("left the building");
  await page.getByTestId("agent-identity-confirm").click();
  await expect(page.getByTestId("view-header")).toContainText("Suspended");
  expect((await tokenOf(request, REALM, "billing", pem)).ok()).toBe(false);
});

test("a private key that is pasted is not taken", async ({ console, page }) => {
  await console.signIn(REALM, "/agents/new");
  await page.getByTestId("agent-identity-field-name").fill("leaky");
  await page.getByTestId("agent-identity-next").click();
  await page.getByTestId("agent-identity-key-paste").check();
  await page.getByTestId("agent-identity-key-text").fill("-----BEGIN PRIVATE KEY-----\nMC4");
  await page.getByTestId("agent-identity-next").click();
  await expect(page.getByText("must stay with the agent").first()).toBeVisible();
});

test("what is wrong for the server is told beside the field", async ({ console, page }, info) => {
  info.annotations.push({ type: "expects", description: "400" });
  await console.signIn(REALM, "/agents/new");
  await page.getByTestId("agent-identity-field-name").fill("fine-name");
  await page.getByTestId("agent-identity-field-repositoryUrl").fill("no address");
  for (let step = 0; step < 4; step++) {
    await page.getByTestId("agent-identity-next").click();
  }
  await expect(page.getByTestId("agent-identity-field-repositoryUrl")).toHaveAttribute("aria-invalid", "true");
});
