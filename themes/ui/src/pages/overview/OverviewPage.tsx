import { Card, CardBody, CardTitle, Gallery, PageSection } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import type { AgentStatus, AgentUi } from "../../api/types";
import { useData } from "../../api/useData";
import { useApi, useConsole, useFeature, useMay } from "../../app/context";
import { StatusLabel } from "../../components/Labels";
import { LinkButton } from "../../components/LinkButton";
import { Loaded } from "../../components/Loaded";
import { Page } from "../../components/Page";
import { AGENT_STATUSES } from "../agents/model";
import { DecisionsCard } from "./DecisionsCard";
import { TrustCard } from "./TrustCard";

const REFRESH = 30_000;

interface Counted {
  agents: [AgentStatus, number][];
  badges: AgentUi["badges"];
}

export default function OverviewPage() {
  const { t } = useTranslation();
  const api = useApi();
  const { host } = useConsole();
  const may = useMay();
  const governed = useFeature("GOVERNANCE");
  const scored = useFeature("TRUST");
  const hasServers = useFeature("MCP");
  const data = useData<Counted>(
    host.realm,
    async (signal) => {
      const [menu, ...counts] = await Promise.all([
        api.get<AgentUi>("/agent-ui", { part: "menu" }, signal),
        ...AGENT_STATUSES.map((status) => api.get<number>("/agents/count", { status }, signal)),
      ]);
      const agents = AGENT_STATUSES.map((status, place): [AgentStatus, number] => [status, counts[place] ?? 0]);
      return { agents, badges: menu.badges };
    },
    { every: REFRESH },
  );
  return (
    <Page title={t("overview.title")} text={t("overview.text")}>
      <PageSection isFilled>
        <Loaded data={data}>
          {({ agents, badges }) => (
            <>
              <Gallery hasGutter minWidths={{ default: "220px" }} className="pf-v5-u-mb-md">
                {agents.map(([status, count]) => (
                  <Tile key={status} title={<StatusLabel value={status} />} count={count} to={`/agents?status=${status}`}>
                    {t("overview.agents", { count })}
                  </Tile>
                ))}
                {hasServers && (
                  <Tile title={t("nav.servers")} count={badges.servers ?? 0} to="/servers?unapproved=true">
                    {t("overview.servers", { count: badges.servers ?? 0 })}
                  </Tile>
                )}
                {governed && (
                  <>
                    <Tile title={t("nav.approvals")} count={badges.approvals ?? 0} to="/approvals">
                      {t("overview.approvals", { count: badges.approvals ?? 0 })}
                    </Tile>
                    <Tile title={t("nav.alerts")} count={badges.alerts ?? 0} to="/alerts">
                      {t("overview.alerts", { count: badges.alerts ?? 0 })}
                    </Tile>
                  </>
                )}
              </Gallery>
              {agents.every(([, count]) => count === 0) && <FirstSteps />}
            </>
          )}
        </Loaded>
        {scored && <TrustCard />}
        {governed && may("AUDIT") && <DecisionsCard />}
      </PageSection>
    </Page>
  );
}

interface TileProps {
  title: ReactNode;
  count: number;
  to: string;
  children: ReactNode;
}

function Tile({ title, count, to, children }: TileProps) {
  return (
    <Card isFlat isCompact>
      <CardTitle component="h2">{title}</CardTitle>
      <CardBody>
        <Link to={to}>
          <span className="pf-v5-u-font-size-2xl">{count}</span> {children}
        </Link>
      </CardBody>
    </Card>
  );
}

function FirstSteps() {
  const { t } = useTranslation();
  const may = useMay();
  return (
    <Card isFlat className="pf-v5-u-mb-md">
      <CardTitle component="h2">{t("overview.first")}</CardTitle>
      <CardBody>
        <ol className="pf-v5-c-list">
          <li>
            <Link to="/capabilities">{t("overview.firstCapabilities")}</Link>
          </li>
          <li>{t("overview.firstAgent")}</li>
          <li>{t("overview.firstActivity")}</li>
        </ol>
        {may("MANAGE_AGENTS") && (
          <div className="pf-v5-u-mt-md">
            <LinkButton to="/agents/new">{t("agents.register")}</LinkButton>
          </div>
        )}
      </CardBody>
    </Card>
  );
}
