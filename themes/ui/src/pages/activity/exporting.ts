import type { Decision } from "../../api/types";

export const EXPORT_LIMIT = 10_000;
const BATCH = 1000;

/** Everything that the filters let through, in batches, up to the limit. */
export async function loadAll<T>(load: (first: number, max: number) => Promise<T[]>): Promise<T[]> {
  const all: T[] = [];
  while (all.length < EXPORT_LIMIT) {
    const some = await load(all.length, BATCH);
    all.push(...some);
    if (some.length < BATCH) {
      break;
    }
  }
  return all;
}

const COLUMNS = [
  "id",
  "decidedAt",
  "agent",
  "agentName",
  "action",
  "resource",
  "verdict",
  "reason",
  "sentence",
  "gate",
  "rule",
  "latencyMicros",
] as const;

/** A text of an agent must not become a formula in somebody's spreadsheet. */
function cell(value: unknown): string {
  const text = typeof value === "string" || typeof value === "number" ? String(value) : "";
  const safe = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** RFC 4180, of the columns that are named. */
export function toCsv<Column extends string>(columns: readonly Column[], rows: Record<Column, unknown>[]): string {
  const lines = rows.map((row) => columns.map((column) => cell(row[column])).join(","));
  return [columns.join(","), ...lines, ""].join("\r\n");
}

/** What can leave as a file: where the rows come from, and how each looks in a spreadsheet. */
export interface Exported<T> {
  title: string;
  file: string;
  load: (first: number, max: number) => Promise<T[]>;
  toCsv: (rows: T[]) => string;
}

export const decisionsCsv = (decisions: Decision[]): string =>
  toCsv(
    COLUMNS,
    decisions.map((decision) => ({
      ...decision,
      resource: decision.resource && `${decision.resource.type ?? ""}:${decision.resource.id ?? ""}`,
    })) as Record<(typeof COLUMNS)[number], unknown>[],
  );
