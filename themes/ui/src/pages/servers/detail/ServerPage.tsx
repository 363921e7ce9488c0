import { Tab, Tabs, TabTitleText } from "@patternfly/react-core";
import { lazy, Suspense, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useParams } from "react-router-dom";
import type { McpServer } from "../../../api/mcpTypes";
import { useData } from "../../../api/useData";
import { useApi, useConsole, useMay } from "../../../app/context";
import { Loaded } from "../../../components/Loaded";
import { DriftLabel, ServerStatusLabel } from "../../../components/McpLabels";
import { Page } from "../../../components/Page";
import { serverApi, serverPath, serverTitle } from "../model";
import { ServerActions } from "./ServerActions";
import { ServerAttestations } from "./ServerAttestations";
import { ServerDoctor } from "./ServerDoctor";
import { ServerDrift } from "./ServerDrift";
import { ServerOverview } from "./ServerOverview";
import { ServerSettings } from "./ServerSettings";
import { ServerSurface } from "./ServerSurface";

const ConnectionsView = lazy(() => import("../../connections/ConnectionsView"));

const REFRESH = 30_000;

export default function ServerPage() {
  const { id = "", tab = "overview" } = useParams();
  const { host } = useConsole();
  const api = useApi();
  const data = useData(
    `${host.realm}|${id}`,
    (signal) => api.get<McpServer>(serverApi(id), undefined, signal),
    { every: REFRESH },
  );
  return (
    <Loaded data={data}>{(server) => <ServerView server={server} tab={tab} reload={data.reload} />}</Loaded>
  );
}

function ServerView({ server, tab, reload }: { server: McpServer; tab: string; reload: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const may = useMay();
  const parts = { server, reload };
  const tabs: Record<string, ReactNode> = {
    overview: <ServerOverview {...parts} />,
    surface: <ServerSurface {...parts} />,
    drift: <ServerDrift {...parts} />,
    attestations: <ServerAttestations server={server} />,
    connections: (
      <Suspense>
        <ConnectionsView server={server.id} />
      </Suspense>
    ),
    ...(may("MANAGE_AGENTS")
      ? { doctor: <ServerDoctor server={server} />, settings: <ServerSettings {...parts} /> }
      : {}),
  };
  const shown = tab in tabs ? tab : "overview";
  return (
    <Page
      title={serverTitle(server)}
      text={server.about.description}
      path={[{ label: t("servers.title"), to: "/servers" }]}
      labels={
        <>
          <ServerStatusLabel value={server.status} /> {server.surface.drifted && <DriftLabel />}
        </>
      }
      actions={may("MANAGE_AGENTS") && <ServerActions {...parts} />}
    >
      <Tabs
        usePageInsets
        className="pf-v5-u-flex-shrink-0"
        mountOnEnter
        unmountOnExit
        activeKey={shown}
        aria-label={t("server.tabs")}
        onSelect={(_event, wanted) => {
          void navigate(serverPath(server.id, String(wanted)));
        }}
      >
        {Object.entries(tabs).map(([name, content]) => (
          <Tab
            key={name}
            eventKey={name}
            data-testid={`agent-identity-tab-${name}`}
            title={<TabTitleText>{t(`server.tab.${name}`)}</TabTitleText>}
          >
            {content}
          </Tab>
        ))}
      </Tabs>
    </Page>
  );
}
