import { PageSection, Skeleton, Stack, StackItem, Tab, Tabs, TabTitleText } from "@patternfly/react-core";
import { lazy, Suspense, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useParams } from "react-router-dom";
import { useConsole, useFeature, useMay } from "../../app/context";
import { Page } from "../../components/Page";
import { GeneralSettings } from "./GeneralSettings";

const ModuleSettings = lazy(() => import("./declared/ModuleSettings"));
const TrustSettingsCard = lazy(() => import("./trust/TrustSettingsCard"));

/** The modules that have a tab of their own. */
const MODULES = ["governance", "trust", "mcp"];

export default function SettingsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { tab = "general" } = useParams();
  const { ui } = useConsole();
  const may = useMay();
  const has = { governance: useFeature("GOVERNANCE"), trust: useFeature("TRUST"), mcp: useFeature("MCP") };
  const of = (module: string) => <ModuleSettings name={module} holds={(other) => other === module} />;
  const tabs: Record<string, ReactNode[]> = {
    general: [
      <GeneralSettings key="switch" />,
      <ModuleSettings key="others" name="others" holds={(module) => !MODULES.includes(module)} />,
    ],
    ...(has.governance ? { governance: [of("governance")] } : {}),
    ...(has.trust ? { trust: [of("trust"), ...(ui.enabled && may("VIEW_AGENTS") ? [<TrustSettingsCard key="scores" />] : [])] } : {}),
    ...(has.mcp ? { mcp: [of("mcp")] } : {}),
  };
  const shown = tab in tabs ? tab : "general";
  return (
    <Page title={t("settings.title")} text={t("settings.text")}>
      <Tabs
        usePageInsets
        className="pf-v5-u-flex-shrink-0"
        mountOnEnter
        unmountOnExit
        activeKey={shown}
        aria-label={t("settings.tabs")}
        onSelect={(_event, wanted) => {
          void navigate(wanted === "general" ? "/settings" : `/settings/${String(wanted)}`);
        }}
      >
        {Object.entries(tabs).map(([name, parts]) => (
          <Tab
            key={name}
            eventKey={name}
            data-testid={`agent-identity-tab-${name}`}
            title={<TabTitleText>{t(`settings.tab.${name}`)}</TabTitleText>}
          >
            <PageSection isFilled>
              <Suspense fallback={<Skeleton height="240px" screenreaderText={t("page.loading")} />}>
                <Stack hasGutter>
                  {parts.map((part, i) => (
                    <StackItem key={i}>{part}</StackItem>
                  ))}
                </Stack>
              </Suspense>
            </PageSection>
          </Tab>
        ))}
      </Tabs>
    </Page>
  );
}
