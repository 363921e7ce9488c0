import { useTranslation } from "react-i18next";
import type { Alert } from "../../api/types";
import { useSpeaksEnglish } from "../../components/Told";

/** What an alert is about, by its kind; policies and modules to come have kinds of their own. */
export function useAlertTitle(): (alert: Alert) => string {
  const { t } = useTranslation();
  const speaksEnglish = useSpeaksEnglish();
  return (alert) =>
    speaksEnglish
      ? alert.title
      : t(`alertKind.${alert.kind}`, { agent: alert.agentName ?? alert.agentId ?? "", defaultValue: alert.title });
}
