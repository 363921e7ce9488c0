import type { Query } from "../../api/client";

/** Keycloak's own event, as far as it is shown here. */
export interface TokenEvent {
  id?: string;
  time: number;
  type: string;
  clientId?: string;
  ipAddress?: string;
  error?: string;
  details?: Record<string, string>;
}

export const TOKEN_RESULTS = ["ISSUED", "REFUSED", "USED", "DEAD"] as const;
export type TokenResult = (typeof TOKEN_RESULTS)[number];

const TYPES: Record<TokenResult, string[]> = {
  ISSUED: ["CLIENT_LOGIN", "TOKEN_EXCHANGE"],
  REFUSED: ["CLIENT_LOGIN_ERROR", "TOKEN_EXCHANGE_ERROR"],
  USED: ["INTROSPECT_TOKEN"],
  DEAD: ["INTROSPECT_TOKEN_ERROR"],
};

const AGENT = "agent:";

export interface TokenFilters {
  agent?: string | undefined;
  result?: string | undefined;
  from?: number | undefined;
}

/** For GET events. Keycloak finds by who asked: for uses that is the API, not the agent. */
export function tokenQuery({ agent, result, from }: TokenFilters): Query {
  const chosen = TOKEN_RESULTS.find((name) => name === result);
  return {
    type: chosen ? TYPES[chosen] : TOKEN_RESULTS.flatMap((name) => TYPES[name]),
    client: agent && (agent.startsWith(AGENT) ? agent : AGENT + agent),
    dateFrom: from,
  };
}

export const resultOf = ({ type }: TokenEvent): TokenResult =>
  TOKEN_RESULTS.find((name) => TYPES[name].includes(type)) ?? "REFUSED";

/** The name of the agent whose token it is. */
export function agentOf({ clientId, details }: TokenEvent): string | undefined {
  const client = details?.token_issued_for ?? clientId;
  return client?.startsWith(AGENT) ? client.slice(AGENT.length) : undefined;
}

const COLUMNS = ["time", "type", "client", "agent", "token", "scope", "error", "reason", "key", "address"] as const;

/** One row of an export. */
export const tokenRow = (event: TokenEvent): Record<(typeof COLUMNS)[number], unknown> => ({
  time: new Date(event.time).toISOString(),
  type: event.type,
  client: event.clientId,
  agent: agentOf(event),
  token: event.details?.token_id,
  scope: event.details?.scope,
  error: event.error,
  reason: event.details?.reason,
  key: event.details?.agent_key,
  address: event.ipAddress,
});

export const TOKEN_COLUMNS: readonly (typeof COLUMNS)[number][] = COLUMNS;
