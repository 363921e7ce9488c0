import { render } from "@testing-library/react";
import { vi } from "vitest";
import { App } from "../../src/app/App";
import { memoryHost } from "../../src/host/memoryHost";
import { SessionEnded, type AgentHost } from "../../src/host/types";
import { bundle } from "./bundles";

export type Answers = Record<string, unknown>;

export const UI = {
  enabled: true,
  issuer: "http://kc/realms/acme",
  features: ["GOVERNANCE"],
  permissions: ["VIEW_AGENTS", "MANAGE_AGENTS", "APPROVE", "AUDIT", "VIEW_REALM", "MANAGE_REALM"],
  badges: {},
};

export const answer = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(body === undefined ? null : JSON.stringify(body), { status, headers });

/** Each console is a server of its own: nothing that one remembers is known to the next. */
let opened = 0;

interface Given {
  path: string;
  ui?: Partial<typeof UI>;
  language?: string;
  /** By method and path below the realm; a Response is given as it is, a function is asked. */
  answers: Answers;
}

/** The pages in a host of their own, with a server that answers what a test says. */
export function open({ path, ui = {}, language = "en", answers }: Given) {
  const calls: { method: string; path: string; body: unknown; headers: Record<string, string> }[] = [];
  const known: Answers = { "GET /agent-ui": { ...UI, ...ui, messages: bundle(language) }, ...answers };
  vi.stubGlobal("fetch", (address: string, init: RequestInit = {}) => {
    const { pathname, search } = new URL(address);
    const method = init.method ?? "GET";
    const below = decodeURIComponent(pathname.replace("/admin/realms/acme", ""));
    const body: unknown = typeof init.body === "string" ? JSON.parse(init.body) : init.body;
    calls.push({ method, path: below + search, body, headers: init.headers as Record<string, string> });
    const found = known[`${method} ${below}`];
    const given: unknown = typeof found === "function" ? (found as (body: unknown) => unknown)(body) : found;
    if (given instanceof Error) {
      return Promise.reject(given);
    }
    if (given instanceof Response) {
      return Promise.resolve(given.clone());
    }
    return Promise.resolve(found === undefined ? answer({ detail: `no answer for ${below}` }, 404) : answer(given));
  });
  const session = { ended: false };
  const base = memoryHost({ realm: "acme", adminBaseUrl: `http://kc${String(++opened)}`, getAccessToken: () => Promise.resolve("token") });
  const host: AgentHost = {
    ...base,
    locale: language,
    signIn: vi.fn(),
    addAlert: vi.fn(),
    getAccessToken: () => (session.ended ? Promise.reject(new SessionEnded()) : base.getAccessToken()),
  };
  host.navigation.go(path);
  const sent = (call: string) => calls.find(({ method, path }) => `${method} ${path}` === call)?.body;
  return { ...render(<App host={host} />), host, calls, sent, session };
}
