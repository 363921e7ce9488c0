import { Button } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../../../api/problem";
import type { McpServer } from "../../../api/mcpTypes";
import { useApi } from "../../../app/context";
import { Confirm } from "../../../components/Confirm";
import { useToast } from "../../../components/useToast";
import { serverApi } from "../model";

interface Props {
  server: McpServer;
  /** Of the surface that is on the screen: nothing else is approved. */
  digest: string;
  reload: () => void;
}

export function ApproveButton({ server, digest, reload }: Props) {
  const { t } = useTranslation();
  const api = useApi();
  const toast = useToast();
  const [seen, setSeen] = useState<string>();
  const approve = async (reason: string | undefined) => {
    try {
      await api.post(serverApi(server.id, "approve"), { surface: seen, reason });
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 409) {
        reload(); // it shows another one by now, which nobody has looked at
      }
      throw error;
    }
    toast(t("server.approve.done"));
    reload();
  };
  const again = server.surface.pinned !== undefined;
  return (
    <>
      <Button
        data-testid="agent-identity-approve"
        onClick={() => {
          setSeen(digest);
        }}
      >
        {t("server.approve.action")}
      </Button>
      {seen && (
        <Confirm
          title={t("server.approve.title")}
          action={t("server.approve.action")}
          reason="optional"
          onConfirm={approve}
          onClose={() => {
            setSeen(undefined);
          }}
        >
          <p className="pf-v5-u-text-break-word">
            {t("surface.digest")} <code>{seen}</code>
          </p>
          <p>{t(again ? "server.approve.again" : "server.approve.text")}</p>
        </Confirm>
      )}
    </>
  );
}
