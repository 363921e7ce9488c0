import { Button, Toolbar, ToolbarContent, ToolbarItem } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useData } from "../../api/useData";
import { useApi, useConsole } from "../../app/context";
import { Choice } from "../../components/Choice";
import { Empty } from "../../components/Empty";
import { Loaded } from "../../components/Loaded";
import { Pager } from "../../components/Pager";
import { useFilters } from "../../components/useFilters";
import { CHANGE_COLUMNS, changeRow, PLACES, type ChangeEvent } from "./changeEvents";
import { ChangesTable } from "./ChangesTable";
import { ExportDialog } from "./ExportDialog";
import { toCsv } from "./exporting";
import { PeriodChoice, since } from "./PeriodChoice";

const REFRESH = 30_000;

/** What administrators changed: Keycloak's admin events about agents. */
export function Changes() {
  const { t } = useTranslation();
  const api = useApi();
  const { host } = useConsole();
  const filters = useFilters<"of" | "period">("of", "period");
  const { values, page, size } = filters;
  const of = values.of && values.of in PLACES ? values.of : "agents";
  const [exporting, setExporting] = useState(false);
  const load = (first: number, max: number, signal?: AbortSignal) =>
    api.get<ChangeEvent[]>(
      "/admin-events",
      { resourcePath: PLACES[of], dateFrom: since(values.period), first, max },
      signal,
    );
  const data = useData(
    JSON.stringify([host.realm, of, values.period, page, size]),
    (signal) => load((page - 1) * size, size, signal),
    { every: REFRESH },
  );
  return (
    <>
      <Toolbar>
        <ToolbarContent>
          <ToolbarItem>
            <Choice
              label={t("changes.of")}
              value={of}
              options={Object.keys(PLACES).map((value) => ({ value, label: t(`changes.place.${value}`) }))}
              onChange={(wanted) => {
                filters.set({ of: wanted });
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
        {(events) =>
          events.length === 0 ? (
            <Empty title={t("changes.none")} text={t("changes.noneText")} />
          ) : (
            <ChangesTable key={`${of}-${String(page)}`} events={events} />
          )
        }
      </Loaded>
      {exporting && (
        <ExportDialog
          title={t("changes.exportTitle")}
          file="changes"
          load={load}
          toCsv={(events) => toCsv(CHANGE_COLUMNS, events.map(changeRow))}
          onClose={() => {
            setExporting(false);
          }}
        />
      )}
    </>
  );
}
