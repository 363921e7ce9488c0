import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, randomUUID, sign } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";
import { SERVER, type Admin } from "./admin";

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

function signed(pem: string, header: object, claims: object): string {
  const text = `${encode(header)}.${encode(claims)}`;
  const signature = sign(null, Buffer.from(text), createPrivateKey(pem)).toString("base64url");
  return `${text}.${signature}`;
}

export const newKey = (): string =>
  generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }).toString();

/** RFC 7638. */
export function thumbprint(pem: string): string {
  const { crv, kty, x } = createPublicKey(pem).export({ format: "jwk" });
  return createHash("sha256").update(JSON.stringify({ crv, kty, x })).digest("base64url");
}

/** An agent that is active at once, since it proves its key, and may do something. */
export async function activeAgent(admin: Admin, realm: string, name: string, pem: string, capabilities: string[]) {
  const now = Math.floor(Date.now() / 1000);
  const { x } = createPublicKey(pem).export({ format: "jwk" });
  const keyProof = signed(
    pem,
    { typ: "agent-key-proof+jwt", alg: "EdDSA", jwk: { kty: "OKP", crv: "Ed25519", x } },
    { aud: `${SERVER}/realms/${realm}`, sub: name, iat: now, exp: now + 60, jti: randomUUID() },
  );
  const agent = await admin.agent(realm, name, { keyProof });
  for (const capability of capabilities) {
    await admin.must("POST", `/${realm}/agents/${agent.id}/capabilities`, { capability });
  }
  return agent;
}

/** What an agent does with the private key that the page gave it: by Node's own crypto, not by ours. */
export async function tokenOf(
  requests: APIRequestContext,
  realm: string,
  name: string,
  pem: string,
  scope?: string,
  more: Record<string, string> = {},
) {
  const now = Math.floor(Date.now() / 1000);
  const clientId = `agent:${name}`;
  const assertion = signed(
    pem,
    { alg: "EdDSA", typ: "JWT" },
    {
      iss: clientId,
      sub: clientId,
      aud: `${SERVER}/realms/${realm}`,
      iat: now,
      exp: now + 30,
      jti: randomUUID(),
    },
  );
  return requests.post(`${SERVER}/realms/${realm}/protocol/openid-connect/token`, {
    form: {
      grant_type: "client_credentials",
      client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
      client_assertion: assertion,
      ...(scope ? { scope } : {}),
      ...more,
    },
  });
}

/** The agent asks whether it may, as itself. */
export function ask(
  requests: APIRequestContext,
  realm: string,
  token: string,
  name: string,
  action: string,
  resource = "orders",
) {
  return requests.post(`${SERVER}/realms/${realm}/agent-access/access/v1/evaluation`, {
    headers: { Authorization: `Bearer ${token}` },
    data: {
      subject: { type: "agent", id: name },
      action: { name: action },
      resource: { type: "db", id: resource },
    },
  });
}

/** The agent says by signature what it sees of an MCP server. */
export async function attest(requests: APIRequestContext, realm: string, name: string, pem: string, server: string, surface: string) {
  const { access_token: token } = (await (await tokenOf(requests, realm, name, pem)).json()) as { access_token: string };
  const path = `${SERVER}/realms/${realm}/mcp-attestation/servers/${server}`;
  const asked = await requests.post(`${path}/nonce`, { headers: { Authorization: `Bearer ${token}` } });
  const { nonce, aud, server: id, url } = (await asked.json()) as Record<string, string>;
  const kid = thumbprint(pem);
  const iat = Math.floor(Date.now() / 1000);
  const attestation = signed(
    pem,
    { typ: "mcp-attestation+jwt", alg: "EdDSA", kid },
    { iss: `agent:${name}`, aud, iat, nonce, server: id, url, surface, healthy: true, latency_ms: 45 },
  );
  return requests.post(`${path}/attestations`, { data: { attestation } });
}
