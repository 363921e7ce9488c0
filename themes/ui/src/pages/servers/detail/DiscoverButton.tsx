import { Button } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import type { McpServer } from "../../../api/mcpTypes";
import { useVisits } from "./useVisits";

/** Asks the server now what it offers. */
export function DiscoverButton({ server, reload }: { server: McpServer; reload: () => void }) {
  const { t } = useTranslation();
  const { busy, discover } = useVisits(server, reload);
  return (
    <Button
      variant="secondary"
      isLoading={busy}
      isDisabled={busy || server.status === "REVOKED"}
      data-testid="agent-identity-discover"
      onClick={discover}
    >
      {t(busy ? "server.asking" : "server.discover.action")}
    </Button>
  );
}
