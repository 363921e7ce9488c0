import { ToolbarItem } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { useData } from "../../api/useData";
import { useApi, useConsole } from "../../app/context";
import { Choice } from "../../components/Choice";
import { Empty } from "../../components/Empty";
import { useFilters } from "../../components/useFilters";
import { CHANGE_COLUMNS, changeRow, PLACES, type ChangeEvent } from "./changeEvents";
import { ChangesTable } from "./ChangesTable";
import { toCsv } from "./exporting";
import { since } from "./PeriodChoice";
import { Timeline } from "./Timeline";

const REFRESH = 30_000;

/** What administrators changed: Keycloak's admin events about agents. */
export function Changes() {
  const { t } = useTranslation();
  const api = useApi();
  const { host } = useConsole();
  const filters = useFilters<"of" | "period">("of", "period");
  const { values, page, size } = filters;
  const of = values.of && Object.hasOwn(PLACES, values.of) ? values.of : "agents";
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
    <Timeline
      data={data}
      filters={filters}
      exported={{
        title: t("changes.exportTitle"),
        file: "changes",
        load,
        toCsv: (events) => toCsv(CHANGE_COLUMNS, events.map(changeRow)),
      }}
      narrowing={
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
      }
      none={<Empty title={t("changes.none")} text={t("changes.noneText")} />}
    >
      {(events) => <ChangesTable key={`${of}-${String(page)}`} events={events} />}
    </Timeline>
  );
}
