import type { Request, Risk } from "../../api/types";

export const REQUEST_STATUSES: Request["status"][] = [
  "PENDING",
  "APPROVED",
  "REJECTED",
  "EXPIRED",
  "WITHDRAWN",
];

/** What is asked for, in one line. */
export function subjectOf({ capability, action, resource }: Request): string {
  const what = action ?? capability ?? "–";
  return resource ? `${what} → ${resource.type ? `${resource.type}:` : ""}${resource.id}` : what;
}

const RISKS: readonly string[] = ["low", "medium", "high", "critical"];

/** The API says an object where it means one of four words. */
export function riskOf({ risk }: Request): Risk {
  const said: unknown = risk;
  const word = typeof said === "string" ? said.toLowerCase() : "";
  return RISKS.includes(word) ? (word as Risk) : "medium";
}
