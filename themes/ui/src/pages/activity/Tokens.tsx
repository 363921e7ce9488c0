import { Button, Toolbar, ToolbarContent, ToolbarItem } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useData } from "../../api/useData";
import { useApi, useConsole } from "../../app/context";
import { Choice } from "../../components/Choice";
import { Loaded } from "../../components/Loaded";
import { Pager } from "../../components/Pager";
import { SearchField } from "../../components/SearchField";
import { useFilters } from "../../components/useFilters";
import { ExportDialog } from "./ExportDialog";
import { toCsv } from "./exporting";
import { NoTokens } from "./NoTokens";
import { PeriodChoice, since } from "./PeriodChoice";
import { TOKEN_COLUMNS, TOKEN_RESULTS, tokenQuery, tokenRow, type TokenEvent } from "./tokenEvents";
import { TokensTable } from "./TokensTable";

const REFRESH = 10_000;

/** Tokens that were issued, refused and used: Keycloak's own events, where the realm saves them. */
export function Tokens() {
  const { t } = useTranslation();
  const api = useApi();
  const { host } = useConsole();
  const filters = useFilters<"agent" | "result" | "period">("agent", "result", "period");
  const { values, page, size } = filters;
  const [exporting, setExporting] = useState(false);
  const load = (first: number, max: number, signal?: AbortSignal) =>
    api.get<TokenEvent[]>("/events", { ...tokenQuery({ ...values, from: since(values.period) }), first, max }, signal);
  const data = useData(
    JSON.stringify([host.realm, values, page, size]),
    (signal) => load((page - 1) * size, size, signal),
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
              testId="agent-identity-tokens-agent"
              onSearch={(agent) => {
                filters.set({ agent });
              }}
            />
          </ToolbarItem>
          <ToolbarItem>
            <Choice
              label={t("tokens.result")}
              none={t("tokens.anyResult")}
              value={values.result}
              options={TOKEN_RESULTS.map((value) => ({ value, label: t(`tokenResult.${value}`) }))}
              onChange={(result) => {
                filters.set({ result });
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
          events.length === 0 ? <NoTokens narrowed={filters.narrowed} /> : <TokensTable events={events} withAgent />
        }
      </Loaded>
      {exporting && (
        <ExportDialog
          title={t("tokens.exportTitle")}
          file="tokens"
          load={load}
          toCsv={(events) => toCsv(TOKEN_COLUMNS, events.map(tokenRow))}
          onClose={() => {
            setExporting(false);
          }}
        />
      )}
    </>
  );
}
