import { segment } from "../../api/client";
import type { McpFinding, McpServer, McpServerStatus } from "../../api/mcpTypes";

export const SERVER_STATUSES: McpServerStatus[] = ["PENDING", "ACTIVE", "QUARANTINED", "REVOKED"];
export const FINDINGS: McpFinding[] = ["CONFIRMED", "NAMES_CONFIRMED", "UNHEALTHY", "CONFLICTING"];

export type ServerFilter = "search" | "status" | "tag" | "owner" | "unapproved";

/** Where the API has a server. */
export const serverApi = (id: string, part = "") => `/mcp-servers/${segment(id)}${part && `/${part}`}`;

/** Where the pages have it. */
export const serverPath = (id: string, tab = "") => `/servers/${segment(id)}${tab && `/${tab}`}`;

export const serverTitle = (server: McpServer) => server.about.displayName ?? server.name;

/** Whether what it shows waits for somebody's approval. */
export const isUnapproved = ({ surface, status }: McpServer) =>
  status !== "REVOKED" && surface.observed !== undefined && surface.observed !== surface.pinned;

/** A digest in a few characters: enough to tell two apart by eye. */
export const shortDigest = (digest: string) => digest.replace(/^sha256:(.{12}).*$/, "sha256:$1…");
