import { describe, expect, test, vi } from "vitest";
import { navigationOf } from "../../src/bridge/navigation";
import type { ConsoleRouter } from "../../src/bridge/fiber";

function routerAt(pathname: string, search = "") {
  const router = {
    routes: [{ id: "0" }],
    state: { location: { pathname, search } },
    subscribe: () => () => undefined,
    navigate: vi.fn(() => Promise.resolve()),
    createHref: ({ pathname: path, search: query }: { pathname: string; search: string }) => `#${path}${query}`,
    patchRoutes: () => undefined,
  } satisfies ConsoleRouter;
  return router;
}
const BASE = "/acme/agent-identity";

describe("our part of the console's addresses", () => {
  test("is what follows the base, with its search", () => {
    expect(navigationOf(routerAt(`${BASE}/agents`, "?page=2"), BASE).path()).toBe("/agents?page=2");
    expect(navigationOf(routerAt(BASE), BASE).path()).toBe("/");
  });

  test("stays what it was on the way to another page of the console", () => {
    const router = routerAt(`${BASE}/agents/5`, "");
    const navigation = navigationOf(router, BASE);
    navigation.path();
    router.state.location = { pathname: "/acme/clients", search: "" };
    expect(navigation.path()).toBe("/agents/5");
    router.state.location = { pathname: "/acme/agent-identity-other/x", search: "" };
    expect(navigation.path()).toBe("/agents/5");
  });

  test("gives links with their search", () => {
    const navigation = navigationOf(routerAt(BASE), BASE);
    expect(navigation.href("/agents?status=ACTIVE")).toBe(`#${BASE}/agents?status=ACTIVE`);
    expect(navigation.consoleHref?.("/acme/clients")).toBe("#/acme/clients");
  });
});
