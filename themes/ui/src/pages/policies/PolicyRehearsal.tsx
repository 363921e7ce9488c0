import { Alert, Button, Flex, PageSection, Text, TextContent } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { segment } from "../../api/client";
import type { Policy, Rehearsal } from "../../api/types";
import { useApi, useMay } from "../../app/context";
import { Choice } from "../../components/Choice";
import { Time } from "../../components/Time";
import { useToast } from "../../components/useToast";
import { bodyOf, formOf } from "./model";

const DAYS = ["1", "7", "30", "90"];

/** What would have been decided otherwise: seen before the policy is enabled. */
export function PolicyRehearsal({ policy, reload }: { policy: Policy; reload: () => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const may = useMay();
  const toast = useToast();
  const [days, setDays] = useState("7");
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const [result, setResult] = useState<{ version: number | undefined; rehearsal: Rehearsal }>();
  const told = (error: unknown) => {
    setFailure(error instanceof Error ? error.message : String(error));
  };
  const attempt = async (deed: () => Promise<void>) => {
    setBusy(true);
    setFailure(undefined);
    await deed().catch(told);
    setBusy(false);
  };
  const rehearse = () =>
    attempt(async () => {
      const draft = { ...bodyOf(formOf(policy), policy), id: policy.id, enabled: true };
      const rehearsal = await api.post<Rehearsal>("/agent-governance/policies/rehearse", {
        days: Number(days),
        policy: draft,
      });
      setResult({ version: policy.version, rehearsal });
    });
  const enable = () =>
    attempt(async () => {
      await api.post(`/agent-governance/policies/${segment(policy.id ?? "")}/enable`);
      toast(t("policies.enabledDone"));
      reload();
    });
  const seen = result?.version === policy.version ? result?.rehearsal : undefined;
  return (
    <PageSection variant="light" isFilled>
      <TextContent className="pf-v5-u-mb-md">
        <Text>{t("policies.rehearsalText")}</Text>
      </TextContent>
      {failure && <Alert isInline variant="danger" title={failure} />}
      <Flex spaceItems={{ default: "spaceItemsMd" }}>
        <Choice
          label={t("policies.days")}
          value={days}
          options={DAYS.map((value) => ({ value, label: t("policies.lastDays", { count: Number(value) }) }))}
          onChange={(wanted) => {
            setDays(wanted ?? "7");
          }}
        />
        {may("MANAGE_AGENTS") && (
          <>
            <Button
              variant="secondary"
              isLoading={busy}
              isDisabled={busy}
              data-testid="agent-identity-rehearse"
              onClick={() => {
                void rehearse();
              }}
            >
              {t("policies.rehearse")}
            </Button>
            {!policy.enabled && (
              <Button
                isDisabled={!seen || busy}
                data-testid="agent-identity-enable"
                onClick={() => {
                  void enable();
                }}
              >
                {t("policies.enable")}
              </Button>
            )}
          </>
        )}
      </Flex>
      {seen && <Result rehearsal={seen} />}
    </PageSection>
  );
}

function Result({ rehearsal }: { rehearsal: Rehearsal }) {
  const { t } = useTranslation();
  const changes = rehearsal.changes ?? [];
  return (
    <div aria-live="polite" className="pf-v5-u-mt-lg">
      <p data-testid="agent-identity-rehearsed">
        {t("policies.examined", { count: rehearsal.examined ?? 0 })}{" "}
        {t("policies.changes", { count: changes.length + (rehearsal.moreChanges ?? 0) })}
      </p>
      {rehearsal.truncated && <Alert isInline variant="info" title={t("policies.truncated")} />}
      {changes.length > 0 && (
        <Table aria-label={t("policies.rehearsal")} variant="compact" gridBreakPoint="grid-lg">
          <Thead>
            <Tr>
              <Th>{t("decisions.agent")}</Th>
              <Th>{t("decisions.action")}</Th>
              <Th>{t("policies.was")}</Th>
              <Th>{t("policies.wouldBe")}</Th>
              <Th>{t("alerts.count")}</Th>
              <Th>{t("alerts.lastSeen")}</Th>
            </Tr>
          </Thead>
          <Tbody>
            {changes.map((change, place) => (
              <Tr key={place}>
                <Td dataLabel={t("decisions.agent")} modifier="breakWord">
                  <bdi>{change.agentName ?? change.agent}</bdi>
                </Td>
                <Td dataLabel={t("decisions.action")} modifier="breakWord">
                  <bdi>{change.action}</bdi> <bdi>{change.resource}</bdi>
                </Td>
                <Td dataLabel={t("policies.was")}>{t(`rehearsed.${change.was ?? ""}`, { defaultValue: change.was ?? "" })}</Td>
                <Td dataLabel={t("policies.wouldBe")}>
                  {t(`rehearsed.${change.wouldBe ?? ""}`, { defaultValue: change.wouldBe ?? "" })}
                </Td>
                <Td dataLabel={t("alerts.count")}>{change.count}</Td>
                <Td dataLabel={t("alerts.lastSeen")}>
                  <Time at={change.lastAt} />
                </Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      )}
    </div>
  );
}
