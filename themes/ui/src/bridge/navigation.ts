import type { HostNavigation } from "../host/types";
import type { ConsoleRouter } from "./fiber";

/** Our part of the console's addresses: what follows the base. */
export function navigationOf(router: ConsoleRouter, base: string): HostNavigation {
  const href = (path: string) => {
    const [pathname = "", search] = path.split("?");
    return router.createHref({ pathname, search: search ? `?${search}` : "", hash: "" });
  };
  let last = "/";
  return {
    path: () => {
      const { pathname, search } = router.state.location;
      // On the way to another page of the console we are still there: no path of ours must pull it back.
      if (pathname === base || pathname.startsWith(`${base}/`)) {
        last = (pathname.slice(base.length) || "/") + search;
      }
      return last;
    },
    href: (path) => href(base + path),
    go: (path, options) => void router.navigate(base + path, options),
    subscribe: (changed) => router.subscribe(changed),
    consoleHref: href,
  };
}
