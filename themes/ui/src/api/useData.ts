import { useCallback, useEffect, useRef, useState } from "react";

export interface Data<T> {
  value: T | undefined;
  error: Error | undefined;
  loading: boolean;
  reload: () => void;
}

interface Options {
  /** Looks again after so many milliseconds, while the page is visible. */
  every?: number;
}

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
  { every }: Options = {},
): Data<T> {
  const [settled, setSettled] = useState<Settled<T>>();
  const [round, setRound] = useState(0);
  const latest = useRef(load);
  latest.current = load;
  const reload = useCallback(() => {
    setRound((now) => now + 1);
  }, []);

  useEffect(() => {
    const abort = new AbortController();
    latest
      .current(abort.signal)
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
    return () => {
      abort.abort();
    };
  }, [key, round]);

  usePolling(reload, every);

  const current = settled?.key === key ? settled : undefined;
  return { value: current?.value, error: current?.error, loading: !current, reload };
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
