import type { McpEdge, McpGraph, McpKind, McpNode } from "../../api/mcpTypes";

export const KINDS: McpKind[] = ["DECLARED", "DETECTED", "ATTESTED", "TOKEN"];
export const PERIODS = ["PT24H", "P7D", "P30D", "P90D"] as const;

export type ConnectionFilter = "agent" | "server" | "kind" | "period";

/** An edge with the nodes at its ends. */
export interface Connection {
  edge: McpEdge;
  agent: McpNode;
  server: McpNode;
  lastSeenAt: string;
}

const HOUR = 3_600_000;
const HOURS: Record<string, number> = { PT24H: 24, P7D: 168, P30D: 720, P90D: 2160 };

/** The instant that a period of these began, to the minute: the same question is asked the same way. */
export function since(period: string | undefined, now: number): string | undefined {
  const hours = period === undefined ? undefined : HOURS[period];
  return hours === undefined ? undefined : new Date(Math.floor(now / 60_000) * 60_000 - hours * HOUR).toISOString();
}

/** The rows of the table: what the picture shows, in words. */
export function connectionsOf({ nodes, edges }: McpGraph): Connection[] {
  const known = new Map(nodes.map((node) => [node.id, node]));
  return edges.flatMap((edge) => {
    const agent = known.get(edge.agent);
    const server = known.get(edge.server);
    const lastSeenAt = edge.sightings.map((seen) => seen.lastSeenAt).sort().at(-1) ?? "";
    return agent && server ? [{ edge, agent, server, lastSeenAt }] : [];
  });
}
