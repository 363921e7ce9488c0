import { PageSection } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import type { RealmSwitch } from "../../api/types";
import { useData } from "../../api/useData";
import { useApi, useConsole } from "../../app/context";
import { Loaded } from "../../components/Loaded";
import { Page } from "../../components/Page";
import { SwitchCard } from "./SwitchCard";

export default function SettingsPage() {
  const { t } = useTranslation();
  const api = useApi();
  const { host, reloadUi } = useConsole();
  const data = useData(host.realm, (signal) =>
    api.get<RealmSwitch>("/agent-identity", undefined, signal),
  );
  return (
    <Page title={t("settings.title")} text={t("settings.text")}>
      <PageSection isFilled>
        <Loaded data={data} lines={3}>
          {(state) => (
            <SwitchCard
              state={state}
              reload={() => {
                data.reload();
                reloadUi();
              }}
            />
          )}
        </Loaded>
      </PageSection>
    </Page>
  );
}
