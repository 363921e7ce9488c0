import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { Admin } from "./kit/admin";
import { tokenOf } from "./kit/agent";
import { expectAccessible } from "./kit/axe";
import { shot } from "./kit/shots";
import { expect, test } from "./kit/test";

const REALM = "e2e-first-day";

test.beforeAll(async ({ playwright }) => {
  const admin = new Admin(await playwright.request.newContext());
  await admin.realm(REALM, { eventsEnabled: true });
});

async function registerMailer(page: Page) {
  await page.getByTestId("nav-item-agent-identity-agents").click();
  await page.getByRole("link", { name: "Register agent" }).first().click();
  await page.getByTestId("agent-identity-field-name").fill("mailer");
  await page.getByTestId("agent-identity-next").click();
  await page.getByTestId("agent-identity-next").click();
  await page.getByLabel("mail:send").check();
  await page.getByTestId("agent-identity-next").click();
  await page.getByTestId("agent-identity-next").click();
}

/** As a developer does: the key beside the script, and the script into a shell. */
function runRecipe(pem: string, script: string): Record<string, unknown> {
  const folder = mkdtempSync(join(tmpdir(), "recipe-"));
  writeFileSync(join(folder, "mailer.pem"), pem);
  return JSON.parse(execFileSync("sh", ["-c", script], { cwd: folder, encoding: "utf8" })) as Record<string, unknown>;
}

test("a new administrator registers an agent, grants, watches its tokens and suspends it, by the pages alone", async ({
  console,
  page,
  request,
}) => {
  test.setTimeout(120_000);
  await console.signIn(REALM, "/capabilities");
  await page.getByRole("button", { name: "Add capability" }).first().click();
  await page.getByTestId("agent-identity-field-name").fill("mail:send");
  await page.getByTestId("agent-identity-submit").click();
  await expect(page.getByRole("gridcell", { name: "mail:send", exact: true })).toBeVisible();

  await registerMailer(page);
  await page.getByTestId("agent-identity-first-token").click();
  await expect(page.getByTestId("agent-identity-token-issued")).toBeVisible();
  await expectAccessible(page);
  await shot(page, "registered");
  const pem = await page.getByTestId("agent-identity-private-key").locator("pre").innerText();
  await page.getByTestId("agent-identity-token-recipe").getByRole("button").first().click();
  const script = await page.getByTestId("agent-identity-token-recipe").locator("pre").innerText();
  expect(runRecipe(pem, script)).toMatchObject({ token_type: "Bearer", scope: "mail:send" });

  await page.getByRole("link", { name: "See it in Activity" }).click();
  const tokens = page.getByRole("grid", { name: "Tokens" });
  await expect(tokens.getByText("Issued")).toHaveCount(2);
  await expect(tokens.getByText("mail:send")).toHaveCount(2);

  await tokens.getByRole("link", { name: "mailer" }).first().click();
  await page.getByTestId("agent-identity-actions").click();
  await page.getByRole("menuitem", { name: "Suspend" }).click();
  await page.getByTestId("agent-identity-confirm").click();
  await expect(page.getByTestId("view-header")).toContainText("Suspended");
  expect((await tokenOf(request, REALM, "mailer", pem)).ok()).toBe(false);
  await page.getByTestId("agent-identity-tab-activity").click();
  await page.getByRole("button", { name: "Tokens" }).click();
  await expect(tokens.getByText("Refused")).toBeVisible();
  await expectAccessible(page);
  await console.open(REALM, "/activity/tokens");
  await expect(tokens.getByText("Refused")).toBeVisible();
  await shot(page, "tokens");
});
