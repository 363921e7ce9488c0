import { ToolbarItem } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { useData } from "../../api/useData";
import { useApi, useConsole } from "../../app/context";
import { Choice } from "../../components/Choice";
import { SearchField } from "../../components/SearchField";
import { useFilters } from "../../components/useFilters";
import { toCsv } from "./exporting";
import { NoTokens } from "./NoTokens";
import { since } from "./PeriodChoice";
import { Timeline } from "./Timeline";
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
  const load = (first: number, max: number, signal?: AbortSignal) =>
    api.get<TokenEvent[]>("/events", { ...tokenQuery({ ...values, from: since(values.period) }), first, max }, signal);
  const data = useData(
    JSON.stringify([host.realm, values, page, size]),
    (signal) => load((page - 1) * size, size, signal),
    { every: REFRESH },
  );
  return (
    <Timeline
      data={data}
      filters={filters}
      exported={{
        title: t("tokens.exportTitle"),
        file: "tokens",
        load,
        toCsv: (events) => toCsv(TOKEN_COLUMNS, events.map(tokenRow)),
      }}
      narrowing={
        <>
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
        </>
      }
      none={<NoTokens narrowed={filters.narrowed} />}
    >
      {(events) => <TokensTable events={events} withAgent />}
    </Timeline>
  );
}
