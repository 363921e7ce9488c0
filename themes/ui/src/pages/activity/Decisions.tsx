import { Button, Toolbar, ToolbarContent, ToolbarItem } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Query } from "../../api/client";
import type { Decision, Verdict } from "../../api/types";
import { useData } from "../../api/useData";
import { useApi, useConsole } from "../../app/context";
import { Choice } from "../../components/Choice";
import { DecisionsTable } from "../../components/DecisionsTable";
import { Empty } from "../../components/Empty";
import { Loaded } from "../../components/Loaded";
import { Pager } from "../../components/Pager";
import { SearchField } from "../../components/SearchField";
import { useFilters } from "../../components/useFilters";
import { ExportDialog } from "./ExportDialog";
import { decisionsCsv } from "./exporting";
import { PeriodChoice, since } from "./PeriodChoice";

const PATH = "/agent-governance/decisions";
const REFRESH = 30_000;
const VERDICTS: Verdict[] = ["ALLOW", "DENY", "PENDING"];

export function Decisions() {
  const { t } = useTranslation();
  const api = useApi();
  const { host } = useConsole();
  const filters = useFilters<"agent" | "action" | "verdict" | "period">("agent", "action", "verdict", "period");
  const { values, page, size } = filters;
  const [exporting, setExporting] = useState(false);
  const query = (): Query => {
    const { period, ...others } = values;
    const from = since(period);
    return { ...others, from: from && new Date(from).toISOString() };
  };
  const data = useData(
    JSON.stringify([host.realm, values, page, size]),
    (signal) => api.get<Decision[]>(PATH, { ...query(), first: (page - 1) * size, max: size }, signal),
    { every: REFRESH },
  );
  return (
    <>
      <Toolbar clearAllFilters={filters.clear} clearFiltersButtonText={t("list.clear")}>
        <ToolbarContent>
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
          <ToolbarItem>
            <PeriodChoice
              value={values.period}
              onChange={(period) => {
                filters.set({ period });
              }}
            />
          </ToolbarItem>
          <ToolbarItem>
            <Button
              variant="secondary"
              onClick={() => {
                setExporting(true);
              }}
            >
              {t("activity.export")}
            </Button>
          </ToolbarItem>
          <ToolbarItem variant="pagination" align={{ default: "alignRight" }}>
            <Pager {...filters} shown={data.value?.length ?? 0} />
          </ToolbarItem>
        </ToolbarContent>
      </Toolbar>
      <Loaded data={data}>
        {(decisions) =>
          decisions.length === 0 ? (
            <Empty
              narrowed={filters.narrowed}
              title={t(filters.narrowed ? "list.noMatch" : "decisions.none")}
              text={t(filters.narrowed ? "list.noMatchText" : "decisions.noneText")}
            />
          ) : (
            <DecisionsTable decisions={decisions} withAgent />
          )
        }
      </Loaded>
      {exporting && (
        <ExportDialog
          title={t("activity.exportTitle")}
          file="decisions"
          toCsv={decisionsCsv}
          load={(first, max) => api.get<Decision[]>(PATH, { ...query(), first, max })}
          onClose={() => {
            setExporting(false);
          }}
        />
      )}
    </>
  );
}
