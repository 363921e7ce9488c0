import { useCallback } from "react";
import type { McpServer, McpServerDraft } from "../../api/mcpTypes";
import { useApi } from "../../app/context";
import { bodyOf, type OnboardForm } from "./onboarding";

export function useOnboarding() {
  const api = useApi();
  return useCallback(
    async (form: OnboardForm): Promise<McpServer> => {
      if (form.mode === "register") {
        return api.post<McpServer>("/mcp-servers", bodyOf(form));
      }
      const draft = await api.post<McpServerDraft>("/mcp-servers/onboard", bodyOf(form));
      return draft.server;
    },
    [api],
  );
}
