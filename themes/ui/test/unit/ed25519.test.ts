import { createPublicKey, verify, createPrivateKey, sign } from "node:crypto";
import { describe, expect, test } from "vitest";
import { generateKey, looksPrivate } from "../../src/keys/ed25519";

const decoded = (part: string | undefined) =>
  JSON.parse(Buffer.from(part ?? "", "base64url").toString()) as Record<string, unknown>;

describe("a key of the page", () => {
  test("proves itself as the server wants it", async () => {
    const key = await generateKey(() => 1_800_000_000_500);
    const proof = await key.prove("https://kc.example/realms/acme", "billing");
    const [header, claims, signature] = proof.split(".");
    expect(decoded(header)).toEqual({ typ: "agent-key-proof+jwt", alg: "EdDSA", jwk: key.publicKey });
    expect(decoded(claims)).toMatchObject({
      aud: "https://kc.example/realms/acme",
      sub: "billing",
      iat: 1_800_000_000,
      exp: 1_800_000_120,
    });
    const publicKey = createPublicKey({ key: { ...key.publicKey }, format: "jwk" });
    const text = Buffer.from(`${header ?? ""}.${claims ?? ""}`);
    expect(verify(null, text, publicKey, Buffer.from(signature ?? "", "base64url"))).toBe(true);
  });

  test("gives a private half that other libraries read", async () => {
    const key = await generateKey();
    const signature = sign(null, Buffer.from("text"), createPrivateKey(key.privatePem));
    const publicKey = createPublicKey({ key: { ...key.publicKey }, format: "jwk" });
    expect(verify(null, Buffer.from("text"), publicKey, signature)).toBe(true);
  });

  test.each([
    ["-----BEGIN PRIVATE KEY-----", true],
    ["-----BEGIN ENCRYPTED PRIVATE KEY-----", true],
    ['{"kty":"OKP","d" : "x"}', true],
    ["-----BEGIN PUBLIC KEY-----", false],
    ['{"kty":"OKP","x":"d"}', false],
  ])("is known as private or not: %s", (text, isPrivate) => {
    expect(looksPrivate(text)).toBe(isPrivate);
  });
});
