import { useCallback } from "react";
import { useConsole } from "../app/context";
import type { AlertVariant } from "../host/types";

/** Tells in the console's own corner for such news. */
export function useToast() {
  const { host } = useConsole();
  return useCallback(
    (message: string, variant: AlertVariant = "success", description?: string) => {
      host.addAlert?.(message, variant, description);
    },
    [host],
  );
}
