import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import { answer, open } from "./fakeConsole";

const PINNED = `sha256:${"a".repeat(64)}`;
const SEEN = `sha256:${"b".repeat(64)}`;
const SERVER = {
  id: "5d0c",
  name: "weather",
  resource: "https://mcp.example.com/mcp",
  status: "ACTIVE",
  about: { tags: [] },
  endpoint: { url: "https://mcp.example.com/mcp", transport: "STREAMABLE_HTTP" },
  surface: { pinned: PINNED, observed: PINNED, drifted: false },
  confidence: 0.12,
  health: { state: "UP", failures: 0 },
  createdAt: "2026-01-01T00:00:00Z",
  updatedAt: "2026-01-01T00:00:00Z",
};
const DRIFTED = { ...SERVER, status: "QUARANTINED", surface: { pinned: PINNED, observed: SEEN, drifted: true } };
const MCP = { features: ["GOVERNANCE", "MCP"] };

describe("the list of MCP servers", () => {
  test("keeps its filters in the address, and asks once for all rows", async () => {
    const servers = Array.from({ length: 10 }, (_, n) => ({ ...SERVER, id: `id${String(n)}`, name: `s-${String(n)}` }));
    const { calls } = open({
      path: "/servers?status=ACTIVE&tag=prod",
      ui: MCP,
      answers: { "GET /mcp-servers": servers, "GET /mcp-servers/count": 24 },
    });
    await screen.findByRole("link", { name: "s-9" });
    expect([...new Set(calls.map(({ path }) => path))].slice(1)).toEqual([
      "/mcp-servers?status=ACTIVE&tag=prod&first=0&max=10",
      "/mcp-servers/count?status=ACTIVE&tag=prod",
    ]);
    expect(screen.getAllByText("12%")).toHaveLength(10);
  });

  test("is no page where the module is not installed", async () => {
    open({ path: "/servers", answers: {} });
    expect(await screen.findByText("There is no such page")).toBeTruthy();
  });
});

describe("onboarding", () => {
  test("sends what belongs to the way that was chosen, and goes to what the server offers", async () => {
    const { calls, host } = open({
      path: "/servers/new",
      ui: MCP,
      answers: { "POST /mcp-servers/onboard": { server: SERVER, surface: { digest: SEEN, items: [] }, metadata: {} } },
    });
    await userEvent.type(await screen.findByTestId("agent-identity-field-url"), "https://mcp.example.com/mcp");
    await userEvent.type(screen.getByTestId("agent-identity-field-tags"), "prod, eu");
    await userEvent.type(screen.getByTestId("agent-identity-field-bearer"), "s3cret");
    expect(Object.values(sessionStorage).join()).not.toContain("s3cret");
    await userEvent.click(screen.getByTestId("agent-identity-submit"));
    await waitFor(() => {
      expect(host.navigation.path()).toBe("/servers/5d0c/surface");
    });
    expect(calls.find(({ method }) => method === "POST")?.body).toEqual({
      url: "https://mcp.example.com/mcp",
      tags: ["prod", "eu"],
      bearer: "s3cret",
    });
    expect(sessionStorage).toHaveLength(0);
  });

  test("says why a server cannot be used, and keeps what was typed", async () => {
    open({
      path: "/servers/new",
      ui: MCP,
      answers: { "POST /mcp-servers/onboard": answer({ detail: "It does not answer" }, 422) },
    });
    await userEvent.type(await screen.findByTestId("agent-identity-field-url"), "https://gone.example.com");
    await userEvent.click(screen.getByTestId("agent-identity-submit"));
    const told = await screen.findByTestId("agent-identity-onboard-failure");
    expect(told.textContent).toContain("It does not answer");
    expect(screen.getByTestId<HTMLInputElement>("agent-identity-field-url").value).toBe("https://gone.example.com");
  });
});

describe("a server that shows something else", () => {
  const DRIFT = {
    drifted: true,
    pinned: PINNED,
    observed: SEEN,
    policy: "QUARANTINE",
    ruled: false,
    unchanged: [],
    changes: [
      {
        change: "CHANGED",
        kind: "TOOL",
        name: "forecast",
        details: [
          {
            path: "/description",
            words: [
              { fate: "SAME", text: "Tells the " },
              { fate: "DELETED", text: "weather" },
              { fate: "INSERTED", text: "keys\u202E<b>" },
            ],
          },
          { path: "/annotations/readOnlyHint", before: true, words: [] },
        ],
      },
    ],
  };
  const answers = { "GET /mcp-servers/5d0c": DRIFTED, "GET /mcp-servers/5d0c/drift": DRIFT };

  test("is shown word by word, with what cannot be seen written out", async () => {
    open({ path: "/servers/5d0c/drift", ui: MCP, answers });
    const change = await screen.findByTestId("agent-identity-change");
    expect(change.querySelector("ins")?.textContent).toBe("Added: keys⟨U+202E⟩<b>");
    expect(change.querySelector("del")?.textContent).toBe("Removed: weather");
    expect(within(change).getByText("true").tagName).toBe("DEL");
  });

  test("is approved by the digest that was on the screen, and looked at again if it is another by now", async () => {
    const { calls } = open({
      path: "/servers/5d0c/drift",
      ui: MCP,
      answers: { ...answers, "POST /mcp-servers/5d0c/approve": answer({ detail: "It shows another one" }, 409) },
    });
    await userEvent.click(await screen.findByTestId("agent-identity-approve"));
    await userEvent.click(screen.getByTestId("agent-identity-confirm"));
    expect(await screen.findByText("It shows another one", { exact: false })).toBeTruthy();
    expect(calls.find(({ method }) => method === "POST")?.body).toEqual({ surface: SEEN });
    await waitFor(() => {
      expect(calls.filter(({ path }) => path === "/mcp-servers/5d0c").length).toBeGreaterThan(1);
    });
  });

  test("is looked at only, by who may only look", async () => {
    open({ path: "/servers/5d0c/drift", ui: { ...MCP, permissions: ["VIEW_AGENTS"] }, answers });
    expect(await screen.findByText("As the realm says: Quarantine")).toBeTruthy();
    expect(screen.queryByTestId("agent-identity-approve")).toBeNull();
    expect(screen.queryByTestId("agent-identity-actions")).toBeNull();
    expect(screen.queryByTestId("agent-identity-tab-doctor")).toBeNull();
  });
});

describe("the settings of a server", () => {
  test("take no private key", async () => {
    const { calls } = open({ path: "/servers/5d0c/settings", ui: MCP, answers: { "GET /mcp-servers/5d0c": SERVER } });
    await userEvent.click(await screen.findByTestId("agent-identity-server-key"));
    await userEvent.type(screen.getByTestId("agent-identity-field-publicKey"), "-----BEGIN PRIVATE KEY-----");
    await userEvent.click(screen.getByTestId("agent-identity-submit"));
    expect(await screen.findByText("It must stay with the server", { exact: false })).toBeTruthy();
    expect(calls.some(({ method }) => method === "PUT")).toBe(false);
  });

  test("send all that is said, for what is left out is taken away", async () => {
    const about = { ...SERVER.about, description: "It rains", tags: ["prod"] };
    const { calls } = open({
      path: "/servers/5d0c/settings",
      ui: MCP,
      answers: { "GET /mcp-servers/5d0c": { ...SERVER, about }, "PUT /mcp-servers/5d0c": SERVER },
    });
    await userEvent.type(await screen.findByTestId("agent-identity-field-displayName"), "Weather");
    await userEvent.click(screen.getByTestId("agent-identity-save"));
    await waitFor(() => {
      expect(calls.find(({ method }) => method === "PUT")?.body).toEqual({
        name: "weather",
        displayName: "Weather",
        description: "It rains",
        url: "https://mcp.example.com/mcp",
        transport: "STREAMABLE_HTTP",
        tags: ["prod"],
      });
    });
  });
});
