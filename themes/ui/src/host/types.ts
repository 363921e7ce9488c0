export type AlertVariant = "success" | "danger" | "warning" | "info";

/** Paths are relative to the agent pages: "/agents?status=ACTIVE". */
export interface HostNavigation {
  path: () => string;
  href: (path: string) => string;
  go: (path: string, options?: { replace?: boolean }) => void;
  subscribe: (changed: () => void) => () => void;
  /** The address of a page of the console itself, such as "/acme/clients". */
  consoleHref?: (path: string) => string;
}

/** What the pages need of whoever shows them; nothing else of the console is known to them. */
export interface AgentHost {
  realm: string;
  adminBaseUrl: string;
  locale: string;
  /** Rejects with {@link SessionEnded} when the administrator has to sign in again. */
  getAccessToken: () => Promise<string>;
  /** Leads through the login page and back to this address. */
  signIn: () => void;
  navigation: HostNavigation;
  addAlert?: (message: string, variant: AlertVariant, description?: string) => void;
  /** Told when a request found no session any more. */
  onSessionEnd?: () => void;
  /** Tells the menu that its badges or entries may have changed. */
  refreshMenu?: () => void;
}

export class SessionEnded extends Error {
  constructor(told = "The session has ended") {
    super(told);
    this.name = "SessionEnded";
  }
}

/** What a proposed way of the console to mount foreign elements hands over (keycloak#52778). */
export interface UiScriptContext {
  realm: string;
  adminBaseUrl: string;
  getAccessToken: () => Promise<string | undefined>;
}
