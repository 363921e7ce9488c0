import { expect, type APIRequestContext } from "@playwright/test";

export const SERVER = process.env.KEYCLOAK_URL ?? "http://localhost:8080";
export const ADMIN = {
  username: process.env.KEYCLOAK_ADMIN_USERNAME ?? "admin",
  password: process.env.KEYCLOAK_ADMIN_PASSWORD ?? "admin",
};

/** A realm is made slowly on a busy machine. */
const PATIENCE = 60_000;

/** What the tests arrange, and look at, beside the browser. */
export class Admin {
  readonly #requests: APIRequestContext;

  constructor(requests: APIRequestContext) {
    this.#requests = requests;
  }

  async call(method: string, path: string, data?: unknown) {
    const token = await this.#token();
    return this.#requests.fetch(`${SERVER}/admin/realms${path}`, {
      method,
      timeout: PATIENCE,
      headers: { Authorization: `Bearer ${token}` },
      ...(data === undefined ? {} : { data }),
    });
  }

  async must<T = unknown>(method: string, path: string, data?: unknown): Promise<T> {
    const response = await this.call(method, path, data);
    expect(response.ok(), `${method} ${path}: ${String(response.status())} ${await response.text()}`).toBe(true);
    const text = await response.text();
    return (text ? JSON.parse(text) : undefined) as T;
  }

  async realm(realm: string, settings: object = {}, attributes: Record<string, string> = {}) {
    await this.call("DELETE", `/${realm}`);
    await this.must("POST", "", {
      realm,
      displayName: realm,
      enabled: true,
      internationalizationEnabled: true,
      supportedLocales: ["en", "de"],
      ...settings,
      attributes: { "agent-identity.enabled": "true", ...attributes },
    });
  }

  capability(realm: string, name: string, risk = "low", more: object = {}) {
    return this.must("POST", `/${realm}/capabilities`, { name, risk, ...more });
  }

  agent(realm: string, name: string, more: object = {}) {
    return this.must<{ id: string }>("POST", `/${realm}/agents`, { name, ...more });
  }

  /** An administrator of this realm alone, with roles of realm-management. */
  async administrator(realm: string, username: string, roles: string[], locale = "en") {
    await this.must("POST", `/${realm}/users`, {
      username,
      enabled: true,
      email: `${username}@example.org`,
      emailVerified: true,
      firstName: username,
      lastName: "Test",
      attributes: { locale: [locale] },
      credentials: [{ type: "password", value: username, temporary: false }],
    });
    const [user] = await this.must<{ id: string }[]>("GET", `/${realm}/users?exact=true&username=${username}`);
    const [client] = await this.must<{ id: string }[]>("GET", `/${realm}/clients?clientId=realm-management`);
    const wanted = [];
    for (const role of roles) {
      wanted.push(await this.must("GET", `/${realm}/clients/${client?.id ?? ""}/roles/${role}`));
    }
    await this.must("POST", `/${realm}/users/${user?.id ?? ""}/role-mappings/clients/${client?.id ?? ""}`, wanted);
  }

  async #token(): Promise<string> {
    const response = await this.#requests.post(`${SERVER}/realms/master/protocol/openid-connect/token`, {
      form: { grant_type: "password", client_id: "admin-cli", ...ADMIN },
    });
    return ((await response.json()) as { access_token: string }).access_token;
  }
}
