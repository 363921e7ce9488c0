import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import { App } from "../../src/app/App";
import { bundle } from "./bundles";
import { answer, open, UI } from "./fakeConsole";

const AGENT = {
  id: "5d0c",
  clientId: "agent:billing",
  name: "billing",
  status: "ACTIVE",
  createdAt: "2026-01-01T00:00:00Z",
  updatedAt: "2026-01-01T00:00:00Z",
};
const NOBODY = { "GET /agents": [], "GET /agents/count": 0 };

describe("the list of agents", () => {
  test("asks with the token of the console, and once for all rows", async () => {
    const agents = Array.from({ length: 10 }, (_, n) => ({ ...AGENT, id: `id${String(n)}`, name: `agent-${String(n)}` }));
    const { calls } = open({ path: "/agents", answers: { "GET /agents": agents, "GET /agents/count": 24 } });
    await screen.findByRole("link", { name: "agent-9" });
    expect(await screen.findAllByText("24")).not.toHaveLength(0);
    expect([...new Set(calls.map(({ path }) => path.split("?")[0]))]).toEqual(["/agent-ui", "/agents", "/agents/count"]);
    expect(calls[1]?.headers.Authorization).toBe("Bearer token");
  });

  test("is there before anybody has counted, and counts nothing that a single page tells", async () => {
    const { calls } = open({ path: "/agents", answers: { "GET /agents": [AGENT] } });
    await screen.findByRole("link", { name: "billing" });
    expect((await screen.findAllByText("1 - 1")).length).toBeGreaterThan(0);
    expect(calls.map(({ path }) => path)).not.toContain("/agents/count");
  });

  test("is there at once for who comes back from another page of the console", async () => {
    const { host, unmount, calls } = open({ path: "/agents", answers: { "GET /agents": [AGENT] } });
    await screen.findByRole("link", { name: "billing" });
    unmount();
    calls.length = 0;
    render(<App host={host} />);
    await screen.findByRole("link", { name: "billing" });
    expect(new Set(calls.map(({ path }) => path.split("?")[0]))).toEqual(new Set(["/agents"]));
    // Then it looks whether what it knew still holds; the texts do.
    await waitFor(() => {
      expect(calls.map(({ path }) => path)).toContain("/agent-ui?lang=en&part=state");
    }, { timeout: 3_000 });
  });

  test("is gone for whose role was taken away meanwhile", async () => {
    const ui = vi.fn((): unknown => answer({ ...UI, messages: bundle("en") }));
    const { host, unmount } = open({ path: "/agents", answers: { "GET /agents": [AGENT], "GET /agent-ui": ui } });
    await screen.findByRole("link", { name: "billing" });
    unmount();
    ui.mockImplementation(() => answer({ detail: "no" }, 403));
    render(<App host={host} />);
    expect(await screen.findByText("Forbidden", {}, { timeout: 3_000 })).toBeTruthy();
    expect(screen.queryByRole("link", { name: "billing" })).toBeNull();
  });

  test("keeps its filters in the address", async () => {
    const { calls, host } = open({ path: "/agents?status=SUSPENDED&page=2", answers: NOBODY });
    await screen.findByText("Nothing matches");
    expect(calls[1]?.path).toBe("/agents?status=SUSPENDED&first=10&max=10");
    await userEvent.click(screen.getAllByText("Clear all filters")[0] as HTMLElement);
    expect(host.navigation.path()).toBe("/agents");
  });

  test("shows a first step where there is nobody", async () => {
    open({ path: "/agents", answers: NOBODY });
    expect(await screen.findByText("No agents yet")).toBeTruthy();
    expect(screen.getAllByRole("link", { name: "Register agent" }).length).toBeGreaterThan(0);
  });

  test("offers nothing to who may only look", async () => {
    open({
      path: "/agents",
      ui: { permissions: ["VIEW_AGENTS"] },
      answers: { "GET /agents": [AGENT], "GET /agents/count": 1 },
    });
    await screen.findByRole("link", { name: "billing" });
    expect(screen.queryByText("Register agent")).toBeNull();
    expect(screen.queryByRole("checkbox")).toBeNull();
  });

  test("shows hostile names as text", async () => {
    const displayName = "<img src=x onerror=alert(1)>\u202Egnp.exe";
    open({ path: "/agents", answers: { "GET /agents": [{ ...AGENT, displayName }], "GET /agents/count": 1 } });
    const link = await screen.findByRole("link", { name: displayName });
    expect(link.querySelector("img")).toBeNull();
    expect(link.querySelector("bdi")).not.toBeNull(); // what it turns around stays inside of it
  });

  test("suspends what is selected, and says which could not be", async () => {
    const other = { ...AGENT, id: "77", name: "other" };
    const { calls, host } = open({
      path: "/agents",
      answers: {
        "GET /agents": [AGENT, other],
        "GET /agents/count": 2,
        "POST /agents/bulk": [
          { agent: "5d0c", id: "5d0c", result: "DONE" },
          { agent: "77", id: "77", result: "REFUSED", problem: { type: "urn:x:odd", detail: "not <b>now</b>" } },
        ],
      },
    });
    await userEvent.click(await screen.findByLabelText("Select all rows of this page"));
    await userEvent.click(screen.getByText("Suspend"));
    await userEvent.type(await screen.findByLabelText("Reason"), "drill");
    await userEvent.click(screen.getByTestId("agent-identity-confirm"));
    expect(await screen.findByText("One agent could not be changed")).toBeTruthy();
    expect(screen.getByText("not <b>now</b>", { exact: false })).toBeTruthy();
    expect(calls.filter(({ method }) => method === "POST").map(({ body }) => body)).toEqual([
      { step: "SUSPEND", agents: ["5d0c", "77"], reason: "drill" },
    ]);
    expect(host.addAlert).toHaveBeenCalledWith("One agent is suspended", "success", undefined);
    await userEvent.click(screen.getByTestId("agent-identity-bulk-close"));
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});

describe("a page that cannot be shown", () => {
  test("says that the roles do not allow it", async () => {
    open({ path: "/agents", answers: { ...NOBODY, "GET /agents": answer({ detail: "no" }, 403) } });
    expect(await screen.findByText("Forbidden")).toBeTruthy();
  });

  test("says that the server is gone, and tries again when asked to", async () => {
    let gone = true;
    const flaky = () => (gone ? new TypeError("failed to fetch") : []);
    open({ path: "/agents", answers: { ...NOBODY, "GET /agents": flaky } });
    await screen.findByText("The server cannot be reached");
    gone = false;
    await userEvent.click(screen.getByText("Try again"));
    expect(await screen.findByText("No agents yet")).toBeTruthy();
  });

  test("says it in German where no text can be had", async () => {
    open({ path: "/agents", language: "de", answers: { "GET /agent-ui": new TypeError("failed to fetch") } });
    expect(await screen.findByText("Der Server ist nicht erreichbar")).toBeTruthy();
  });

  test("says that the realm is switched off", async () => {
    open({ path: "/agents", ui: { enabled: false }, answers: {} });
    expect(await screen.findByText("Agent identity is switched off in this realm")).toBeTruthy();
  });
});
