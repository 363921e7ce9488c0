import { Alert } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { McpDrift, McpDriftPolicy, McpServer } from "../../../api/mcpTypes";
import { useApi, useMay } from "../../../app/context";
import { Choice } from "../../../components/Choice";
import { useToast } from "../../../components/useToast";
import { serverApi } from "../model";

const POLICIES: McpDriftPolicy[] = ["ALERT", "REDUCE", "QUARANTINE"];

interface Props {
  server: McpServer;
  drift: McpDrift;
  onRuled: () => void;
}

/** What is ruled for this server; what the realm says otherwise. */
export function DriftPolicyChoice({ server, drift, onRuled }: Props) {
  const { t } = useTranslation();
  const api = useApi();
  const may = useMay();
  const toast = useToast();
  const [failure, setFailure] = useState<string>();
  const named = t(`driftPolicy.${drift.policy}`, { defaultValue: drift.policy });
  if (!may("MANAGE_AGENTS")) {
    return <>{drift.ruled ? named : t("drift.byRealm", { policy: named })}</>;
  }
  const rule = async (policy: string | undefined) => {
    setFailure(undefined);
    try {
      await api.put(serverApi(server.id, "drift/policy"), { policy: policy ?? null });
      toast(t("drift.ruled"));
      onRuled();
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <>
      <Choice
        label={t("drift.policy")}
        none={drift.ruled ? t("drift.leave") : t("drift.byRealm", { policy: named })}
        value={drift.ruled ? drift.policy : undefined}
        testId="agent-identity-drift-policy"
        options={POLICIES.map((value) => ({ value, label: t(`driftPolicy.${value}`) }))}
        onChange={(policy) => {
          void rule(policy);
        }}
      />
      {failure && <Alert isInline className="pf-v5-u-mt-md" variant="danger" title={failure} />}
    </>
  );
}
