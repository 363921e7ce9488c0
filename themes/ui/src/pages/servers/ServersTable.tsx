import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import type { McpServer } from "../../api/mcpTypes";
import { DriftLabel, HealthLabel, ServerStatusLabel } from "../../components/McpLabels";
import { Share } from "../../components/Share";
import { Time } from "../../components/Time";
import { serverPath, serverTitle } from "./model";

export function ServersTable({ servers }: { servers: McpServer[] }) {
  const { t } = useTranslation();
  return (
    <Table aria-label={t("servers.title")} variant="compact" gridBreakPoint="grid-lg">
      <Thead>
        <Tr>
          <Th width={30}>{t("servers.name")}</Th>
          <Th>{t("servers.status")}</Th>
          <Th width={15}>{t("servers.confidence")}</Th>
          <Th>{t("servers.health")}</Th>
          <Th>{t("servers.owner")}</Th>
          <Th>{t("servers.seenAt")}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {servers.map((server) => (
          <Tr key={server.id}>
            <Td dataLabel={t("servers.name")} modifier="breakWord">
              <Link to={serverPath(server.id)}>
                <bdi>{serverTitle(server)}</bdi>
              </Link>
              <div className="pf-v5-u-color-200 pf-v5-u-font-size-sm">
                <bdi>{server.resource}</bdi>
              </div>
            </Td>
            <Td dataLabel={t("servers.status")}>
              <ServerStatusLabel value={server.status} /> {server.surface.drifted && <DriftLabel />}
            </Td>
            <Td dataLabel={t("servers.confidence")}>
              <Share value={server.confidence} label={t("servers.confidenceIn", { name: server.name })} />
            </Td>
            <Td dataLabel={t("servers.health")}>
              <HealthLabel value={server.health.state} />
            </Td>
            <Td dataLabel={t("servers.owner")} modifier="breakWord">
              {server.owner ? <bdi>{server.owner}</bdi> : "–"}
            </Td>
            <Td dataLabel={t("servers.seenAt")}>
              <Time at={server.health.seenAt} />
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
