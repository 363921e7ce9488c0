import { createContext, useContext, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { RealmApi } from "../api/client";
import type { AgentUi, Feature, Permission } from "../api/types";
import type { AgentHost } from "../host/types";

export interface Console {
  host: AgentHost;
  ui: AgentUi;
  /** Looks again at what agent-ui says, as after a change of the switch. */
  reloadUi: () => void;
}

export const ConsoleContext = createContext<Console | undefined>(undefined);

export function useConsole(): Console {
  const console = useContext(ConsoleContext);
  if (!console) {
    throw new Error("outside of the console");
  }
  return console;
}

export function useApi(): RealmApi {
  const { host } = useConsole();
  const { t } = useTranslation();
  return useMemo(() => {
    // The sentences of the server are English: who reads another language is told first what they are about.
    const speaksEnglish = host.locale.toLowerCase().startsWith("en");
    return new RealmApi(host, {
      session: t("failure.session.title"),
      gone: t("failure.gone.title"),
      problem: (kind) => (speaksEnglish ? undefined : t(`problem.${kind}`, { defaultValue: "" }) || undefined),
    });
  }, [host, t]);
}

export function useMay(): (permission: Permission) => boolean {
  const { ui } = useConsole();
  return (permission) => ui.permissions.includes(permission);
}

export function useFeature(feature: Feature): boolean {
  return useConsole().ui.features.includes(feature);
}
