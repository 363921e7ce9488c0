import type { Edge, Node } from "@xyflow/react";
import type { McpNode } from "../../../api/mcpTypes";
import type { Connection } from "../model";

export type EndNode = Node<{ node: McpNode }, "end">;

export const WIDTH = 240;
const ROW = 84;
const GAP = 260;

export const edgeId = ({ edge }: Connection) => `${edge.agent} ${edge.server}`;

/** Agents on the left, servers on the right, each server about as high as the agents that use it. */
export function nodesOf(connections: Connection[]): EndNode[] {
  const agents = distinct(connections.map(({ agent }) => agent));
  const row = new Map(agents.map(({ id }, place) => [id, place]));
  const height = (server: McpNode) => {
    const rows = connections.filter(({ edge }) => edge.server === server.id).map(({ edge }) => row.get(edge.agent) ?? 0);
    return rows.reduce((sum, one) => sum + one, 0) / rows.length;
  };
  const servers = distinct(connections.map(({ server }) => server))
    .map((server) => ({ server, height: height(server) }))
    .sort((one, other) => one.height - other.height || one.server.name.localeCompare(other.server.name))
    .map(({ server }) => server);
  const tall = Math.max(agents.length, servers.length);
  return [...column(agents, 0, tall), ...column(servers, WIDTH + GAP, tall)];
}

function distinct(nodes: McpNode[]): McpNode[] {
  return [...new Map(nodes.map((node) => [node.id, node])).values()].sort((one, other) =>
    one.type === "AGENT" ? one.name.localeCompare(other.name) : 0,
  );
}

/** In the middle of the taller one beside it. */
function column(nodes: McpNode[], x: number, tall: number): EndNode[] {
  const top = ((tall - nodes.length) * ROW) / 2;
  return nodes.map((node, place) => ({
    id: node.id,
    type: "end" as const,
    position: { x, y: top + place * ROW },
    width: WIDTH,
    data: { node },
  }));
}

/** How many pixels show all of it in its own size. */
export const heightOf = (nodes: EndNode[]): number =>
  Math.max(...nodes.map(({ position }) => position.y)) + 2 * ROW;

/** What was declared is drawn in full, what was only seen is dashed, and what should not be there is orange. */
export function edgesOf(connections: Connection[], sentence: (connection: Connection) => string): Edge[] {
  return connections.map((connection) => ({
    id: edgeId(connection),
    source: connection.edge.agent,
    target: connection.edge.server,
    ariaLabel: sentence(connection),
    style: {
      strokeWidth: 2,
      stroke: connection.edge.drifted
        ? "var(--pf-v5-global--warning-color--100)"
        : "var(--pf-v5-global--BorderColor--200)",
      ...(connection.edge.declared ? {} : { strokeDasharray: "6 4" }),
    },
  }));
}
