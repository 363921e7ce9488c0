import { useCallback, useMemo } from "react";
import { useLocation, useNavigate } from "react-router-dom";

const SIZES = [10, 20, 50, 100];
const SIZE = 10;

/** What a list without filters asks for. */
export const FIRST_PAGE = { first: 0, max: SIZE };

export interface Filters<Name extends string> {
  values: Partial<Record<Name, string>>;
  page: number;
  size: number;
  /** Whether anything narrows the list. */
  narrowed: boolean;
  set: (changes: Partial<Record<Name, string | undefined>>) => void;
  clear: () => void;
  goTo: (page: number, size?: number) => void;
}

/** Filters and page of a list live in the address, so that a link shows the same list. */
export function useFilters<Name extends string>(...names: Name[]): Filters<Name> {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const key = names.join();
  const query = useMemo(() => new URLSearchParams(search), [search]);

  const values = useMemo(() => {
    const found: Partial<Record<Name, string>> = {};
    for (const name of key.split(",") as Name[]) {
      const value = query.get(name);
      if (value) {
        found[name] = value;
      }
    }
    return found;
  }, [query, key]);

  const show = useCallback(
    (wanted: URLSearchParams) => {
      const text = wanted.toString();
      void navigate(pathname + (text ? `?${text}` : ""), { replace: true });
    },
    [navigate, pathname],
  );

  const set = useCallback(
    (changes: Partial<Record<Name, string | undefined>>) => {
      const wanted = new URLSearchParams(query);
      wanted.delete("page");
      for (const [name, value] of Object.entries<string | undefined>(changes)) {
        if (value) {
          wanted.set(name, value);
        } else {
          wanted.delete(name);
        }
      }
      show(wanted);
    },
    [query, show],
  );

  const goTo = useCallback(
    (page: number, size?: number) => {
      const wanted = new URLSearchParams(query);
      wanted.set("page", String(page));
      if (size) {
        wanted.set("size", String(size));
      }
      show(wanted);
    },
    [query, show],
  );

  const clear = useCallback(() => {
    show(new URLSearchParams());
  }, [show]);

  const size = Number(query.get("size"));
  return {
    values,
    page: Math.max(1, Math.trunc(Number(query.get("page"))) || 1),
    size: SIZES.includes(size) ? size : SIZE,
    narrowed: Object.keys(values).length > 0,
    set,
    clear,
    goTo,
  };
}
