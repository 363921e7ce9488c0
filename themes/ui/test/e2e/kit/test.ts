import { test as base, expect, type BrowserContext, type Page } from "@playwright/test";
import { Admin, ADMIN, SERVER } from "./admin";

/** Keycloak's own, in every version of the console. */
const STOCK_NOISE = [
  /allow-scripts and allow-same-origin/,
  /aria-label should be specified on nav groups/,
];

export class ConsolePages {
  readonly page: Page;
  readonly #login: string;

  constructor(page: Page, login = "master") {
    this.page = page;
    this.#login = login;
  }

  /** Through the login page, to a page of ours. */
  async signIn(realm: string, path: string, { username, password } = ADMIN) {
    await this.signInAt(`/${realm}/agent-identity${path}`, { username, password });
  }

  /** To any page of the console. */
  async signInAt(path: string, { username, password } = ADMIN) {
    await this.page.goto(`/admin/${this.#login}/console/#${path}`);
    if (this.#login !== "master" || username !== ADMIN.username) {
      await fillIn(this.page, username, password);
    } // else the cookies of the first time hold
  }

  /** As a bookmark does: the console learns of a realm only when it starts. */
  async open(realm: string, path: string) {
    await this.page.goto(`/admin/${this.#login}/console/#/${realm}/agent-identity${path}`);
    await this.page.reload();
  }

  heading(name: string | RegExp) {
    return this.page.getByRole("heading", { level: 1, name });
  }
}

async function fillIn(page: Page, username: string, password: string) {
  await page.fill("#username", username);
  await page.fill("#password", password);
  await page.click("#kc-login");
}

interface Workers {
  /** The administrator of the server signs in by the login page once, not once for each test. */
  session: Awaited<ReturnType<BrowserContext["storageState"]>>;
}

interface Fixtures {
  admin: Admin;
  console: ConsolePages;
  quiet: undefined;
}

export const test = base.extend<Fixtures, Workers>({
  session: [
    async ({ browser }, use) => {
      const page = await browser.newPage();
      await page.goto(`${SERVER}/admin/master/console/`);
      await fillIn(page, ADMIN.username, ADMIN.password);
      await expect(page.getByTestId("nav-item-clients")).toBeVisible();
      const state = await page.context().storageState();
      await page.close();
      await use(state);
    },
    { scope: "worker" },
  ],
  storageState: async ({ session }, use) => use(session),
  admin: async ({ playwright }, use) => {
    const requests = await playwright.request.newContext();
    await use(new Admin(requests));
    await requests.dispose();
  },
  console: async ({ page }, use) => {
    await use(new ConsolePages(page));
  },
  /** No page leaves an error in the browser's console. */
  quiet: [
    async ({ page }, use, info) => {
      const noise: string[] = [];
      page.on("pageerror", (error) => noise.push(error.message));
      page.on("console", (message) => {
        const told = message.text();
        const expected = info.annotations.some(({ type, description = "" }) => type === "expects" && told.includes(description));
        if (message.type() === "error" && !expected && !STOCK_NOISE.some((known) => known.test(told))) {
          noise.push(told);
        }
      });
      await use(undefined);
      expect(noise).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
