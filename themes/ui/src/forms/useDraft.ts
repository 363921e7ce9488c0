import { useCallback, useEffect, useMemo, useState } from "react";
import type { DefaultValues, FieldValues, UseFormReturn } from "react-hook-form";
import { useConsole } from "../app/context";

/**
 * Keeps what is typed until the form is done, so that a session that ends in the middle of it takes
 * nothing away. In this tab only, and never anything secret: those fields are left out by name.
 */
export function useDraftStore<T extends FieldValues>(name: string, secret: readonly (keyof T)[] = []) {
  const { host } = useConsole();
  const key = `agent-identity:${host.realm}:${name}`;
  const hidden = secret.join();
  return useMemo(
    () => ({
      read(): DefaultValues<T> | undefined {
        try {
          return JSON.parse(sessionStorage.getItem(key) ?? "") as DefaultValues<T>;
        } catch {
          return undefined;
        }
      },
      write(values: object) {
        const kept = Object.entries(values).filter(([field]) => !hidden.split(",").includes(field));
        try {
          sessionStorage.setItem(key, JSON.stringify(Object.fromEntries(kept)));
        } catch {
          // a full or forbidden storage: the form works, without a net
        }
      },
      clear() {
        sessionStorage.removeItem(key);
      },
    }),
    [key, hidden],
  );
}

interface DraftStore {
  read: () => unknown;
  write: (values: object) => void;
  clear: () => void;
}

/** Writes the draft while the form is filled in; gives back how to forget it. */
export function useDraft<T extends FieldValues>(store: DraftStore, form: UseFormReturn<T>) {
  const [restored] = useState(() => store.read() !== undefined);
  useEffect(() => {
    const subscription = form.watch((values) => {
      store.write(values);
    });
    return () => {
      subscription.unsubscribe();
    };
  }, [form, store]);
  const forget = useCallback(() => {
    store.clear();
  }, [store]);
  return { restored, forget };
}
