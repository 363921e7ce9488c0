import type { Locator, Page } from "@playwright/test";
import { Admin } from "./kit/admin";
import { ConsolePages, expect, test } from "./kit/test";

/*
 * The console's own pages look the same with and without our theme, to the pixel: also after our
 * pages and their styles were loaded. Only our group of the menu is taken away before looking.
 */
const REALM = "e2e-stock";
const BOSS = { username: "boss", password: "boss" };
/** Each with what is there once it is loaded. */
const PAGES: [string, (page: Page) => Locator][] = [
  ["clients", (page) => page.getByRole("link", { name: "security-admin-console" })],
  ["users", (page) => page.getByRole("link", { name: BOSS.username })],
  ["realm-settings", (page) => page.getByTestId("displayName")],
];

test.beforeAll(async ({ playwright }) => {
  const admin = new Admin(await playwright.request.newContext());
  await admin.realm(REALM);
  await admin.administrator(REALM, BOSS.username, ["realm-admin"]);
});

const picture = (page: Page) => page.screenshot({ animations: "disabled" });

/** What a page comes to look like: parts of it come late, and nothing says that they were the last. */
async function settled(page: Page): Promise<Buffer> {
  let before = await picture(page);
  await expect
    .poll(async () => {
      const now = await picture(page);
      const same = now.equals(before);
      before = now;
      return same;
    })
    .toBe(true);
  return before;
}

async function onEach(page: Page, look: (name: string) => Promise<void>) {
  await page.addStyleTag({ content: "[data-testid=agent-identity-nav] { display: none }" });
  for (const [name, content] of PAGES) {
    await page.getByTestId(`nav-item-${name}`).click();
    await expect(content(page).first()).toBeVisible();
    await expect(page.locator("main [role=progressbar]")).toHaveCount(0);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.mouse.move(0, 0);
    await look(name);
  }
}

test("stock pages are the same to the pixel with our theme and without it", async ({ page, admin, browser }) => {
  const console = new ConsolePages(page, REALM);
  await console.signIn(REALM, "/agents", BOSS);
  await expect(console.heading("Agents")).toBeVisible();
  await page.getByTestId("nav-item-agent-identity-overview").click();
  await expect(console.heading("Overview")).toBeVisible();
  const ours = new Map<string, Buffer>();
  await onEach(page, async (name) => void ours.set(name, await settled(page)));

  await admin.must("PUT", `/${REALM}`, { adminTheme: "keycloak.v2" });
  const stock = await browser.newPage();
  await new ConsolePages(stock, REALM).signInAt(`/${REALM}/groups`, BOSS);
  await expect(stock.getByTestId("nav-item-clients")).toBeVisible();
  expect(await stock.locator("script[src*='agent-identity']").count()).toBe(0);
  await onEach(stock, async (name) => {
    const expected = ours.get(name) ?? Buffer.alloc(0);
    await expect.poll(async () => (await picture(stock)).equals(expected), { message: name }).toBe(true);
  });
  await stock.close();
});
