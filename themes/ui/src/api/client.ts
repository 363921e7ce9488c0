import { sendEarly, takeEarly } from "./early";
import { SessionEnded, type AgentHost } from "../host/types";
import { problemOf, ServerGone } from "./problem";

/** A list is sent as one parameter for each of its words. */
export type Query = Record<string, string | number | boolean | string[] | undefined>;

export interface Answer<T> {
  body: T;
  /** The ETag, for a change that must not overwrite what somebody else wrote. */
  tag: string | null;
}

interface Sent {
  query?: Query | undefined;
  body?: unknown;
  /** A document that goes as it is, in the place of a body. */
  text?: string;
  headers?: Record<string, string>;
  signal?: AbortSignal | undefined;
}

/** What people read where there is no answer of a server to show. */
export interface Words {
  session: string;
  gone: string;
  /** What a kind of problem is called where the sentence of the server is in another language. */
  problem?: (kind: string) => string | undefined;
}

/** The admin API of one realm, as the administrator who looks at the page. */
export class RealmApi {
  readonly #host: AgentHost;
  readonly #words: Words | undefined;

  constructor(host: AgentHost, words?: Words) {
    this.#host = host;
    this.#words = words;
  }

  get<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> {
    const ask = () => this.send<T>("GET", path, { query, signal }).then(({ body }) => body);
    const early = takeEarly(this.#address(path, query)) as Promise<T> | undefined;
    return early?.catch(ask) ?? ask();
  }

  /** Asks now for what a page is going to get. */
  getEarly(path: string, query: Query) {
    sendEarly(this.#address(path, query), () => this.send("GET", path, { query }).then(({ body }) => body));
  }

  post<T>(path: string, body?: unknown): Promise<T> {
    return this.send<T>("POST", path, { body: body ?? {} }).then((answer) => answer.body);
  }

  put<T>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<T> {
    return this.send<T>("PUT", path, { body, headers }).then((answer) => answer.body);
  }

  delete(path: string, query?: Query): Promise<unknown> {
    return this.send<unknown>("DELETE", path, { query });
  }

  /** Sends a text as it is. */
  upload<T>(path: string, query: Query, text: string): Promise<T> {
    return this.send<T>("POST", path, { query, text }).then((answer) => answer.body);
  }

  async send<T>(method: string, path: string, sent: Sent): Promise<Answer<T>> {
    const token = await this.#host.getAccessToken().catch((error: unknown) => {
      throw error instanceof SessionEnded ? this.#sessionEnded() : error;
    });
    const headers: Record<string, string> = { Authorization: `Bearer ${token}`, ...sent.headers };
    if (sent.body !== undefined) {
      headers["Content-Type"] = "application/json";
    } else if (sent.text !== undefined) {
      headers["Content-Type"] = "text/plain; charset=UTF-8";
    }
    const response = await fetch(this.#address(path, sent.query), {
      method,
      headers,
      body: sent.body === undefined ? (sent.text ?? null) : JSON.stringify(sent.body),
      signal: sent.signal ?? null,
    }).catch((error: unknown) => {
      throw sent.signal?.aborted ? error : new ServerGone(this.#words?.gone);
    });
    if (response.status === 502 || response.status === 503 || response.status === 504) {
      throw new ServerGone(this.#words?.gone); // a proxy speaks for a server that is not there
    }
    if (response.status === 401) {
      throw this.#sessionEnded(); // ended by somebody else: the token looked good
    }
    if (!response.ok) {
      throw await problemOf(response, this.#words?.problem);
    }
    const text = await response.text();
    return { body: (text ? JSON.parse(text) : undefined) as T, tag: response.headers.get("ETag") };
  }

  #sessionEnded(): SessionEnded {
    this.#host.onSessionEnd?.();
    return new SessionEnded(this.#words?.session);
  }

  #address(path: string, query: Query = {}): string {
    const realm = segment(this.#host.realm);
    const wanted = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) {
      for (const one of Array.isArray(value) ? value : [value]) {
        if (one !== undefined && one !== "") {
          wanted.append(name, String(one));
        }
      }
    }
    const search = wanted.size ? `?${wanted.toString()}` : "";
    return `${this.#host.adminBaseUrl}/admin/realms/${realm}${path}${search}`;
  }
}

/**
 * One segment of a path: names of agents and capabilities may hold anything, and so may an address that somebody
 * was sent. Browsers take out what is only dots, however it is encoded: a link to the agent ".." would ask for, or
 * delete, what is above all agents. A blank is the name of nothing.
 */
export const segment = (value: string): string => (/^\.{1,2}$/.test(value) ? "%20" : encodeURIComponent(value));
