import { useMemo } from "react";
import { RealmApi } from "../api/client";
import { ApiProblem } from "../api/problem";
import type { AgentUi } from "../api/types";
import { useData } from "../api/useData";
import type { AgentHost } from "../host/types";

/**
 * What was answered before: who comes back from another page of the console does not wait for it again.
 * The texts, which are most of it, stay until the console is loaded anew, as its own do.
 */
const KNOWN = new Map<string, AgentUi>();

const keyOf = ({ adminBaseUrl, realm, locale }: AgentHost): string => `${adminBaseUrl}|${realm}|${locale}`;

/** Whether the pages of this realm were shown before. */
export const isKnownOn = (host: AgentHost): boolean => KNOWN.get(keyOf(host))?.enabled ?? false;

const isRefusal = (error: unknown): boolean => error instanceof ApiProblem && error.status === 403;

/** What agent-ui says of the realm, or why it says nothing. */
export function useAgentUi(host: AgentHost) {
  const api = useMemo(() => new RealmApi(host), [host]);
  const key = keyOf(host);
  const known = KNOWN.get(key);
  const load = async (signal: AbortSignal) => {
    try {
      const query = { lang: host.locale, part: known && "state" };
      const answer = await api.get<AgentUi>("/agent-ui", query, signal);
      const kept = known ? merged(known, answer) : answer;
      KNOWN.set(key, kept);
      return kept;
    } catch (error) {
      if (isRefusal(error)) {
        KNOWN.delete(key);
      }
      throw error;
    }
  };
  const { value, error, reload } = useData(key, load, { known });
  return { ui: isRefusal(error) ? undefined : value, error, reload };
}

/** The same object for the same answer: nothing is drawn again for it. */
function merged(known: AgentUi, answer: AgentUi): AgentUi {
  const now = { ...answer, messages: known.messages };
  const same = JSON.stringify({ ...known, messages: {} }) === JSON.stringify({ ...now, messages: {} });
  return same ? known : now;
}
