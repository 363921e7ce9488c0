import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { McpServer, McpSurface, McpVerification } from "../../../api/mcpTypes";
import { useApi } from "../../../app/context";
import { useToast } from "../../../components/useToast";
import { serverApi } from "../model";

/** Asking the server now: what comes of it is told in a toast, since it may take a while. */
export function useVisits(server: McpServer, reload: () => void) {
  const { t } = useTranslation();
  const api = useApi();
  const toast = useToast();
  const [busy, setBusy] = useState(false);

  const visit = async (failed: string, ask: () => Promise<void>) => {
    setBusy(true);
    try {
      await ask();
    } catch (error) {
      toast(failed, "danger", error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
      reload();
    }
  };
  const discover = () =>
    void visit(t("server.discover.failed"), async () => {
      const surface = await api.post<McpSurface>(serverApi(server.id, "surface/discover"));
      const same = surface.digest === server.surface.pinned;
      toast(t(same ? "server.discover.same" : "server.discover.other"), same ? "success" : "warning");
    });
  const verify = () =>
    void visit(t("server.verify.failed"), async () => {
      const { proved, reason } = await api.post<McpVerification>(serverApi(server.id, "verify"));
      toast(t(proved ? "server.verify.done" : "server.verify.failed"), proved ? "success" : "danger", reason);
    });
  return { busy, discover, verify };
}
