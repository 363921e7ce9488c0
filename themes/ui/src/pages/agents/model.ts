import type { Agent, AgentStatus } from "../../api/types";

export type AgentFilter = "search" | "status" | "type" | "owner" | "trustFrom" | "trustBelow";
export type BulkDeed = "suspend" | "resume";

export const AGENT_STATUSES: AgentStatus[] = ["PENDING", "ACTIVE", "SUSPENDED", "REVOKED"];

/** Which state an agent must be in for the deed to do anything. */
export const FITTING: Record<BulkDeed, AgentStatus> = { suspend: "ACTIVE", resume: "SUSPENDED" };

/** What people call it, which need not be unique. */
export const agentTitle = (agent: Agent): string => agent.displayName ?? agent.name;

export const agentPath = (id: string, tab = ""): string =>
  `/agents/${encodeURIComponent(id)}${tab && `/${tab}`}`;
