import { useMemo, useSyncExternalStore, type ReactNode } from "react";
import { NavigationType, parsePath, Router, type Navigator, type To } from "react-router-dom";
import type { AgentHost } from "../host/types";

const text = (to: To): string =>
  typeof to === "string" ? to : `${to.pathname ?? "/"}${to.search ?? ""}`;

/** Our routes in whatever navigation the host has. */
export function HostRouter({ host, children }: { host: AgentHost; children: ReactNode }) {
  const { navigation } = host;
  const path = useSyncExternalStore(navigation.subscribe, navigation.path);
  const navigator = useMemo<Navigator>(
    () => ({
      createHref: (to) => navigation.href(text(to)),
      go: (steps) => {
        history.go(steps);
      },
      push: (to) => {
        navigation.go(text(to));
      },
      replace: (to) => {
        navigation.go(text(to), { replace: true });
      },
    }),
    [navigation],
  );
  const location = { pathname: "/", search: "", hash: "", state: null, key: path, ...parsePath(path) };
  return (
    <Router location={location} navigationType={NavigationType.Push} navigator={navigator}>
      {children}
    </Router>
  );
}
