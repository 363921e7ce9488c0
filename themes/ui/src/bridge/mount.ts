import { createElement, useContext, useEffect, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { AgentHost } from "../host/types";
import { findProviders, type ConsoleRouter, type Found } from "./fiber";
import type { Menu } from "./menu";
import { navigationOf } from "./navigation";
import { accessToken, type Keycloak } from "./session";

const ELEMENT = "agent-identity-console";
const CONTEXTS = ["AdminClientContext", "WhoAmIContext", "AlertContext"] as const;

export interface Environment {
  app: Element;
  router: ConsoleRouter;
  section: string;
  adminBaseUrl: string;
  menu: () => Menu | undefined;
}

/** The contexts of the console, which do not change; their values are read where they are used. */
let known: Map<string, Found> | undefined;

/** The console's route for our pages, rendered by the console's React inside its tree. */
export function AgentRoute({ environment }: { environment: Environment }) {
  const [found, setFound] = useState(known);
  useEffect(() => {
    if (!known) {
      const all = findProviders(environment.app, CONTEXTS); // after the commit all providers are in the tree
      known = all.size === CONTEXTS.length ? all : undefined;
      setFound(all);
    }
  }, [environment]);
  if (!found) {
    return null;
  }
  const missing = CONTEXTS.filter((name) => !found.has(name));
  if (missing.length) {
    console.error(`[agent-identity] this console has no ${missing.join(", ")}`);
    return createElement("p", null, "The agent pages cannot start in this version of the console.");
  }
  return createElement(Mount, { environment, found });
}

function Mount({ environment, found }: { environment: Environment; found: Map<string, Found> }) {
  const { router } = environment;
  // The names stand still, so the hooks run in one order.
  const use = (name: (typeof CONTEXTS)[number]) => useContext((found.get(name) as Found).context);
  const { keycloak } = use("AdminClientContext") as { keycloak: Keycloak };
  const { whoAmI } = use("WhoAmIContext") as { whoAmI: { locale?: string } };
  const { addAlert } = use("AlertContext") as { addAlert: AgentHost["addAlert"] };
  // The address is the truth: the console's realm does not follow the Back button across realms.
  const realm = useSyncExternalStore(router.subscribe, () =>
    decodeURIComponent(router.state.location.pathname.split("/")[1] ?? ""),
  );
  const alert = useRef(addAlert);
  alert.current = addAlert;
  const locale = whoAmI.locale ?? "en";
  const host = useMemo(
    () => hostOf(environment, keycloak, realm, locale, alert),
    [environment, keycloak, realm, locale],
  );
  const place = useRef<HTMLDivElement>(null);
  // In the commit of the route, not after it was painted: the pages ask for their data the earlier.
  useLayoutEffect(() => {
    let gone = false;
    let element: (HTMLElement & { host?: AgentHost }) | undefined;
    const show = () => {
      if (!gone) {
        element = document.createElement(ELEMENT);
        element.host = host;
        place.current?.append(element);
      }
    };
    if (customElements.get(ELEMENT)) {
      show();
    } else {
      void import("../element").then(show);
    }
    return () => {
      gone = true;
      element?.remove();
    };
  }, [host]);
  return createElement("div", { ref: place, style: { display: "contents" } });
}

function hostOf(
  { router, section, adminBaseUrl, menu }: Environment,
  keycloak: Keycloak,
  realm: string,
  locale: string,
  alert: { current: AgentHost["addAlert"] },
): AgentHost {
  const base = `/${encodeURIComponent(realm)}/${section}`;
  return {
    realm,
    adminBaseUrl,
    locale,
    getAccessToken: () => accessToken(keycloak),
    signIn: () => void keycloak.login({ redirectUri: location.href }),
    addAlert: (...message) => alert.current?.(...message),
    refreshMenu: () => menu()?.refresh(),
    navigation: navigationOf(router, base),
  };
}
