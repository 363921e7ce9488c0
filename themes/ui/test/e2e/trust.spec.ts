import { Admin } from "./kit/admin";
import { activeAgent, newKey, tokenOf } from "./kit/agent";
import { expectAccessible } from "./kit/axe";
import { shot } from "./kit/shots";
import { expect, test } from "./kit/test";

const REALM = "e2e-trust";
const pem = newKey();
let clerk = "";

test.beforeAll(async ({ playwright }) => {
  const requests = await playwright.request.newContext();
  const admin = new Admin(requests);
  await admin.realm(REALM);
  await admin.capability(REALM, "db:read");
  clerk = (await activeAgent(admin, REALM, "clerk", pem, ["db:read"])).id;
  await admin.agent(REALM, "distrusted");
  const until = new Date(Date.now() + 86_400_000).toISOString();
  await admin.must("POST", `/${REALM}/agent-trust/distrusted/recalculate`);
  await admin.must("PUT", `/${REALM}/agent-trust/distrusted/override`, { score: 0.1, reason: "a drill", until });
  expect((await tokenOf(requests, REALM, "clerk", pem, "db:read")).status()).toBe(200);
  await admin.must("POST", `/${REALM}/agent-trust/${clerk}/recalculate`);
});

const SARIF = JSON.stringify({
  version: "2.1.0",
  runs: [
    {
      tool: {
        driver: { name: "checker", rules: [{ id: "sql", properties: { "security-severity": "5.0" } }] },
      },
      invocations: [{ executionSuccessful: true, endTimeUtc: new Date().toISOString() }],
      results: [{ ruleId: "sql", message: { text: "<b>so</b>" } }],
    },
  ],
});

test("the score of an agent is shown, explained, ruled on and let go", async ({ console, page }) => {
  await console.signIn(REALM, `/agents/${clerk}`);
  await page.getByTestId("agent-identity-tab-trust").click();
  await expect(page.getByRole("grid", { name: "Factors" }).getByRole("row")).toHaveCount(9);
  await expect(page.locator("svg[role=img]").first()).toBeVisible();
  await expectAccessible(page);
  await shot(page, "trust");

  await page.getByTestId("agent-identity-explain").click();
  await expect(page.getByTestId("agent-identity-explained")).toContainText("to the last bit");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Close" }).last().click();

  await page.getByTestId("agent-identity-override").click();
  await page.getByTestId("agent-identity-field-score").fill("12");
  await page.getByTestId("agent-identity-field-until").fill("2000-01-01T00:00");
  await page.getByTestId("agent-identity-field-reason").fill("<i>incident</i> 4711");
  await page.getByTestId("agent-identity-submit").click();
  await expect(page.getByText("This is in the past")).toBeVisible();
  const later = new Date(Date.now() + 86_400_000).toISOString().slice(0, 16);
  await page.getByTestId("agent-identity-field-until").fill(later);
  await page.getByTestId("agent-identity-submit").click();
  await expect(page.getByTestId("agent-identity-score")).toContainText("12%");
  await expect(page.getByText("<i>incident</i> 4711").first()).toBeVisible();
  await page.getByTestId("agent-identity-trust-history").getByRole("button", { name: "Table" }).click();
  await expect(page.getByRole("gridcell", { name: "Set by hand" })).toBeVisible();

  await page.getByTestId("agent-identity-override-end").click();
  await page.getByTestId("agent-identity-confirm").click();
  await expect(page.getByTestId("agent-identity-tab-trust")).toBeVisible();
  await expect(page.getByTestId("agent-identity-score")).not.toContainText("12%");
});

test("a document speaks against an agent until it is withdrawn", async ({ console, page }, info) => {
  info.annotations.push({ type: "expects", description: "400" });
  await console.signIn(REALM, `/agents/${clerk}/trust`);
  await page.getByTestId("agent-identity-upload").click();
  await page.getByTestId("agent-identity-field-kind").click();
  await page.getByRole("option", { name: "SARIF report" }).click();
  const document = page.getByRole("textbox", { name: "Document" });
  await document.fill("{}");
  await page.getByTestId("agent-identity-submit").click();
  await expect(page.getByRole("dialog").locator(".pf-m-danger").first()).toBeVisible();
  await document.fill(SARIF);
  await expectAccessible(page);
  await page.getByTestId("agent-identity-submit").click();
  const rows = page.getByRole("grid", { name: "Documents" });
  await expect(rows.getByRole("gridcell", { name: "SARIF report", exact: true })).toBeVisible();
  await rows.getByRole("button", { name: "Actions for SARIF report" }).click();
  await page.getByRole("menuitem", { name: "Withdraw" }).click();
  await page.getByTestId("agent-identity-confirm").click();
  await expect(rows.getByText("Does not count")).toBeVisible();
});

test("the list and the overview tell how far agents are trusted", async ({ console, page }) => {
  await console.signIn(REALM, "/agents");
  await expect(page.getByRole("row", { name: /distrusted/ })).toContainText("10% poor");
  await page.getByTestId("agent-identity-agents-trust").click();
  await page.getByRole("option", { name: "fair" }).click();
  await expect(page).toHaveURL(/trustFrom=0\.5&trustBelow=0\.7/);
  await expect(page.getByRole("link", { name: "distrusted" })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "clerk" })).toBeVisible();
  await page.getByTestId("nav-item-agent-identity-overview").click();
  const card = page.getByTestId("agent-identity-overview-trust");
  await expect(card.getByRole("row", { name: /fair/ })).toContainText("1");
  await expect(card.getByRole("row", { name: /poor/ })).toContainText("50%");
  await expectAccessible(page);
  await card.getByRole("row", { name: /fair/ }).getByRole("link").click();
  await expect(page.getByRole("link", { name: "clerk" })).toBeVisible();
});

test("a realm asks for trust by the risk of what is asked for", async ({ console, page, request }, info) => {
  info.annotations.push({ type: "expects", description: "400" });
  await console.signIn(REALM, "/settings/trust");
  const card = page.getByTestId("agent-identity-trust-settings");
  const low = card.getByTestId("agent-identity-field-thresholds.LOW");
  await low.fill("99");
  const bands = card.getByTestId("agent-identity-field-bands");
  await bands.fill("good=70 poor=10");
  await page.getByTestId("agent-identity-trust-save").click();
  await expect(bands).toHaveAttribute("aria-invalid", "true");
  await expect(card.getByText("of which the lowest begins at 0").first()).toBeVisible();
  await bands.fill("excellent=90 good=70 fair=50 poor=0");
  await page.getByTestId("agent-identity-trust-save").click();
  await expect(page.getByText("The settings are saved")).toBeVisible();
  await expectAccessible(page);
  await card.scrollIntoViewIfNeeded();
  await shot(page, "settings-trust");
  expect((await tokenOf(request, REALM, "clerk", pem, "db:read")).status()).toBe(400);
  await low.fill("");
  await page.getByTestId("agent-identity-trust-save").click();
  await expect.poll(async () => (await tokenOf(request, REALM, "clerk", pem, "db:read")).status()).toBe(200);
});
