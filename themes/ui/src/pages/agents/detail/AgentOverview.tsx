import { Alert, Card, CardBody, CardTitle, PageSection } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import type { Agent } from "../../../api/types";
import { useConsole, useFeature } from "../../../app/context";
import { Facts } from "../../../components/Facts";
import { SafeLink } from "../../../components/SafeLink";
import { Time } from "../../../components/Time";
import { TrustLabel } from "../../../components/TrustLabel";
import { agentPath } from "../model";
import { TokenRecipe } from "../token/TokenRecipe";

export function AgentOverview({ agent }: { agent: Agent }) {
  const { t } = useTranslation();
  const { host } = useConsole();
  const hasTrust = useFeature("TRUST");
  const client = host.navigation.consoleHref?.(
    `/${encodeURIComponent(host.realm)}/clients/${encodeURIComponent(agent.id)}/settings`,
  );
  return (
    <PageSection variant="light" isFilled>
      {agent.statusReason && agent.status !== "ACTIVE" && (
        <Alert isInline variant="info" className="pf-v5-u-mb-md" title={t("agent.statusReason")}>
          <bdi>{agent.statusReason}</bdi>
        </Alert>
      )}
      <Card isFlat>
        <CardTitle component="h2">{t("agent.identity")}</CardTitle>
        <CardBody>
          <Facts
            columns={2}
            facts={[
              [t("agent.name"), agent.name],
              [t("agent.clientId"), <code key="client">{agent.clientId}</code>],
              [t("agent.id"), <code key="id">{agent.id}</code>],
              [
                t("agents.trust"),
                hasTrust && (
                  <Link key="trust" to={agentPath(agent.id, "trust")}>
                    <TrustLabel trust={agent.trust} />
                  </Link>
                ),
              ],
              [t("agent.type"), agent.type],
              [t("agent.version"), agent.version],
              [
                t("agent.owner"),
                agent.owner && (
                  <Link key="owner" to={`/agents?owner=${encodeURIComponent(agent.owner)}`}>
                    <bdi>{agent.owner}</bdi>
                  </Link>
                ),
              ],
              [t("agent.organization"), agent.organization],
              [t("agent.createdAt"), <Time key="created" at={agent.createdAt} />],
              [t("agent.verifiedAt"), <Time key="verified" at={agent.verifiedAt} />],
              [t("agent.lastSeenAt"), <Time key="seen" at={agent.lastSeenAt} />],
              [t("agent.updatedAt"), <Time key="updated" at={agent.updatedAt} />],
              [t("agent.repositoryUrl"), <SafeLink key="repository" address={agent.repositoryUrl} />],
              [t("agent.documentationUrl"), <SafeLink key="documentation" address={agent.documentationUrl} />],
            ]}
          />
          {client && <p className="pf-v5-u-mt-lg"><a href={client}>{t("agent.openClient")}</a></p>}
        </CardBody>
      </Card>
      <Card isFlat className="pf-v5-u-mt-md">
        <CardTitle component="h2">{t("token.title")}</CardTitle>
        <CardBody>
          <TokenRecipe agent={agent} capabilities={[]} />
        </CardBody>
      </Card>
    </PageSection>
  );
}
