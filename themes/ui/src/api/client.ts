import type { AgentHost } from "../host/types";
import { problemOf, ServerGone } from "./problem";

export type Query = Record<string, string | number | boolean | undefined>;

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

/** The admin API of one realm, as the administrator who looks at the page. */
export class RealmApi {
  readonly #host: AgentHost;

  constructor(host: AgentHost) {
    this.#host = host;
  }

  get<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> {
    return this.send<T>("GET", path, { query, signal }).then(({ body }) => body);
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
    const token = await this.#host.getAccessToken();
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
      throw sent.signal?.aborted ? error : new ServerGone();
    });
    if (response.status === 502 || response.status === 503 || response.status === 504) {
      throw new ServerGone(); // a proxy speaks for a server that is not there
    }
    if (!response.ok) {
      throw await problemOf(response);
    }
    const text = await response.text();
    return { body: (text ? JSON.parse(text) : undefined) as T, tag: response.headers.get("ETag") };
  }

  #address(path: string, query: Query = {}): string {
    const realm = encodeURIComponent(this.#host.realm);
    const wanted = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined && value !== "") {
        wanted.set(name, String(value));
      }
    }
    const search = wanted.size ? `?${wanted.toString()}` : "";
    return `${this.#host.adminBaseUrl}/admin/realms/${realm}${path}${search}`;
  }
}

/** One segment of a path: names of agents and capabilities may hold anything. */
export const segment = (value: string): string => encodeURIComponent(value);
