import { useCallback, useEffect, useRef, useState } from "react";

export interface Data<T> {
  value: T | undefined;
  error: Error | undefined;
  loading: boolean;
  reload: () => void;
}

interface Options<T> {
  /** Looks again after so many milliseconds, while the page is visible. */
  every?: number;
  /** Stands in until it was asked for, which gives way to what the page needs to show anything. */
  known?: T | undefined;
}

/** How long a request that nobody waits for gives way to the others of a page that opens. */
const TURN = 1_000;

interface Settled<T> {
  key: string;
  value?: T;
  error?: Error;
}

/**
 * Loads, and loads again when the key changes. What an older key brings is thrown away; what is
 * shown stays while the same key is loaded again.
 */
export function useData<T>(
  key: string,
  load: (signal: AbortSignal) => Promise<T>,
  { every, known }: Options<T> = {},
): Data<T> {
  const [settled, setSettled] = useState<Settled<T>>();
  const [round, setRound] = useState(0);
  const latest = useRef({ load, known });
  latest.current = { load, known };
  const reload = useCallback(() => {
    setRound((now) => now + 1);
  }, []);

  useEffect(() => {
    const abort = new AbortController();
    const start = () => {
      latest.current
        .load(abort.signal)
        .then((value) => {
          if (!abort.signal.aborted) {
            setSettled({ key, value });
          }
        })
        .catch((error: unknown) => {
          if (!abort.signal.aborted) {
            const failure = error instanceof Error ? error : new Error(String(error));
            // What is shown stays: a server that is gone for a moment empties no page.
            setSettled((before) =>
              before?.key === key ? { ...before, error: failure } : { key, error: failure },
            );
          }
        });
    };
    const waits = round === 0 && latest.current.known !== undefined;
    const turn = waits ? setTimeout(start, TURN) : undefined;
    if (!waits) {
      start();
    }
    return () => {
      clearTimeout(turn);
      abort.abort();
    };
  }, [key, round]);

  usePolling(reload, every);

  const current = settled?.key === key ? settled : undefined;
  const value = current && "value" in current ? current.value : known;
  return { value, error: current?.error, loading: !current && known === undefined, reload };
}

function usePolling(reload: () => void, every: number | undefined) {
  useEffect(() => {
    if (every === undefined) {
      return undefined;
    }
    const look = () => {
      if (!document.hidden) {
        reload();
      }
    };
    const timer = setInterval(look, every);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [reload, every]);
}
