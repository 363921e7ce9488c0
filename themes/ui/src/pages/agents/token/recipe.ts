/** Where the realm's tokens come from, by its own address: OpenID Connect Discovery says the same. */
export const tokenEndpoint = (issuer: string): string => `${issuer}/protocol/openid-connect/token`;

/** A word of a POSIX shell that stands for exactly this text. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

interface Asking {
  issuer: string;
  name: string;
  clientId: string;
  capabilities: string[];
}

/** A shell script that asks for a token with the agent's key: OpenSSL 3 and curl, nothing of ours. */
export function shellRecipe({ issuer, name, clientId, capabilities }: Asking): string {
  const scope = capabilities.length > 0 ? ` \\\n  --data-urlencode scope=${quoted(capabilities.join(" "))}` : "";
  return `KEY=${quoted(`${name}.pem`)} CLIENT=${quoted(clientId)} ISSUER=${quoted(issuer)}
b64() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }
NOW=$(date +%s) TEXT=$(mktemp)
claims() { printf '{"iss":"%s","sub":"%s","aud":"%s","iat":%s,"exp":%s,"jti":"%s"}' \\
  "$CLIENT" "$CLIENT" "$ISSUER" "$NOW" "$((NOW + 60))" "$(openssl rand -hex 16)"; }
printf '%s.%s' "$(printf '{"alg":"EdDSA"}' | b64)" "$(claims | b64)" > "$TEXT"
SIGNATURE=$(openssl pkeyutl -sign -rawin -inkey "$KEY" -in "$TEXT" | b64)
curl --silent "${tokenEndpoint("$ISSUER")}" \\
  --data grant_type=client_credentials${scope} \\
  --data client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer \\
  --data "client_assertion=$(cat "$TEXT").$SIGNATURE"
rm -f "$TEXT"
`;
}
