import { SessionEnded, type AgentHost, type UiScriptContext } from "./types";

/** For hosts that give no navigation: it lives in memory then. */
export function memoryHost(context: UiScriptContext): AgentHost {
  let path = "/agents";
  const listeners = new Set<() => void>();
  return {
    realm: context.realm,
    adminBaseUrl: context.adminBaseUrl,
    locale: navigator.language,
    getAccessToken: async () => {
      const token = await context.getAccessToken();
      if (!token) {
        throw new SessionEnded();
      }
      return token;
    },
    signIn: () => {
      location.reload();
    },
    navigation: {
      path: () => path,
      href: (to) => `#${to}`,
      go: (to) => {
        path = to;
        listeners.forEach((listener) => {
          listener();
        });
      },
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
  };
}
