import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import { bandsOf } from "../../src/pages/agents/bands";
import { answer, open } from "./fakeConsole";

const AGENT = {
  id: "5d0c",
  clientId: "agent:billing",
  name: "billing",
  status: "ACTIVE",
  createdAt: "2026-01-01T00:00:00Z",
  updatedAt: "2026-01-01T00:00:00Z",
};
const SCORE = {
  agentId: "5d0c",
  score: 0.2,
  percent: 20,
  band: "poor",
  computed: 0.61,
  uncertainty: 0.4,
  entry: 7,
  at: "2026-01-01T00:00:00Z",
  contributions: [
    { factor: "pager", weight: 0.1, belief: 0, disbelief: 0, uncertainty: 1, baseRate: 0.5, points: 0.05, evidence: 0, failure: "threw" },
  ],
  caps: [{ factor: "behaviour", rule: "burst", severity: "HIGH", sentence: "<b>much</b>", evidence: [], atMost: 0.45 }],
};
const ANOMALY = {
  id: "a1",
  kind: "burst",
  severity: "HIGH",
  strength: 8,
  sentence: "<i>500</i> in five minutes",
  features: [],
  firstAt: "2026-01-01T00:00:00Z",
  lastAt: "2026-01-01T01:00:00Z",
  times: 9,
  alerted: true,
};
const TRUST = "/agent-trust/5d0c";
const ANSWERS = {
  "GET /agents/5d0c": AGENT,
  [`GET ${TRUST}`]: SCORE,
  [`GET ${TRUST}/history`]: [],
  [`GET ${TRUST}/anomalies`]: [ANOMALY],
  [`GET ${TRUST}/evidence`]: [],
};
const ui = { features: ["TRUST"] };

describe("the trust in an agent", () => {
  test("tells what holds it down, and which factor could not be asked", async () => {
    open({ path: "/agents/5d0c/trust", ui, answers: ANSWERS });
    expect((await screen.findByTestId("agent-identity-score")).textContent).toContain("<b>much</b>");
    expect(screen.getByText("pager")).toBeTruthy();
    expect(screen.getByText("threw")).toBeTruthy();
  });

  test("can be asked for where there is none yet", async () => {
    let scored = false;
    open({
      path: "/agents/5d0c/trust",
      ui,
      answers: {
        ...ANSWERS,
        [`GET ${TRUST}`]: () => (scored ? SCORE : answer({ detail: "never" }, 404)),
        [`POST ${TRUST}/recalculate`]: () => {
          scored = true;
          return SCORE;
        },
      },
    });
    await screen.findByText("Not scored yet");
    await userEvent.click(screen.getByTestId("agent-identity-recalculate"));
    expect(await screen.findByTestId("agent-identity-score")).toBeTruthy();
  });

  test("no longer counts an anomaly that was expected", async () => {
    const { calls } = open({
      path: "/agents/5d0c/trust",
      ui,
      answers: { ...ANSWERS, [`POST ${TRUST}/anomalies/a1/expected`]: ANOMALY },
    });
    await screen.findByText("<i>500</i> in five minutes");
    await userEvent.click(screen.getByRole("button", { name: "Actions for Burst" }));
    await userEvent.click(await screen.findByText("This was expected"));
    await userEvent.type(screen.getByLabelText("Note"), "month end");
    await userEvent.click(screen.getByTestId("agent-identity-confirm"));
    await waitFor(() => {
      expect(calls.find(({ method }) => method === "POST")?.body).toEqual({ note: "month end" });
    });
  });

  test("takes no private key for a document", async () => {
    const { calls } = open({ path: "/agents/5d0c/trust", ui, answers: ANSWERS });
    await userEvent.click(await screen.findByTestId("agent-identity-upload"));
    await userEvent.click(screen.getByTestId("agent-identity-field-kind"));
    await userEvent.click(await screen.findByText("Certificate chain"));
    await userEvent.type(screen.getByRole("textbox", { name: "Document" }), "-----BEGIN PRIVATE KEY-----");
    await userEvent.click(screen.getByTestId("agent-identity-submit"));
    expect((await screen.findAllByText(/nobody else may see/)).length).toBeGreaterThan(0);
    expect(calls.some(({ method }) => method === "POST")).toBe(false);
  });

  test("is not there where its module is not", async () => {
    open({ path: "/agents/5d0c/trust", ui: { features: [] }, answers: ANSWERS });
    expect(await screen.findByTestId("agent-identity-tab-overview")).toBeTruthy();
    expect(screen.queryByTestId("agent-identity-tab-trust")).toBeNull();
    expect(screen.queryByText("Trust")).toBeNull();
  });

  test("offers nothing to change to who may only look", async () => {
    open({ path: "/agents/5d0c/trust", ui: { ...ui, permissions: ["VIEW_AGENTS"] }, answers: ANSWERS });
    await screen.findByText("<i>500</i> in five minutes");
    expect(screen.getByTestId("agent-identity-explain")).toBeTruthy();
    for (const deed of ["recalculate", "override", "upload"]) {
      expect(screen.queryByTestId(`agent-identity-${deed}`)).toBeNull();
    }
    expect(screen.queryByRole("button", { name: "Actions for Burst" })).toBeNull();
  });
});

describe("the bands of a realm", () => {
  test("end where the next one begins", () => {
    expect(bandsOf({ poor: 0, good: 0.7, fair: 0.5 })).toEqual([
      { name: "good", from: 0.7 },
      { name: "fair", from: 0.5, below: 0.7 },
      { name: "poor", from: 0, below: 0.5 },
    ]);
  });
});
