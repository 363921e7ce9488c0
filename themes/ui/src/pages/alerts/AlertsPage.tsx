import { PageSection, Toolbar, ToolbarContent, ToolbarItem } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { segment } from "../../api/client";
import type { Alert, Severity } from "../../api/types";
import { useData } from "../../api/useData";
import { useApi, useConsole, useMay } from "../../app/context";
import { Choice } from "../../components/Choice";
import { Confirm } from "../../components/Confirm";
import { Empty } from "../../components/Empty";
import { Loaded } from "../../components/Loaded";
import { Page } from "../../components/Page";
import { Pager } from "../../components/Pager";
import { useFilters } from "../../components/useFilters";
import { useToast } from "../../components/useToast";
import { AlertsTable, type AlertDeed } from "./AlertsTable";

const REFRESH = 30_000;
const ALL = "ALL";
const STATUSES: Alert["status"][] = ["OPEN", "ACKNOWLEDGED", "RESOLVED"];
const SEVERITIES: Severity[] = ["critical", "high", "warning", "info"];

export default function AlertsPage() {
  const { t } = useTranslation();
  const api = useApi();
  const { host } = useConsole();
  const may = useMay();
  const toast = useToast();
  const filters = useFilters<"status" | "severity" | "agent">("status", "severity", "agent");
  const { values, page, size } = filters;
  const status = values.status ?? "OPEN";
  const [asked, setAsked] = useState<{ alert: Alert; deed: AlertDeed }>();
  const query = { ...values, status: status === ALL ? undefined : status };
  const data = useData(
    JSON.stringify([host.realm, values, page, size]),
    async (signal) => {
      const [alerts, total] = await Promise.all([
        api.get<Alert[]>("/agent-governance/alerts", { ...query, first: (page - 1) * size, max: size }, signal),
        api.get<number>("/agent-governance/alerts/count", query, signal),
      ]);
      return { alerts, total };
    },
    { every: REFRESH },
  );
  return (
    <Page title={t("alerts.title")} text={t("alerts.text")}>
      <PageSection variant="light" isFilled padding={{ default: "noPadding" }}>
        <Toolbar>
          <ToolbarContent>
            <ToolbarItem>
              <Choice
                label={t("alerts.status")}
                value={status}
                options={[
                  ...STATUSES.map((value) => ({ value, label: t(`alertStatus.${value}`) })),
                  { value: ALL, label: t("alerts.all") },
                ]}
                onChange={(wanted) => {
                  filters.set({ status: wanted === "OPEN" ? undefined : wanted });
                }}
              />
            </ToolbarItem>
            <ToolbarItem>
              <Choice
                label={t("alerts.severity")}
                none={t("alerts.anySeverity")}
                value={values.severity}
                options={SEVERITIES.map((value) => ({ value, label: t(`severity.${value}`) }))}
                onChange={(severity) => {
                  filters.set({ severity });
                }}
              />
            </ToolbarItem>
            <ToolbarItem variant="pagination" align={{ default: "alignRight" }}>
              <Pager
                {...filters}
                shown={data.value?.alerts.length ?? 0}
                {...(data.value ? { total: data.value.total } : {})}
              />
            </ToolbarItem>
          </ToolbarContent>
        </Toolbar>
        <Loaded data={data}>
          {({ alerts }) =>
            alerts.length === 0 ? (
              <Empty title={t("alerts.none")} text={t("alerts.noneText")} />
            ) : (
              <AlertsTable
                alerts={alerts}
                onDeed={
                  may("MANAGE_AGENTS")
                    ? (alert, deed) => {
                        setAsked({ alert, deed });
                      }
                    : undefined
                }
              />
            )
          }
        </Loaded>
      </PageSection>
      {asked && (
        <Confirm
          title={t(`alerts.${asked.deed}.title`)}
          action={t(`alerts.${asked.deed}.action`)}
          reason={asked.deed === "resolve" ? "required" : "optional"}
          reasonLabel={t("alerts.note")}
          onClose={() => {
            setAsked(undefined);
          }}
          onConfirm={async (note) => {
            await api.post(`/agent-governance/alerts/${segment(asked.alert.id)}/${asked.deed}`, { note });
            toast(t(`alerts.${asked.deed}.done`));
            data.reload();
            host.refreshMenu?.();
          }}
        >
          {t(`alerts.${asked.deed}.text`)}
        </Confirm>
      )}
    </Page>
  );
}
