import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import { shellRecipe } from "../../src/pages/agents/token/recipe";
import { answer, open } from "./fakeConsole";

const PERMISSIONS = ["VIEW_AGENTS", "AUDIT", "VIEW_EVENTS"];
const AT = Date.UTC(2026, 4, 1, 12);

const EVENTS = [
  { id: "3", time: AT + 2, type: "INTROSPECT_TOKEN_ERROR", clientId: "https://api", error: "client_disabled", details: { reason: "Client is disabled", token_issued_for: "agent:clerk" } },
  { id: "2", time: AT + 1, type: "CLIENT_LOGIN_ERROR", clientId: "agent:clerk", error: "invalid_client", details: { reason: "<b>odd</b>" } },
  { id: "1", time: AT, type: "CLIENT_LOGIN", clientId: "agent:clerk", ipAddress: "10.0.0.7", details: { scope: "db:read" } },
  { id: "0", time: AT, type: "CLIENT_LOGIN", clientId: "batch-job", details: {} },
];

const show = (path: string, answers: Record<string, unknown>) =>
  open({ path, ui: { permissions: PERMISSIONS }, answers: { "GET /events": EVENTS, ...answers } });

describe("tokens in the timeline", () => {
  test("are told apart: issued, refused, used and no longer valid", async () => {
    show("/activity/tokens", {});
    const table = await screen.findByRole("grid", { name: "Tokens" });
    const rows = within(table).getAllByRole("row").slice(1).map((row) => row.textContent);
    expect(rows[0]).toMatch(/clerk.*Used, no longer valid.*Client is disabled.*https:\/\/api/);
    expect(rows[1]).toMatch(/clerk.*Refused.*<b>odd<\/b>/);
    expect(rows[2]).toMatch(/clerk.*Issued.*db:read.*10\.0\.0\.7/);
    expect(rows[3]).toMatch(/–.*Issued.*no capability.*batch-job/);
  });

  test("are found by agent and result, which stand in the address", async () => {
    const { calls } = show("/activity/tokens?agent=clerk&result=REFUSED", {});
    await screen.findByRole("grid", { name: "Tokens" });
    const asked = new URLSearchParams(calls.find(({ path }) => path.startsWith("/events?"))?.path.split("?")[1]);
    expect(asked.getAll("type")).toEqual(["CLIENT_LOGIN_ERROR", "TOKEN_EXCHANGE_ERROR"]);
    expect(asked.get("client")).toBe("agent:clerk");
  });

  test("say where to go when the realm saves no events", async () => {
    show("/activity/tokens", { "GET /events": [], "GET /events/config": { eventsEnabled: false } });
    expect(await screen.findByText("This realm saves no events")).toBeTruthy();
  });

  test("are not offered to who may not see events", async () => {
    open({ path: "/activity/tokens", ui: { permissions: ["VIEW_AGENTS", "AUDIT"] }, answers: { "GET /agent-governance/decisions": [] } });
    expect(await screen.findByRole("tab", { name: "Decisions" })).toBeTruthy();
    expect(screen.queryByRole("tab", { name: "Tokens" })).toBeNull();
  });

  test("of one agent stand beside its decisions", async () => {
    show("/agents/5d0c/activity?show=tokens", {
      "GET /agents/5d0c": { id: "5d0c", clientId: "agent:clerk", name: "clerk", status: "ACTIVE" },
    });
    expect(await screen.findByRole("grid", { name: "Tokens" })).toBeTruthy();
  });
});

describe("the first token", () => {
  const REGISTERED = {
    "GET /capabilities": [{ name: "db:read", risk: "low" }],
    "POST /agents": { id: "5d0c", clientId: "agent:clerk", name: "clerk", status: "ACTIVE" },
    "POST /agents/5d0c/capabilities": {},
  };
  const TOKEN = "POST /realms/acme/protocol/openid-connect/token";

  async function register(given: Record<string, unknown>) {
    const opened = open({ path: "/agents/new", answers: { ...REGISTERED, ...given } });
    const next = async () => userEvent.click(screen.getByTestId("agent-identity-next"));
    await userEvent.type(await screen.findByTestId("agent-identity-field-name"), "clerk");
    await next();
    await screen.findByTestId("agent-identity-key-generate");
    await next();
    await userEvent.click(await screen.findByLabelText(/db:read/));
    await next();
    await next();
    await userEvent.click(await screen.findByTestId("agent-identity-first-token"));
    return opened;
  }

  test("is asked for with an assertion by the new key, and its claims are shown", async () => {
    const claims = btoa(JSON.stringify({ azp: "agent:clerk" }));
    const { sent } = await register({ [TOKEN]: { access_token: `h.${claims}.s`, expires_in: 300, scope: "db:read" } });
    expect(await screen.findByText(/issued a token for 300 seconds/)).toBeTruthy();
    const form = sent(TOKEN) as URLSearchParams;
    expect(form.get("scope")).toBe("db:read");
    const [, body = ""] = form.get("client_assertion")?.split(".") ?? [];
    expect(JSON.parse(atob(body))).toMatchObject({ iss: "agent:clerk", sub: "agent:clerk", aud: "http://kc/realms/acme" });
  });

  test("that is refused says why", async () => {
    await register({ [TOKEN]: answer({ error: "unauthorized_client", error_description: "trust is low" }, 400) });
    expect(await screen.findByText("unauthorized_client: trust is low")).toBeTruthy();
  });
});

test("a shell takes every word of the recipe as it is written", () => {
  const script = shellRecipe({ issuer: "https://kc/realms/o'brien", name: "clerk", clientId: "agent:clerk", capabilities: ["db:read", "$(id)"] });
  expect(script).toContain(`ISSUER='https://kc/realms/o'\\''brien'`);
  expect(script).toContain(`scope='db:read $(id)'`);
});

describe("changes in the timeline", () => {
  const ID = "5d0c0000-0000-4000-8000-000000000001";
  const CHANGES = [
    { id: "2", time: AT, operationType: "ACTION", resourceType: "AGENT", resourcePath: `agents/${ID}/suspend`, representation: '{"reason":"<i>lost</i>"}' },
    { id: "1", time: AT, operationType: "CREATE", resourceType: "OF_A_NEWER_SERVER", resourcePath: "agents/x/y" },
  ];

  test("are told in words, lead to what was changed, and show what was sent", async () => {
    show("/activity/changes", { "GET /admin-events": CHANGES });
    const table = await screen.findByRole("grid", { name: "Changes" });
    expect(within(table).getByText("Suspended")).toBeTruthy();
    expect(within(table).getByText("OF_A_NEWER_SERVER")).toBeTruthy();
    expect(within(table).getByRole("link").getAttribute("href")).toContain(`/agents/${ID}`);
    await userEvent.click(within(table).getByRole("button", { name: "Details" }));
    expect(await within(table).findByText(/<i>lost<\/i>/)).toBeTruthy();
  });
});
