import type { Decision } from "../../api/types";

export const EXPORT_LIMIT = 10_000;
const BATCH = 1000;

/** Everything that the filters let through, in batches, up to the limit. */
export async function loadAll(
  load: (first: number, max: number) => Promise<Decision[]>,
): Promise<Decision[]> {
  const all: Decision[] = [];
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

/** RFC 4180. */
export function toCsv(decisions: Decision[]): string {
  const rows = decisions.map((decision) =>
    COLUMNS.map((column) =>
      cell(
        column === "resource"
          ? decision.resource && `${decision.resource.type ?? ""}:${decision.resource.id ?? ""}`
          : decision[column],
      ),
    ).join(","),
  );
  return [COLUMNS.join(","), ...rows, ""].join("\r\n");
}
