import type { KeyMode } from "./KeyChoice";
import { generateKey, type GeneratedKey } from "./ed25519";

export interface KeyMembers {
  publicKey?: string;
  keyProof?: string;
}

/** What is sent for a chosen key, and the key itself where the page made it. */
export async function keyMembers(
  { mode, text }: { mode: KeyMode; text: string },
  issuer: string,
  agent: string,
): Promise<{ members: KeyMembers; generated: GeneratedKey | undefined }> {
  if (mode === "generate") {
    const generated = await generateKey();
    return { members: { keyProof: await generated.prove(issuer, agent) }, generated };
  }
  const given = text.trim();
  if (mode === "none" || given === "") {
    return { members: {}, generated: undefined };
  }
  const isProof = /^[\w-]+\.[\w-]+\.[\w-]+$/.test(given);
  return { members: isProof ? { keyProof: given } : { publicKey: given }, generated: undefined };
}
