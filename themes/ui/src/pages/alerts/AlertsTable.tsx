import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import type { Alert } from "../../api/types";
import { AlertLabel, SeverityLabel } from "../../components/Labels";
import { RowActions } from "../../components/RowActions";
import { Time } from "../../components/Time";
import { useAlertTitle } from "./title";

export type AlertDeed = "acknowledge" | "resolve";

interface Props {
  alerts: Alert[];
  onDeed: ((alert: Alert, deed: AlertDeed) => void) | undefined;
}

export function AlertsTable({ alerts, onDeed }: Props) {
  const { t } = useTranslation();
  const title = useAlertTitle();
  return (
    <Table aria-label={t("alerts.title")} variant="compact" gridBreakPoint="grid-lg">
      <Thead>
        <Tr>
          <Th>{t("alerts.severity")}</Th>
          <Th>{t("alerts.what")}</Th>
          <Th>{t("alerts.agent")}</Th>
          <Th>{t("alerts.count")}</Th>
          <Th>{t("alerts.lastSeen")}</Th>
          <Th>{t("alerts.status")}</Th>
          {onDeed && <Th screenReaderText={t("action.actions")} />}
        </Tr>
      </Thead>
      <Tbody>
        {alerts.map((alert) => (
          <Tr key={alert.id}>
            <Td dataLabel={t("alerts.severity")}>
              <SeverityLabel value={alert.severity} />
            </Td>
            <Td dataLabel={t("alerts.what")} modifier="breakWord">
              <strong>
                <bdi>{title(alert)}</bdi>
              </strong>
              <div lang="en">
                <bdi>{alert.detail}</bdi>
              </div>
              {alert.resolved?.note && (
                <div className="pf-v5-u-color-200">
                  {t("alerts.note")}: <bdi>{alert.resolved.note}</bdi>
                </div>
              )}
            </Td>
            <Td dataLabel={t("alerts.agent")} modifier="breakWord">
              {alert.agentId ? (
                <Link to={`/agents/${encodeURIComponent(alert.agentId)}`}>
                  <bdi>{alert.agentName ?? alert.agentId}</bdi>
                </Link>
              ) : (
                "–"
              )}
            </Td>
            <Td dataLabel={t("alerts.count")}>{alert.count}</Td>
            <Td dataLabel={t("alerts.lastSeen")}>
              <Time at={alert.lastSeenAt} />
            </Td>
            <Td dataLabel={t("alerts.status")}>
              <AlertLabel value={alert.status} />
            </Td>
            {onDeed && (
              <RowActions
                row={title(alert)}
                actions={[
                  {
                    label: t("alerts.acknowledge.action"),
                    isDisabled: alert.status !== "OPEN",
                    onClick: () => {
                      onDeed(alert, "acknowledge");
                    },
                  },
                  {
                    label: t("alerts.resolve.action"),
                    isDisabled: alert.status === "RESOLVED",
                    onClick: () => {
                      onDeed(alert, "resolve");
                    },
                  },
                ]}
              />
            )}
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
