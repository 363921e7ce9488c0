import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import type { TrustSettings } from "../../src/api/types";
import { bandsOfLine, changesOf, daysOf, durationOf, formOf } from "../../src/pages/settings/trust/model";
import { answer, open } from "./fakeConsole";

const SETTINGS: TrustSettings = {
  weights: { behaviour: 0.2, "security-audit": 0.15 },
  thresholds: { HIGH: 0.6 },
  caps: { HIGH: 0.45, CRITICAL: 0.25 },
  bands: { good: 0.7, poor: 0 },
  baseRate: 0.5,
  halfLife: "PT336H",
  retention: "PT9600H",
  keyAge: "PT4320H",
  unusedGrantAge: "PT2160H",
  reviewAge: "PT4320H",
};
const PATH = "/agent-trust/settings";
const ANSWERS = {
  "GET /agent-settings": { settings: [] },
  [`GET ${PATH}`]: SETTINGS,
};
const ui = { features: ["TRUST"] };

describe("the settings of trust", () => {
  test("come out of the form as they went in", () => {
    expect(changesOf(formOf(SETTINGS), formOf(SETTINGS))).toEqual({});
  });

  test.each([
    ["PT336H", "14"],
    ["PT12H", "0.5"],
    ["P2DT12H", "2.5"],
    ["PT86400S", "1"],
  ])("show %s as %s days", (duration, days) => {
    expect(daysOf(duration)).toBe(days);
    expect(daysOf(durationOf(days))).toBe(days);
  });

  test.each(["good", "good=x", "=70", "good=70,poor=0"])("take no bands from %s", (line) => {
    expect(bandsOfLine(line)).toBeUndefined();
  });

  test("send what was changed, and nothing else", async () => {
    const { calls } = open({ path: "/settings/trust", ui, answers: { ...ANSWERS, [`PUT ${PATH}`]: SETTINGS } });
    const low = await screen.findByTestId("agent-identity-field-thresholds.LOW");
    await userEvent.type(low, "30");
    await userEvent.clear(screen.getByTestId("agent-identity-field-halfLife"));
    await userEvent.type(screen.getByTestId("agent-identity-field-halfLife"), "7");
    await userEvent.click(screen.getByTestId("agent-identity-trust-save"));
    await waitFor(() => {
      expect(calls.find(({ method }) => method === "PUT")?.body).toEqual({
        thresholds: { LOW: 0.3, HIGH: 0.6 },
        halfLife: "PT604800S",
      });
    });
  });

  test("say beside the field what the server does not take", async () => {
    const problem = { detail: "no", errors: [{ field: "weights.security-audit", errorMessage: "must not be odd" }] };
    open({ path: "/settings/trust", ui, answers: { ...ANSWERS, [`PUT ${PATH}`]: answer(problem, 400) } });
    await userEvent.type(await screen.findByTestId("agent-identity-field-weights.security-audit"), "1");
    await userEvent.click(screen.getByTestId("agent-identity-trust-save"));
    expect(await screen.findByText("must not be odd")).toBeTruthy();
  });

  test("are only looked at by who may not manage agents", async () => {
    open({ path: "/settings/trust", ui: { ...ui, permissions: ["VIEW_AGENTS", "VIEW_REALM"] }, answers: ANSWERS });
    const field = await screen.findByTestId<HTMLInputElement>("agent-identity-field-bands");
    expect(field.disabled).toBe(true);
    expect(screen.queryByTestId("agent-identity-trust-save")).toBeNull();
  });
});
