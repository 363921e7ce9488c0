import { ToolbarItem } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import type { Decision, Verdict } from "../../api/types";
import { useData } from "../../api/useData";
import { useApi, useConsole } from "../../app/context";
import { Choice } from "../../components/Choice";
import { DecisionsTable } from "../../components/DecisionsTable";
import { Empty } from "../../components/Empty";
import { SearchField } from "../../components/SearchField";
import { useFilters } from "../../components/useFilters";
import { decisionsCsv } from "./exporting";
import { since } from "./PeriodChoice";
import { Timeline } from "./Timeline";

const REFRESH = 30_000;
const VERDICTS: Verdict[] = ["ALLOW", "DENY", "PENDING"];

export function Decisions() {
  const { t } = useTranslation();
  const api = useApi();
  const { host } = useConsole();
  const filters = useFilters<"agent" | "action" | "verdict" | "period">("agent", "action", "verdict", "period");
  const { values, page, size } = filters;
  const load = (first: number, max: number, signal?: AbortSignal) => {
    const { period, ...others } = values;
    const from = since(period);
    const query = { ...others, from: from && new Date(from).toISOString(), first, max };
    return api.get<Decision[]>("/agent-governance/decisions", query, signal);
  };
  const data = useData(
    JSON.stringify([host.realm, values, page, size]),
    (signal) => load((page - 1) * size, size, signal),
    { every: REFRESH },
  );
  return (
    <Timeline
      data={data}
      filters={filters}
      exported={{ title: t("activity.exportTitle"), file: "decisions", load, toCsv: decisionsCsv }}
      narrowing={
        <>
          <ToolbarItem variant="search-filter">
            <SearchField
              label={t("activity.agent")}
              value={values.agent}
              testId="agent-identity-activity-agent"
              onSearch={(agent) => {
                filters.set({ agent });
              }}
            />
          </ToolbarItem>
          <ToolbarItem variant="search-filter">
            <SearchField
              label={t("activity.action")}
              value={values.action}
              onSearch={(action) => {
                filters.set({ action });
              }}
            />
          </ToolbarItem>
          <ToolbarItem>
            <Choice
              label={t("decisions.verdict")}
              none={t("activity.anyVerdict")}
              value={values.verdict}
              options={VERDICTS.map((value) => ({ value, label: t(`verdict.${value}`) }))}
              onChange={(verdict) => {
                filters.set({ verdict });
              }}
            />
          </ToolbarItem>
        </>
      }
      none={
        <Empty
          narrowed={filters.narrowed}
          title={t(filters.narrowed ? "list.noMatch" : "decisions.none")}
          text={t(filters.narrowed ? "list.noMatchText" : "decisions.noneText")}
        />
      }
    >
      {(decisions) => <DecisionsTable decisions={decisions} withAgent />}
    </Timeline>
  );
}
