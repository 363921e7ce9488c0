import { expectAccessible } from "./kit/axe";
import { Admin } from "./kit/admin";
import { realMcpServer, type RealMcpServer } from "./kit/mcpServer";
import { shot } from "./kit/shots";
import { expect, test } from "./kit/test";

const REALM = "e2e-settings";
let server: RealMcpServer | undefined;

test.beforeAll(async ({ playwright }) => {
  const admin = new Admin(await playwright.request.newContext());
  await admin.realm(REALM);
  server = await realMcpServer();
});

test.afterAll(() => {
  server?.stop();
});

test("an internal server is brought in by the console alone", async ({ console, page }, info) => {
  info.annotations.push({ type: "expects", description: "400" });
  test.setTimeout(120_000);
  await console.signIn(REALM, "/servers/new");
  await expect(page.getByTestId("agent-identity-field-url")).toBeVisible();
  await page.getByTestId("agent-identity-field-url").fill(server?.url ?? "");
  await page.getByTestId("agent-identity-submit").click();
  await expect(page.getByTestId("agent-identity-network-not-allowed")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Allow an internal network" }).click();

  const networks = page.getByTestId("agent-identity-setting-mcp.allow-networks");
  await expect(networks).toBeFocused();
  await networks.fill("127.0.0.0/8, intranet");
  await page.getByTestId("agent-identity-settings-save").click();
  await expect(page.getByText("Networks or addresses such as")).toBeVisible();
  await networks.fill("127.0.0.0/8");
  await page.getByTestId("agent-identity-setting-mcp.probe-interval").fill("5");
  await page.getByTestId("agent-identity-settings-save").click();
  await expect(page.getByText("The settings are saved")).toBeVisible();
  await expectAccessible(page);
  await page.evaluate(() => {
    window.scrollTo(0, 0);
  });
  await shot(page, "settings-mcp");

  await page.goBack();
  await expect(page.getByTestId("agent-identity-field-url")).toHaveValue(server?.url ?? "");
  await page.getByTestId("agent-identity-submit").click();
  await expect(page.getByTestId("view-header")).toContainText("Everything Reference Server");
});

test("of two admins the second is told, and nothing is overwritten", async ({ admin, console, page }, info) => {
  info.annotations.push({ type: "expects", description: "409" });
  await console.signIn(REALM, "/settings/governance");
  const suspend = page.getByTestId("agent-identity-setting-agent-governance.escalation.suspend-after");
  await suspend.fill("10");
  const values = { "agent-governance.low-trust": "0.2" };
  await admin.must("PUT", `/${REALM}/agent-settings`, { values });
  await page.getByTestId("agent-identity-settings-save").click();
  await page.getByRole("button", { name: "Load again, and keep what I typed" }).click();
  await expect(page.getByTestId("agent-identity-setting-agent-governance.low-trust")).toHaveValue("20");
  await expect(suspend).toHaveValue("10");
  await page.getByTestId("agent-identity-settings-save").click();
  await expect(page.getByText("The settings are saved")).toBeVisible();
  await page.getByTestId("agent-identity-reset-agent-governance.low-trust").click();
  await page.getByTestId("agent-identity-settings-save").click();
  const realm = async () => (await admin.must<{ attributes: Record<string, string> }>("GET", `/${REALM}`)).attributes;
  await expect.poll(async () => "agent-governance.low-trust" in (await realm())).toBe(false);
  expect((await realm())["agent-governance.escalation.suspend-after"]).toBe("10");
});

test("every setting has a label and help in both languages, and every tab is accessible", async ({ admin, console, page }) => {
  const { settings } = await admin.must<{ settings: { name: string; choices?: string[] }[] }>("GET", `/${REALM}/agent-settings`);
  for (const lang of ["en", "de"]) {
    const { messages } = await admin.must<{ messages: Record<string, string> }>("GET", `/${REALM}/agent-ui?lang=${lang}`);
    const wanted = settings.flatMap(({ name, choices = [] }) => [
      `setting.${name}`,
      `settingHelp.${name}`,
      ...choices.map((choice) => `settingWord.${name}.${choice}`),
    ]);
    expect(wanted.filter((key) => !messages[key])).toEqual([]);
  }
  await console.signIn(REALM, "/settings");
  for (const tab of ["general", "governance", "trust", "mcp"]) {
    await page.getByTestId(`agent-identity-tab-${tab}`).click();
    await expect(page).toHaveURL(tab === "general" ? /\/settings$/ : new RegExp(`/settings/${tab}$`));
    await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
    await expectAccessible(page);
  }
});
