import { SessionEnded } from "../host/types";

/** The part of keycloak-js that the bridge uses. */
export interface Keycloak {
  token?: string;
  refreshToken?: string;
  updateToken: (minimum: number) => Promise<boolean>;
  login: (options?: { redirectUri?: string }) => Promise<void>;
}

/** A token that is good for some seconds; never leaves the page, so that nothing typed is lost. */
export async function accessToken(keycloak: Keycloak): Promise<string> {
  try {
    await keycloak.updateToken(5);
  } catch {
    // A server that cannot be reached leaves the old tokens in place, a refused refresh takes them.
  }
  if (!keycloak.token || !keycloak.refreshToken) {
    throw new SessionEnded();
  }
  return keycloak.token;
}
