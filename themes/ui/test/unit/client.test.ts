import { beforeEach, describe, expect, test, vi } from "vitest";
import { RealmApi, segment } from "../../src/api/client";
import { createTexts } from "../../src/app/i18n";
import { memoryHost } from "../../src/host/memoryHost";

const fetched = vi.fn();
const api = (realm: string) =>
  new RealmApi(memoryHost({ realm, adminBaseUrl: "http://kc", getAccessToken: () => Promise.resolve("token") }));
const asked = () => fetched.mock.calls.map(([address]) => new URL(String(address)).pathname);

beforeEach(() => {
  fetched.mockReset().mockImplementation(() => Promise.resolve(new Response("{}")));
  vi.stubGlobal("fetch", fetched);
});

describe("an address that somebody was sent", () => {
  test.each(["..", "."])("does not lead above the agents by the name %s", async (name) => {
    await api("acme").delete(`/agents/${segment(name)}`);
    expect(asked()).toEqual(["/admin/realms/acme/agents/%20"]);
  });

  test.each(["..", "."])("does not lead above the realms by the name %s", async (realm) => {
    await api(realm).get("/agents");
    expect(asked()).toEqual(["/admin/realms/%20/agents"]);
  });

  test("does not lead elsewhere by a slash", async () => {
    await api("acme").get(`/agents/${segment("../../master")}`);
    expect(asked()).toEqual(["/admin/realms/acme/agents/..%2F..%2Fmaster"]);
  });
});

describe("texts of a realm", () => {
  test("that name each other are shown as they are", () => {
    const { t } = createTexts("en", { one: "$t(two)", two: "$t(one)", three: "{{constructor}}<b>" });
    expect(t("one")).toBe("$t(two)");
    expect(t("three")).toContain("<b>");
  });

  test("that are called like parts of objects change nothing", () => {
    const messages = JSON.parse('{"__proto__":{"polluted":true},"constructor":"x"}') as Record<string, string>;
    createTexts("en", messages).t("anything");
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
