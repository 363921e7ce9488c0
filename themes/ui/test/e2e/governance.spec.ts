import { Admin, SERVER } from "./kit/admin";
import { activeAgent, ask, newKey, tokenOf } from "./kit/agent";
import { expect, test } from "./kit/test";

const REALM = "e2e-governance";
const pem = newKey();

test.beforeAll(async ({ playwright }) => {
  const admin = new Admin(await playwright.request.newContext());
  await admin.realm(REALM, { adminEventsEnabled: true });
  await admin.capability(REALM, "db:read");
  await admin.capability(REALM, "db:drop", "critical", { approvalRequired: true });
  await activeAgent(admin, REALM, "clerk", pem, ["db:read"]);
});

test("what an agent asks for is seen, approved for a time, and granted", async ({ console, page, request }) => {
  const response = await tokenOf(request, REALM, "clerk", pem, "db:read");
  const { access_token: token } = (await response.json()) as { access_token: string };
  const asked = await request.post(`${SERVER}/realms/${REALM}/agent-access/requests`, {
    headers: { Authorization: `Bearer ${token}` },
    data: { capability: "db:drop", reason: "<b>spring</b> cleaning" },
  });
  expect(asked.ok(), await asked.text()).toBe(true);
  const denied = await ask(request, REALM, token, "clerk", "db:write");
  expect(denied.ok(), await denied.text()).toBe(true);

  await console.signIn(REALM, "/overview");
  await expect(page.getByTestId("nav-item-agent-identity-approvals")).toContainText("1");
  await page.getByTestId("nav-item-agent-identity-approvals").click();
  await expect(page.getByText("<b>spring</b> cleaning")).toBeVisible();
  await page.getByRole("link", { name: "db:drop" }).click();
  await page.getByTestId("agent-identity-approve").click();
  await page.getByTestId("agent-identity-field-expiresIn").click();
  await page.getByRole("option", { name: "1 hour" }).click();
  await page.getByTestId("agent-identity-field-comment").fill("once");
  await page.getByTestId("agent-identity-submit").click();
  await expect(page.getByTestId("view-header")).toContainText("Approved");
  await expect(page.getByTestId("nav-item-agent-identity-approvals")).not.toContainText("1");
  const again = await tokenOf(request, REALM, "clerk", pem, "db:drop");
  expect(again.status(), await again.text()).toBe(200);

  await page.getByTestId("nav-item-agent-identity-activity").click();
  await expect(page.getByRole("gridcell", { name: "db:write" })).toBeVisible();
  await expect(page.getByRole("link", { name: "clerk" }).first()).toBeVisible();
  await page.getByRole("tab", { name: "Changes" }).click();
  await expect(page.getByRole("gridcell", { name: "Grant" }).first()).toBeVisible();

  await page.getByTestId("nav-item-agent-identity-overview").click();
  await expect(page.locator(".pf-v5-c-chart svg, svg[role=img]").first()).toBeVisible();
  await page.getByRole("button", { name: "Table" }).click();
  await expect(page.getByRole("grid", { name: "Decisions" })).toBeVisible();
});

test("decisions leave as a file", async ({ console, page }) => {
  await console.signIn(REALM, "/activity?verdict=DENY");
  await page.getByRole("button", { name: "Export" }).click();
  const leaving = page.waitForEvent("download");
  await page.getByTestId("agent-identity-confirm").click();
  expect((await leaving).suggestedFilename()).toBe("decisions.csv");
});
