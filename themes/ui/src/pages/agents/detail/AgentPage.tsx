import { Bullseye, Spinner, Tab, Tabs, TabTitleText } from "@patternfly/react-core";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useParams } from "react-router-dom";
import { segment } from "../../../api/client";
import type { Agent } from "../../../api/types";
import { useData } from "../../../api/useData";
import { useApi, useConsole, useFeature, useMay } from "../../../app/context";
import { StatusLabel } from "../../../components/Labels";
import { Loaded } from "../../../components/Loaded";
import { Page } from "../../../components/Page";
import { agentPath, agentTitle } from "../model";
import { AgentActions } from "./AgentActions";
import { AgentActivity } from "./AgentActivity";
import { AgentCapabilities } from "./AgentCapabilities";
import { AgentKeys } from "./AgentKeys";
import { AgentOverview } from "./AgentOverview";
import { AgentSettings } from "./AgentSettings";

const AgentTrust = lazy(() => import("./trust/AgentTrust"));
const ConnectionsView = lazy(() => import("../../connections/ConnectionsView"));

const REFRESH = 30_000;

export default function AgentPage() {
  const { id = "", tab = "overview" } = useParams();
  const { host } = useConsole();
  const api = useApi();
  const data = useData(
    `${host.realm}|${id}`,
    (signal) => api.get<Agent>(`/agents/${segment(id)}`, undefined, signal),
    { every: REFRESH },
  );
  return (
    <Loaded data={data}>
      {(agent) => <AgentView agent={agent} tab={tab} reload={data.reload} />}
    </Loaded>
  );
}

function AgentView({ agent, tab, reload }: { agent: Agent; tab: string; reload: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const may = useMay();
  const hasServers = useFeature("MCP");
  const hasActivity = useFeature("GOVERNANCE") && may("AUDIT");
  const hasTrust = useFeature("TRUST");
  const tabs: Record<string, React.ReactNode> = {
    overview: <AgentOverview agent={agent} />,
    ...(hasTrust ? { trust: <AgentTrust agent={agent} /> } : {}),
    keys: <AgentKeys agent={agent} />,
    capabilities: <AgentCapabilities agent={agent} />,
    ...(hasServers ? { connections: <ConnectionsView agent={agent.id} /> } : {}),
    ...(hasActivity ? { activity: <AgentActivity agent={agent} /> } : {}),
    ...(may("MANAGE_AGENTS") ? { settings: <AgentSettings agent={agent} reload={reload} /> } : {}),
  };
  const shown = tab in tabs ? tab : "overview";
  return (
    <Page
      title={agentTitle(agent)}
      text={agent.description}
      path={[{ label: t("agents.title"), to: "/agents" }]}
      labels={<StatusLabel value={agent.status} />}
      actions={may("MANAGE_AGENTS") && <AgentActions agent={agent} reload={reload} />}
    >
      <Tabs
        usePageInsets
        className="pf-v5-u-flex-shrink-0"
        mountOnEnter
        unmountOnExit
        activeKey={shown}
        aria-label={t("agent.tabs")}
        onSelect={(_event, wanted) => {
          void navigate(agentPath(agent.id, String(wanted)));
        }}
      >
        {Object.entries(tabs).map(([name, content]) => (
          <Tab
            key={name}
            eventKey={name}
            data-testid={`agent-identity-tab-${name}`}
            title={<TabTitleText>{t(`agent.tab.${name}`)}</TabTitleText>}
          >
            <Suspense fallback={<Bullseye><Spinner /></Bullseye>}>{content}</Suspense>
          </Tab>
        ))}
      </Tabs>
    </Page>
  );
}
