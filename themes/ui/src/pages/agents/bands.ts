import type { TrustSettings } from "../../api/types";
import { useData } from "../../api/useData";
import { useApi, useConsole, useFeature } from "../../app/context";

/** A word of the realm for scores, from where it begins to where the next one does. */
export interface Band {
  name: string;
  from: number;
  /** Missing at the top. */
  below?: number;
}

export function bandsOf(words: TrustSettings["bands"]): Band[] {
  const sorted = Object.entries(words)
    .map(([name, from]) => ({ name, from }))
    .sort((one, other) => other.from - one.from);
  return sorted.map(({ name, from }, place) => {
    const above = sorted[place - 1];
    return above ? { name, from, below: above.from } : { name, from };
  });
}

/** As a filter of the list of agents. */
export const bandFilter = ({ from, below }: Band): { trustFrom: string; trustBelow: string | undefined } => ({
  trustFrom: String(from),
  trustBelow: below === undefined ? undefined : String(below),
});

/**
 * The bands of the realm, the best first; nothing where there is no trust, or while they are asked for.
 *
 * @param when false as long as others have to be asked for first
 */
export function useBands(when = true): Band[] | undefined {
  const api = useApi();
  const { host } = useConsole();
  const wanted = useFeature("TRUST") && when;
  const { value } = useData(`${host.realm}|${String(wanted)}`, async (signal) =>
    wanted ? bandsOf((await api.get<TrustSettings>("/agent-trust/settings", undefined, signal)).bands) : undefined,
  );
  return value;
}
