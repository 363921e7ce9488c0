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
}

export class NoEd25519 extends Error {}

const ALGORITHM = { name: "Ed25519" };
const PROOF_SECONDS = 120;
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
  return {
    publicKey,
    privatePem: pem(await subtle.exportKey("pkcs8", pair.privateKey)),
    prove: async (issuer, agent) => {
      const seconds = Math.floor(now() / 1000);
      const header = part({ typ: "agent-key-proof+jwt", alg: "EdDSA", jwk: publicKey });
      const claims = part({
        aud: issuer,
        sub: agent,
        iat: seconds,
        exp: seconds + PROOF_SECONDS,
        jti: crypto.randomUUID(),
      });
      const text = `${header}.${claims}`;
      const signature = await subtle.sign(ALGORITHM, pair.privateKey, utf8.encode(text));
      return `${text}.${base64url(new Uint8Array(signature))}`;
    },
  };
}

/** Whether somebody is about to give away what must stay with the agent. */
export const looksPrivate = (text: string): boolean =>
  /PRIVATE KEY/.test(text) || /"d"\s*:/.test(text);
