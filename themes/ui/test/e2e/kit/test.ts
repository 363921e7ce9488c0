import { test as base, expect, type Page } from "@playwright/test";
import { Admin, ADMIN } from "./admin";

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
    await this.page.fill("#username", username);
    await this.page.fill("#password", password);
    await this.page.click("#kc-login");
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

interface Fixtures {
  admin: Admin;
  console: ConsolePages;
  quiet: undefined;
}

export const test = base.extend<Fixtures>({
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
