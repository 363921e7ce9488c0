import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import type { Policy } from "../../src/api/types";
import { bodyOf, formOf, formOfText } from "../../src/pages/policies/model";
import { answer, open } from "./fakeConsole";

// The API says "one of two words" where it means a list of them.
const POLICY = {
  id: "p1",
  name: "No bulk work",
  type: "data_exfiltration" as const,
  effect: "block" as const,
  severity: "high" as const,
  order: 10,
  enabled: false,
  version: 3,
  scope: { types: ["langchain"] },
  purposes: ["action"],
} as unknown as Policy;
const PATH = "/agent-governance/policies/p1";

describe("a policy", () => {
  test("comes out of the form as it went in", () => {
    const { id, version, ...said } = POLICY;
    expect([id, version]).toEqual(["p1", 3]);
    expect(bodyOf(formOf(POLICY), POLICY)).toEqual(said);
  });

  test.each(["[]", "7", "{", ""])("is not made of %s", (text) => {
    expect(formOfText(text)).toBeUndefined();
  });
});

describe("the editor", () => {
  test("is there for a policy that is not written yet", async () => {
    open({ path: "/policies/new", answers: {} });
    expect(await screen.findByTestId("agent-identity-field-name")).toBeTruthy();
  });

  test("says which version its change was made from", async () => {
    const { calls } = open({ path: "/policies/p1", answers: { [`GET ${PATH}`]: POLICY, [`PUT ${PATH}`]: POLICY } });
    await userEvent.type(await screen.findByTestId("agent-identity-field-name"), "!");
    await userEvent.click(screen.getByTestId("agent-identity-save"));
    await waitFor(() => {
      expect(calls.find(({ method }) => method === "PUT")?.headers["If-Match"]).toBe('"3"');
    });
  });

  test("tells who comes second, and overwrites nothing unseen", async () => {
    let stored = POLICY;
    const { calls } = open({
      path: "/policies/p1",
      answers: {
        [`GET ${PATH}`]: () => stored,
        [`PUT ${PATH}`]: () => answer({ detail: "changed meanwhile" }, 409),
      },
    });
    const name = await screen.findByTestId<HTMLInputElement>("agent-identity-field-name");
    await userEvent.type(name, " at night");
    stored = { ...POLICY, version: 4, name: "Somebody else's" };
    await userEvent.click(screen.getByTestId("agent-identity-save"));
    const conflict = await screen.findByTestId("agent-identity-conflict");
    expect(conflict.textContent).toContain("Somebody else's");
    expect(name.value).toBe("No bulk work at night");
    await userEvent.click(screen.getByText("Keep what I typed, and save it over theirs"));
    await userEvent.click(screen.getByTestId("agent-identity-save"));
    await waitFor(() => {
      expect(calls.filter(({ method }) => method === "PUT").map(({ headers }) => headers["If-Match"])).toEqual(['"3"', '"4"']);
    });
  });

  test("shows the same policy as JSON", async () => {
    open({ path: "/policies/p1", answers: { [`GET ${PATH}`]: POLICY } });
    await userEvent.click(await screen.findByText("Show as JSON"));
    const text = screen.getByLabelText<HTMLTextAreaElement>("The policy as JSON").value;
    expect(JSON.parse(text)).toMatchObject({ name: "No bulk work", scope: { types: ["langchain"] } });
  });
});

describe("the fields of a policy", () => {
  const body = (calls: { method: string; body: unknown }[]) => calls.find(({ method }) => method === "PUT")?.body;
  const edit = (policy: object) =>
    open({ path: "/policies/p1", answers: { [`GET ${PATH}`]: { ...POLICY, ...policy }, [`PUT ${PATH}`]: POLICY } });

  test("say words, numbers and choices, and keep what no field knows", async () => {
    const { calls } = edit({ scope: { types: ["langchain"], future: 1 } });
    const agents = await screen.findByTestId<HTMLInputElement>("agent-identity-member-agents");
    await userEvent.type(agents, "clerk, baker");
    expect(agents.value).toBe("clerk, baker");
    await userEvent.click(screen.getByTestId("agent-identity-member-risks-high"));
    await userEvent.type(screen.getByTestId("agent-identity-member-trustBelow"), "0.5");
    await userEvent.click(screen.getByTestId("agent-identity-limit-add"));
    await userEvent.type(screen.getByTestId("agent-identity-limit-name"), "rows");
    await userEvent.type(screen.getByTestId("agent-identity-limit-most"), "1000");
    await userEvent.click(screen.getByTestId("agent-identity-save"));
    await waitFor(() => {
      expect(body(calls)).toMatchObject({
        scope: { types: ["langchain"], future: 1, agents: ["clerk", "baker"], risks: ["high"], trustBelow: 0.5 },
        parameters: { limits: { rows: 1000 } },
        purposes: ["action"],
      });
    });
  });

  test("of another type are other ones, and those before are gone", async () => {
    const { calls } = edit({ parameters: { patterns: ["*export*"] } });
    await userEvent.click(await screen.findByTestId("agent-identity-field-type"));
    await userEvent.click(screen.getByRole("option", { name: "Low trust" }));
    await userEvent.type(await screen.findByTestId("agent-identity-member-threshold"), "0.3");
    await userEvent.click(screen.getByTestId("agent-identity-save"));
    await waitFor(() => {
      expect(body(calls)).toMatchObject({ type: "trust_score_low", parameters: { threshold: 0.3 } });
    });
    expect(JSON.stringify(body(calls))).not.toContain("export");
  });

  test("say what the server finds wrong with a part", async () => {
    const errors = [{ field: "scope.owners", errorMessage: "is nobody" }];
    open({
      path: "/policies/p1",
      answers: { [`GET ${PATH}`]: POLICY, [`PUT ${PATH}`]: answer({ detail: "no", errors }, 400) },
    });
    await userEvent.click(await screen.findByTestId("agent-identity-save"));
    expect((await screen.findByTestId("agent-identity-group-scope")).textContent).toContain("owners: is nobody");
  });

  test("take everything of the JSON", async () => {
    const { calls } = edit({});
    await userEvent.click(await screen.findByText("Show as JSON"));
    const text = screen.getByLabelText<HTMLTextAreaElement>("The policy as JSON");
    const said = JSON.parse(text.value) as object;
    await userEvent.clear(text);
    await userEvent.click(text);
    await userEvent.paste(JSON.stringify({ ...said, purposes: ["token", "action"] }));
    await userEvent.click(screen.getByText("Show as form"));
    await userEvent.click(screen.getByTestId("agent-identity-save"));
    await waitFor(() => {
      expect(body(calls)).toMatchObject({ purposes: ["token", "action"] });
    });
  });
});

describe("the rehearsal", () => {
  test("comes before a policy is enabled", async () => {
    const { calls } = open({
      path: "/policies/p1/rehearsal",
      answers: {
        [`GET ${PATH}`]: POLICY,
        [`POST ${PATH}/enable`]: { ...POLICY, enabled: true },
        "POST /agent-governance/policies/rehearse": {
          examined: 12,
          changes: [{ agentName: "clerk", action: "db:read", was: "allow", wouldBe: "block", count: 3 }],
        },
      },
    });
    const enable = await screen.findByTestId<HTMLButtonElement>("agent-identity-enable");
    expect(enable.disabled).toBe(true);
    await userEvent.click(screen.getByTestId("agent-identity-rehearse"));
    expect((await screen.findByTestId("agent-identity-rehearsed")).textContent).toContain("12 decisions");
    expect(screen.getByText("Blocked")).toBeTruthy();
    await userEvent.click(enable);
    await waitFor(() => {
      expect(calls.some(({ path }) => path.endsWith("/enable"))).toBe(true);
    });
    expect(calls.find(({ path }) => path.endsWith("/rehearse"))?.body).toMatchObject({ days: 7, policy: { id: "p1", enabled: true } });
  });
});
