/* Ed25519 by the browser's own WebCrypto: no private key of an agent ever travels. */

export interface PublicJwk {
  kty: "OKP";
  crv: "Ed25519";
  x: string;
}

export interface GeneratedKey {
  publicKey: PublicJwk;
  /** PKCS #8 in PEM, the form that every library reads. */
  privatePem: string;
  /** Shows that the private half is here: RFC 7515, header and claims as the server wants them. */
  prove: (issuer: string, agent: string) => Promise<string>;
  /** A client assertion, good for one request at the token endpoint: RFC 7523, section 2.2. */
  assert: (issuer: string, clientId: string) => Promise<string>;
}

export class NoEd25519 extends Error {}

const ALGORITHM = { name: "Ed25519" };
const PROOF_SECONDS = 120;
const ASSERTION_SECONDS = 60;
const PEM_LINE = /.{1,64}/g;

const utf8 = new TextEncoder();

const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

export const base64url = (bytes: Uint8Array): string =>
  base64(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

const part = (value: object): string => base64url(utf8.encode(JSON.stringify(value)));

function pem(pkcs8: ArrayBuffer): string {
  const lines = base64(new Uint8Array(pkcs8)).match(PEM_LINE) ?? [];
  return ["-----BEGIN PRIVATE KEY-----", ...lines, "-----END PRIVATE KEY-----", ""].join("\n");
}

/** @throws NoEd25519 where the browser cannot, as in a page without TLS. */
export async function generateKey(now: () => number = Date.now): Promise<GeneratedKey> {
  const { subtle } = crypto as { subtle?: SubtleCrypto };
  if (!subtle) {
    throw new NoEd25519();
  }
  const pair = await subtle.generateKey(ALGORITHM, true, ["sign", "verify"]).catch(() => {
    throw new NoEd25519();
  });
  if (!("privateKey" in pair)) {
    throw new NoEd25519();
  }
  const jwk = await subtle.exportKey("jwk", pair.publicKey);
  const publicKey: PublicJwk = { kty: "OKP", crv: "Ed25519", x: jwk.x ?? "" };
  const sign = async (header: object, claims: object, seconds: number) => {
    const iat = Math.floor(now() / 1000);
    const body = { ...claims, iat, exp: iat + seconds, jti: crypto.randomUUID() };
    const text = `${part({ ...header, alg: "EdDSA" })}.${part(body)}`;
    const signature = await subtle.sign(ALGORITHM, pair.privateKey, utf8.encode(text));
    return `${text}.${base64url(new Uint8Array(signature))}`;
  };
  return {
    publicKey,
    privatePem: pem(await subtle.exportKey("pkcs8", pair.privateKey)),
    prove: (aud, sub) => sign({ typ: "agent-key-proof+jwt", jwk: publicKey }, { aud, sub }, PROOF_SECONDS),
    assert: (aud, clientId) => sign({}, { iss: clientId, sub: clientId, aud }, ASSERTION_SECONDS),
  };
}

/** Whether somebody is about to give away what must stay with the agent. */
export const looksPrivate = (text: string): boolean =>
  /PRIVATE KEY/.test(text) || /"d"\s*:/.test(text);
