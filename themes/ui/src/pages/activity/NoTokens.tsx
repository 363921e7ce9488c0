import { useTranslation } from "react-i18next";
import { useData } from "../../api/useData";
import { useApi, useConsole } from "../../app/context";
import { Empty } from "../../components/Empty";

/** Nothing is listed: perhaps since the realm saves nothing, which is Keycloak's usual. */
export function NoTokens({ narrowed }: { narrowed: boolean }) {
  const { t } = useTranslation();
  const api = useApi();
  const { host } = useConsole();
  const config = useData(host.realm, (signal) =>
    api.get<{ eventsEnabled?: boolean }>("/events/config", undefined, signal),
  );
  if (config.value?.eventsEnabled !== false) {
    return (
      <Empty
        narrowed={narrowed}
        title={t(narrowed ? "list.noMatch" : "tokens.none")}
        text={t(narrowed ? "list.noMatchText" : "tokens.noneText")}
      />
    );
  }
  const settings = host.navigation.consoleHref?.(`/${encodeURIComponent(host.realm)}/realm-settings/events`);
  return (
    <Empty
      title={t("tokens.notSaved")}
      text={t("tokens.notSavedText")}
      action={settings && <a href={settings}>{t("tokens.save")}</a>}
    />
  );
}
