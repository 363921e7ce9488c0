import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, test } from "vitest";
import type { Setting } from "../../src/api/types";
import { amountOf, changesOf, durationOf, formOf, secondsOf, wrong } from "../../src/pages/settings/declared/model";
import { answer, open } from "./fakeConsole";

const NETWORKS: Setting = { name: "mcp.allow-networks", module: "mcp", section: "servers", kind: "NETWORKS" };
const INTERVAL: Setting = {
  name: "mcp.probe-interval",
  module: "mcp",
  section: "servers",
  kind: "DURATION",
  least: "PT1M",
  most: "P1D",
  default: "PT15M",
  effective: "PT15M",
};
const CONFIDENCE: Setting = {
  name: "mcp.min-confidence",
  module: "mcp",
  section: "evidence",
  kind: "NUMBER",
  least: "0",
  most: "1",
  default: "0",
  value: "0.4",
  effective: "0.4",
};
const VERIFIED: Setting = { name: "mcp.require-verified", module: "mcp", section: "evidence", kind: "BOOLEAN", default: "false" };
const DRIFT: Setting = {
  name: "mcp.drift-policy",
  module: "mcp",
  section: "evidence",
  kind: "CHOICE",
  choices: ["alert", "reduce", "quarantine"],
  default: "quarantine",
};
const SETTINGS = [NETWORKS, INTERVAL, CONFIDENCE, VERIFIED, DRIFT];
const PATH = "/agent-settings";
const given = (settings = SETTINGS, tag = '"one"') => answer({ settings }, 200, { ETag: tag });
const ui = { features: ["GOVERNANCE", "TRUST", "MCP"] };
const field = (name: string) => screen.findByTestId<HTMLInputElement>(`agent-identity-setting-${name}`);
const save = () => userEvent.click(screen.getByTestId("agent-identity-settings-save"));

beforeEach(() => {
  sessionStorage.clear();
});

describe("a duration", () => {
  test.each([
    ["PT15M", "15", "M"],
    ["P7D", "7", "D"],
    ["PT36H", "36", "H"],
    ["PT4416H", "184", "D"],
    ["PT0S", "0", "S"],
  ])("%s is shown as %s %s", (text, amount, unit) => {
    expect(amountOf(text)).toEqual({ amount, unit });
    expect(secondsOf(durationOf(amount, unit as "D"))).toBe(secondsOf(text));
  });

  test.each(["", "P", "PT", "7d", "P1M", "x"])("is not %s", (text) => {
    expect(secondsOf(text)).toBeUndefined();
  });
});

describe("what is typed", () => {
  test("is told from what was there, in the form of the attribute", () => {
    const before = formOf(SETTINGS);
    expect(before["mcp/min-confidence"]).toBe("40");
    const form = { ...before, "mcp/min-confidence": "55.5", "mcp/probe-interval": " PT5M ", "mcp/drift-policy": "" };
    expect(changesOf(SETTINGS, form, before)).toEqual({ "mcp.min-confidence": "0.555", "mcp.probe-interval": "PT5M" });
    expect(changesOf(SETTINGS, { ...before, "mcp/min-confidence": "" }, before)).toEqual({ "mcp.min-confidence": null });
  });

  test.each([
    [INTERVAL, "PT59S"],
    [INTERVAL, "P2D"],
    [INTERVAL, "soon"],
    [CONFIDENCE, "101"],
    [CONFIDENCE, "-1"],
    [CONFIDENCE, "a lot"],
  ])("is refused for %o where it is %s", (setting, typed) => {
    expect(wrong(setting, typed, ((key: string) => key) as never)).toContain("settings.wrong.");
  });
});

describe("the settings of a module", () => {
  test("send what was changed, with the version that was seen", async () => {
    const { calls } = open({ path: "/settings/mcp", ui, answers: { [`GET ${PATH}`]: given(), [`PUT ${PATH}`]: given() } });
    await userEvent.type(await field("mcp.allow-networks"), "10.1.0.0/16");
    await userEvent.type(await field("mcp.probe-interval"), "5");
    await userEvent.click(await field("mcp.require-verified"));
    await userEvent.click(screen.getByTestId("agent-identity-reset-mcp.min-confidence"));
    await save();
    await waitFor(() => {
      const put = calls.find(({ method }) => method === "PUT");
      expect(put?.headers["If-Match"]).toBe('"one"');
      expect(put?.body).toEqual({
        values: {
          "mcp.allow-networks": "10.1.0.0/16",
          "mcp.probe-interval": "PT5M",
          "mcp.min-confidence": null,
          "mcp.require-verified": "true",
        },
      });
    });
  });

  test("say in the language of the page what the server does not take", async () => {
    const problem = { detail: "no", errors: [{ field: "values.mcp.allow-networks", errorMessage: "must be networks" }] };
    open({ path: "/settings/mcp", ui, language: "de", answers: { [`GET ${PATH}`]: given(), [`PUT ${PATH}`]: answer(problem, 400) } });
    await userEvent.type(await field("mcp.allow-networks"), "intranet");
    await save();
    expect(await screen.findByText(/Netze oder Adressen wie/)).toBeTruthy();
  });

  test("ask nobody where a number is out of its bounds", async () => {
    const { calls } = open({ path: "/settings/mcp", ui, answers: { [`GET ${PATH}`]: given() } });
    await userEvent.type(await field("mcp.probe-interval"), "9999");
    await save();
    expect(await screen.findByText("A whole number; from 1 minute to 1 day")).toBeTruthy();
    expect(calls.some(({ method }) => method === "PUT")).toBe(false);
  });

  test("tell the second of two admins, keep what was typed and overwrite nothing", async () => {
    const later = SETTINGS.map((one) => (one === CONFIDENCE ? { ...one, value: "0.9" } : one));
    let asked = 0;
    open({
      path: "/settings/mcp",
      ui,
      answers: {
        [`GET ${PATH}`]: () => (asked++ === 0 ? given() : given(later, '"two"')),
        [`PUT ${PATH}`]: answer({ type: "urn:agent-identity:problem:conflict", detail: "changed" }, 409),
      },
    });
    await userEvent.type(await field("mcp.allow-networks"), "10.1.0.0/16");
    await save();
    await userEvent.click(await screen.findByText("Load again, and keep what I typed"));
    await waitFor(async () => {
      expect((await field("mcp.min-confidence")).value).toBe("90");
    });
    expect((await field("mcp.allow-networks")).value).toBe("10.1.0.0/16");
  });

  test("tell of what cannot be read, and what counts in its place", async () => {
    const odd = { ...CONFIDENCE, value: "a lot", effective: "1", complaint: "must be a number from 0 to 1" };
    open({ path: "/settings/mcp", ui, answers: { [`GET ${PATH}`]: given([odd]) } });
    expect(await screen.findByText(/"a lot", which cannot be read. What counts: 100 %/)).toBeTruthy();
  });

  test("are only looked at by who may not manage the realm", async () => {
    open({ path: "/settings/mcp", ui: { ...ui, permissions: ["VIEW_AGENTS", "MANAGE_AGENTS", "VIEW_REALM"] }, answers: { [`GET ${PATH}`]: given() } });
    expect((await field("mcp.allow-networks")).disabled).toBe(true);
    expect(screen.queryByTestId("agent-identity-settings-save")).toBeNull();
  });

  test("of a module that nobody knows are in the first tab, under their own names", async () => {
    const foreign: Setting = { name: "acme.depth", module: "acme", section: "diving", kind: "INTEGER", least: "0", most: "9", default: "1" };
    const answers = { [`GET ${PATH}`]: given([foreign]), "GET /agent-identity": { enabled: true, issuer: "http://kc" } };
    open({ path: "/settings", ui, answers });
    expect(await screen.findByText("acme.depth")).toBeTruthy();
  });
});

test("an address in an internal network says where it is allowed", async () => {
  const problem = {
    type: "urn:agent-identity:problem:network-not-allowed",
    detail: "url: no",
    errors: [{ field: "url", errorMessage: "not on the public internet" }],
  };
  open({ path: "/servers/new", ui, answers: { "POST /mcp-servers/onboard": answer(problem, 400) } });
  await userEvent.type(await screen.findByTestId("agent-identity-field-url"), "http://10.1.2.3/mcp");
  await userEvent.click(screen.getByTestId("agent-identity-submit"));
  const link = await screen.findByText("Allow an internal network");
  expect(link.getAttribute("href")).toContain("/settings/mcp?setting=mcp.allow-networks");
});
