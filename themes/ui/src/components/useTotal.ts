import { useData } from "../api/useData";
import { useApi, useConsole } from "../app/context";
import type { Filters } from "./useFilters";

interface Total {
  total: number | undefined;
  reload: () => void;
}

/**
 * How many rows there are on all pages of a list. The server counts only when the rows are there, which
 * must not wait for it, and not where the last page tells.
 */
export function useTotal<Name extends string>(
  path: string,
  { values, page, size }: Filters<Name>,
  rows: readonly unknown[] | undefined,
): Total {
  const api = useApi();
  const { host } = useConsole();
  const isLast = rows !== undefined && rows.length < size && (rows.length > 0 || page === 1);
  const counts = rows !== undefined && !isLast;
  const { value, reload } = useData(JSON.stringify([host.realm, path, values, counts]), (signal) =>
    counts ? api.get<number>(path, { ...values }, signal) : Promise.resolve(undefined),
  );
  return { total: isLast ? (page - 1) * size + rows.length : value, reload };
}
