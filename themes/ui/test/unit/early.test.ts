import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { RealmApi } from "../../src/api/client";
import { memoryHost } from "../../src/host/memoryHost";

const host = memoryHost({ realm: "acme", adminBaseUrl: "http://kc", getAccessToken: () => Promise.resolve("token") });
const api = new RealmApi(host);
const fetched = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  fetched.mockReset().mockImplementation(() => Promise.resolve(new Response("[1]")));
  vi.stubGlobal("fetch", fetched);
});

afterEach(() => {
  vi.useRealTimers();
});

test("what was asked early is not asked again, once", async () => {
  api.getEarly("/agents", { first: 0, max: 10 });
  expect(await api.get("/agents", { first: 0, max: 10 })).toEqual([1]);
  expect(fetched).toHaveBeenCalledTimes(1);
  await api.get("/agents", { first: 0, max: 10 });
  expect(fetched).toHaveBeenCalledTimes(2);
});

test("an early answer of one realm is none for another", async () => {
  api.getEarly("/agents", {});
  await new RealmApi({ ...host, realm: "other" }).get("/agents");
  expect(fetched.mock.calls.map(([address]) => address as string)).toEqual([
    "http://kc/admin/realms/acme/agents",
    "http://kc/admin/realms/other/agents",
  ]);
});

test("what nobody took in time is thrown away", async () => {
  api.getEarly("/agents", { max: 1 });
  await vi.advanceTimersByTimeAsync(4_000);
  await api.get("/agents", { max: 1 });
  expect(fetched).toHaveBeenCalledTimes(2);
});

test("what failed early is asked again", async () => {
  fetched.mockImplementationOnce(() => Promise.reject(new TypeError("gone")));
  api.getEarly("/agents", { max: 2 });
  expect(await api.get("/agents", { max: 2 })).toEqual([1]);
});
