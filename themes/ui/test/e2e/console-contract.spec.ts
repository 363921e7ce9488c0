import { Admin } from "./kit/admin";
import { expect, test } from "./kit/test";

/*
 * What the bridge takes for granted of the console. Red with a new version of Keycloak: the place to
 * mend is src/bridge, and the stock console works meanwhile.
 */
const REALM = "e2e-contract";

test.beforeAll(async ({ playwright }) => {
  await new Admin(await playwright.request.newContext()).realm(REALM);
});

test("the console has the router, the contexts and the menu that the bridge looks for", async ({ console, page }) => {
  await console.signIn(REALM, "/agents");
  await expect(console.heading("Agents")).toBeVisible();
  const found = await page.evaluate(() => {
    interface Fiber {
      type: { _context?: { displayName?: string } } | null;
      memoizedProps: { router?: { patchRoutes?: unknown; routes?: unknown[] } } | null;
      child: Fiber | null;
      sibling: Fiber | null;
    }
    const app = document.getElementById("app") as unknown as Record<string, { stateNode: { current: Fiber } }>;
    const key = Object.keys(app).find((name) => name.startsWith("__reactContainer$")) ?? "";
    const names = new Set<string>();
    let router = false;
    const stack = [app[key]?.stateNode.current];
    while (stack.length) {
      const fiber = stack.pop();
      if (fiber) {
        names.add(fiber.type?._context?.displayName ?? "");
        router ||= typeof fiber.memoizedProps?.router?.patchRoutes === "function";
        stack.push(fiber.sibling ?? undefined, fiber.child ?? undefined);
      }
    }
    return { router, names: [...names], nav: document.querySelectorAll(".keycloak__page_nav__nav nav").length };
  });
  expect(found.router).toBe(true);
  expect(found.nav).toBe(1);
  expect(found.names).toEqual(
    expect.arrayContaining(["AdminClientContext", "RealmContext", "WhoAmIContext", "AlertContext"]),
  );
});

test("a console without them works on", async ({ console, page }, info) => {
  info.annotations.push({ type: "expects", description: "[agent-identity]" });
  // As if a version of React kept its tree elsewhere: the bridge finds no router.
  await page.addInitScript(() => {
    const keys = Object.keys;
    Object.keys = (value: object) => keys(value).filter((name) => !name.startsWith("__reactContainer$"));
  });
  await console.signInAt(`/${REALM}/clients`);
  await expect(page.getByRole("heading", { level: 1, name: "Clients" })).toBeVisible();
  await expect(page.getByTestId("agent-identity-nav")).toHaveCount(0);
});
