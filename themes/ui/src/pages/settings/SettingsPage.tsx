import { PageSection, Skeleton, Stack, StackItem } from "@patternfly/react-core";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { RealmSwitch } from "../../api/types";
import { useData } from "../../api/useData";
import { useApi, useConsole, useFeature, useMay } from "../../app/context";
import { Loaded } from "../../components/Loaded";
import { Page } from "../../components/Page";
import { SwitchCard } from "./SwitchCard";

const TrustSettingsCard = lazy(() => import("./trust/TrustSettingsCard"));

export default function SettingsPage() {
  const { t } = useTranslation();
  const api = useApi();
  const { host, ui, reloadUi } = useConsole();
  const may = useMay();
  const hasTrust = useFeature("TRUST") && ui.enabled && may("VIEW_AGENTS");
  const data = useData(host.realm, (signal) =>
    api.get<RealmSwitch>("/agent-identity", undefined, signal),
  );
  return (
    <Page title={t("settings.title")} text={t("settings.text")}>
      <PageSection isFilled>
        <Stack hasGutter>
          <StackItem>
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
          </StackItem>
          {hasTrust && (
            <StackItem>
              <Suspense fallback={<Skeleton height="240px" screenreaderText={t("page.loading")} />}>
                <TrustSettingsCard />
              </Suspense>
            </StackItem>
          )}
        </Stack>
      </PageSection>
    </Page>
  );
}
