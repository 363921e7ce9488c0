import { PageSection, ToggleGroup, ToggleGroupItem } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import type { Agent, Decision } from "../../../api/types";
import { useData } from "../../../api/useData";
import { useApi, useConsole, useMay } from "../../../app/context";
import { DecisionsTable } from "../../../components/DecisionsTable";
import { Empty } from "../../../components/Empty";
import { Loaded } from "../../../components/Loaded";
import { Pager } from "../../../components/Pager";
import { useFilters } from "../../../components/useFilters";
import { NoTokens } from "../../activity/NoTokens";
import { tokenQuery, type TokenEvent } from "../../activity/tokenEvents";
import { TokensTable } from "../../activity/TokensTable";

const REFRESH = 10_000;
const KINDS = ["decisions", "tokens"] as const;

/** What this agent asked for, newest first. */
export function AgentActivity({ agent }: { agent: Agent }) {
  const { t } = useTranslation();
  const may = useMay();
  const { values, set } = useFilters<"show">("show");
  const shown = values.show === "tokens" && may("VIEW_EVENTS") ? "tokens" : "decisions";
  return (
    <PageSection variant="light" isFilled>
      {may("VIEW_EVENTS") && (
        <ToggleGroup isCompact aria-label={t("activity.title")} className="pf-v5-u-mb-md">
          {KINDS.map((kind) => (
            <ToggleGroupItem
              key={kind}
              text={t(`activity.${kind}`)}
              buttonId={`agent-identity-activity-${kind}`}
              isSelected={shown === kind}
              onChange={() => {
                set({ show: kind === "tokens" ? kind : undefined });
              }}
            />
          ))}
        </ToggleGroup>
      )}
      {shown === "tokens" ? <AgentTokens agent={agent} /> : <AgentDecisions agent={agent} />}
    </PageSection>
  );
}

function AgentDecisions({ agent }: { agent: Agent }) {
  const { t } = useTranslation();
  const api = useApi();
  const list = useList(`decisions-${agent.id}`, (place, signal) =>
    api.get<Decision[]>("/agent-governance/decisions", { agent: agent.id, ...place }, signal),
  );
  return (
    <Loaded data={list.data}>
      {(decisions) =>
        decisions.length === 0 && list.page === 1 ? (
          <Empty title={t("decisions.none")} text={t("decisions.noneText")} />
        ) : (
          <>
            <DecisionsTable decisions={decisions} withAgent={false} />
            <Pager bottom {...list} shown={decisions.length} />
          </>
        )
      }
    </Loaded>
  );
}

function AgentTokens({ agent }: { agent: Agent }) {
  const api = useApi();
  const list = useList(`tokens-${agent.id}`, (place, signal) =>
    api.get<TokenEvent[]>("/events", { ...tokenQuery({ agent: agent.clientId }), ...place }, signal),
  );
  return (
    <Loaded data={list.data}>
      {(events) =>
        events.length === 0 && list.page === 1 ? (
          <NoTokens narrowed={false} />
        ) : (
          <>
            <TokensTable events={events} withAgent={false} />
            <Pager bottom {...list} shown={events.length} />
          </>
        )
      }
    </Loaded>
  );
}

/** One page of a list whose place stands in the address, looked at again while it is visible. */
function useList<T>(
  of: string,
  load: (place: { first: number; max: number }, signal: AbortSignal) => Promise<T[]>,
) {
  const { host } = useConsole();
  const { page, size, goTo } = useFilters();
  const data = useData(
    JSON.stringify([host.realm, of, page, size]),
    (signal) => load({ first: (page - 1) * size, max: size }, signal),
    { every: REFRESH },
  );
  return { data, page, size, goTo };
}
