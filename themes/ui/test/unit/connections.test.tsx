import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import { unseen, visible } from "../../src/components/visible";
import { nodesOf } from "../../src/pages/connections/graph/layout";
import { connectionsOf, since } from "../../src/pages/connections/model";
import type { McpGraph } from "../../src/api/mcpTypes";
import { open } from "./fakeConsole";

const seen = { kind: "TOKEN" as const, source: "token", firstSeenAt: "2026-01-01T00:00:00Z", count: 2 };
const GRAPH: McpGraph = {
  nodes: [
    { id: "a1", type: "AGENT", name: "clerk", status: "ACTIVE" },
    { id: "a2", type: "AGENT", name: "baker", status: "ACTIVE" },
    { id: "s1", type: "SERVER", name: "weather", status: "ACTIVE", confidence: 0.5, drifted: false },
    { id: "name:<b>odd</b>", type: "UNKNOWN_SERVER", name: "<b>odd</b>" },
  ],
  edges: [
    { agent: "a1", server: "s1", declared: true, drifted: false, sightings: [{ ...seen, lastSeenAt: "2026-01-02T00:00:00Z" }] },
    {
      agent: "a2",
      server: "name:<b>odd</b>",
      declared: false,
      drifted: true,
      sightings: [{ ...seen, kind: "DETECTED", source: "cursor", lastSeenAt: "2026-01-03T00:00:00Z" }],
    },
  ],
  truncated: true,
};
const ui = { features: ["MCP"] };
const AGENT = { id: "a1", clientId: "agent:clerk", name: "clerk", status: "ACTIVE" };

describe("connections", () => {
  test("of an agent are a table of its own, where nothing of the list is a script", async () => {
    const { calls } = open({
      path: "/agents/a1/connections",
      ui,
      answers: { "GET /agents/a1": AGENT, "GET /mcp-servers/graph": GRAPH },
    });
    const table = await screen.findByRole("grid", { name: "Connections" });
    expect(within(table).getByText("<b>odd</b>")).toBeTruthy();
    expect(within(table).getByText("Not declared")).toBeTruthy();
    expect(screen.getByText("Only 500 connections are shown: narrow the question")).toBeTruthy();
    expect(calls.at(-1)?.path).toBe("/mcp-servers/graph?agent=a1&max=500");
  });

  test("are no tab where the module is not installed", async () => {
    open({ path: "/agents/a1", answers: { "GET /agents/a1": AGENT } });
    await screen.findByTestId("agent-identity-tab-keys");
    expect(screen.queryByTestId("agent-identity-tab-connections")).toBeNull();
  });

  test("are declared for the agent whose page it is", async () => {
    const { calls } = open({
      path: "/agents/a1/connections",
      ui,
      answers: { "GET /agents/a1": AGENT, "GET /mcp-servers/graph": GRAPH, "PUT /mcp-servers/connections": {} },
    });
    await userEvent.click(await screen.findByTestId("agent-identity-declare"));
    expect(screen.queryByTestId("agent-identity-field-agent")).toBeNull();
    await userEvent.type(screen.getByTestId("agent-identity-field-server"), "weather");
    await userEvent.click(screen.getByTestId("agent-identity-submit"));
    await waitFor(() => {
      expect(calls.find(({ method }) => method === "PUT")?.body).toEqual({ agent: "a1", server: "weather" });
    });
  });

  test("keep an edge whose end is missing out of the table", () => {
    const [first] = GRAPH.edges;
    expect(connectionsOf({ ...GRAPH, edges: first ? [{ ...first, server: "gone" }] : [] })).toEqual([]);
  });

  test("lie in two columns, and no two on one place", () => {
    const nodes = nodesOf(connectionsOf(GRAPH));
    expect(new Set(nodes.map(({ position }) => position.x)).size).toBe(2);
    expect(new Set(nodes.map(({ position }) => `${String(position.x)} ${String(position.y)}`)).size).toBe(4);
  });

  test("of a period begin at a full minute, so that the same question is asked the same way", () => {
    expect(since("P7D", Date.parse("2026-01-08T10:20:30.400Z"))).toBe("2026-01-01T10:20:00.000Z");
    expect(since("anything", 0)).toBeUndefined();
  });
});

describe("what cannot be seen", () => {
  test.each([
    ["a\u202Eb", "a⟨U+202E⟩b"],
    ["tag\u{E0041}", "tag⟨U+E0041⟩"],
    ["zero\u200Bwidth", "zero⟨U+200B⟩width"],
    ["bell\u0007", "bell⟨U+0007⟩"],
    ["\uFE0Fx", "⟨U+FE0F⟩x"],
  ])("is written out: %j", (text, written) => {
    expect(visible(text)).toBe(written);
    expect(unseen(text)).toBe(1);
  });

  test.each(["two\nlines\tand a tab", "Grüße", "❤️ 👩‍💻", "עברית"])("and nothing else is: %j", (text) => {
    expect(visible(text)).toBe(text);
  });
});
