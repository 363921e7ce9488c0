/** RFC 6749, section 5.1. */
interface TokenAnswer {
  access_token: string;
  expires_in: number;
  scope?: string;
}

export interface IssuedToken {
  seconds: number;
  claims: Record<string, unknown>;
}

/** RFC 6749, section 5.2: the word for programs, and what the server says about it. */
export class TokenRefused extends Error {
  constructor(
    readonly code: string,
    description: string,
  ) {
    super(description);
    this.name = "TokenRefused";
  }
}

interface Wanted {
  tokenEndpoint: string;
  assertion: string;
  scopes: string[];
}

/** A token for who signed the assertion: RFC 6749, section 4.4 with RFC 7523, section 2.2. */
export async function requestToken({ tokenEndpoint, assertion, scopes }: Wanted): Promise<IssuedToken> {
  const form = new URLSearchParams({
    grant_type: "client_credentials",
    client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    client_assertion: assertion,
  });
  if (scopes.length > 0) {
    form.set("scope", scopes.join(" "));
  }
  // As a stranger to the administrator's session: the assertion alone says who asks.
  const response = await fetch(tokenEndpoint, { method: "POST", body: form, credentials: "omit" });
  const answer = (await response.json()) as TokenAnswer & { error?: string; error_description?: string };
  if (!response.ok) {
    throw new TokenRefused(answer.error ?? String(response.status), answer.error_description ?? "");
  }
  return { seconds: answer.expires_in, claims: claimsOf(answer.access_token) };
}

/** To be shown, never to be trusted: nothing is verified. */
function claimsOf(token: string): Record<string, unknown> {
  const payload = token.split(".")[1]?.replaceAll("-", "+").replaceAll("_", "/") ?? "";
  const bytes = Uint8Array.from(atob(payload), (letter) => letter.charCodeAt(0));
  return JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
}
