import { Alert, Card, CardBody, CardTitle, Label, LabelGroup, PageSection, Stack, StackItem } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import type { McpServer } from "../../../api/mcpTypes";
import { useConsole } from "../../../app/context";
import { Facts } from "../../../components/Facts";
import { HealthLabel } from "../../../components/McpLabels";
import { SafeLink } from "../../../components/SafeLink";
import { Share } from "../../../components/Share";
import { Time } from "../../../components/Time";
import { isUnapproved, serverPath } from "../model";

export function ServerOverview({ server }: { server: McpServer }) {
  const { t } = useTranslation();
  return (
    <PageSection variant="light" isFilled>
      <Stack hasGutter>
        <WhatWaits server={server} />
        <StackItem>
          <Card isFlat>
            <CardTitle component="h2">{t("server.identity")}</CardTitle>
            <CardBody>
              <Identity server={server} />
            </CardBody>
          </Card>
        </StackItem>
        <StackItem>
          <Card isFlat>
            <CardTitle component="h2">{t("server.standing")}</CardTitle>
            <CardBody>
              <Standing server={server} />
            </CardBody>
          </Card>
        </StackItem>
      </Stack>
    </PageSection>
  );
}

/** What somebody has to do, and where. */
function WhatWaits({ server }: { server: McpServer }) {
  const { t } = useTranslation();
  const { status, statusReason, surface, health } = server;
  return (
    <>
      {status === "PENDING" && (
        <StackItem>
          <Alert
            isInline
            variant="info"
            title={t(isUnapproved(server) ? "server.waits" : "server.unasked")}
            actionLinks={<Link to={serverPath(server.id, "surface")}>{t("server.look")}</Link>}
          />
        </StackItem>
      )}
      {surface.drifted && (
        <StackItem>
          <Alert
            isInline
            variant="warning"
            title={t("server.drifted")}
            actionLinks={<Link to={serverPath(server.id, "drift")}>{t("server.lookDrift")}</Link>}
          />
        </StackItem>
      )}
      {statusReason && status !== "ACTIVE" && (
        <StackItem>
          <Alert isInline variant="info" title={t("agent.statusReason")}>
            <bdi>{statusReason}</bdi>
          </Alert>
        </StackItem>
      )}
      {health.state === "DOWN" && (
        <StackItem>
          <Alert isInline variant="danger" title={t("server.down", { count: health.failures })}>
            <bdi>{health.error}</bdi>
          </Alert>
        </StackItem>
      )}
    </>
  );
}

function Identity({ server }: { server: McpServer }) {
  const { t } = useTranslation();
  const { host } = useConsole();
  const { about, endpoint, owner } = server;
  const client = host.navigation.consoleHref?.(
    `/${encodeURIComponent(host.realm)}/clients/${encodeURIComponent(server.id)}/settings`,
  );
  return (
    <>
      <Facts
        columns={2}
        facts={[
          [t("servers.id"), server.name],
          [t("server.resource"), <code key="resource">{server.resource}</code>],
          [t("servers.url"), endpoint.url === server.resource ? undefined : endpoint.url],
          [t("server.transport"), t(`transport.${endpoint.transport}`, { defaultValue: endpoint.transport })],
          [t("server.version"), about.version],
          [t("server.registryName"), about.registryName],
          [
            t("servers.owner"),
            owner && (
              <Link key="owner" to={`/servers?owner=${encodeURIComponent(owner)}`}>
                <bdi>{owner}</bdi>
              </Link>
            ),
          ],
          [t("servers.tags"), about.tags.length ? <Tags key="tags" tags={about.tags} /> : undefined],
          [t("server.createdAt"), <Time key="created" at={server.createdAt} />],
          [t("server.updatedAt"), <Time key="updated" at={server.updatedAt} />],
          [t("server.repositoryUrl"), about.repositoryUrl && <SafeLink key="code" address={about.repositoryUrl} />],
          [t("server.documentationUrl"), about.documentationUrl && <SafeLink key="docs" address={about.documentationUrl} />],
        ]}
      />
      {client && <p className="pf-v5-u-mt-lg"><a href={client}>{t("server.openClient")}</a></p>}
    </>
  );
}

function Tags({ tags }: { tags: string[] }) {
  const { t } = useTranslation();
  return (
    <LabelGroup aria-label={t("servers.tags")} numLabels={10}>
      {tags.map((tag) => (
        <Label key={tag} isCompact render={({ className, content }) => (
          <Link className={className} to={`/servers?tag=${encodeURIComponent(tag)}`}>{content}</Link>
        )}>
          <bdi>{tag}</bdi>
        </Label>
      ))}
    </LabelGroup>
  );
}

function Standing({ server }: { server: McpServer }) {
  const { t } = useTranslation();
  const { health, surface, key } = server;
  return (
    <Facts
      columns={2}
      facts={[
        [t("servers.confidence"), <Share key="share" value={server.confidence} label={t("servers.confidence")} />],
        [t("servers.health"), <HealthLabel key="health" value={health.state} />],
        [t("server.latency"), health.latencyMillis === undefined ? undefined : t("server.millis", { count: health.latencyMillis })],
        [t("servers.seenAt"), <Time key="seen" at={health.seenAt} />],
        [t("server.probedAt"), <Time key="probed" at={health.probedAt} />],
        [t("server.nextAt"), server.status !== "REVOKED" && health.nextAt && <Time key="next" at={health.nextAt} />],
        [t("server.pinned"), surface.pinned && <code key="pinned">{surface.pinned}</code>],
        [t("server.pinnedAt"), surface.pinnedAt && <Time key="pinnedAt" at={surface.pinnedAt} />],
        [t("server.key"), key && <code key="key">{key.thumbprint}</code>],
        [t("server.provedAt"), key && (key.provedAt ? <Time key="proved" at={key.provedAt} /> : t("server.notProved"))],
      ]}
    />
  );
}
