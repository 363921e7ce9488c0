import { ExpandableRowContent, Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import type { Decision } from "../api/types";
import { Code } from "./Code";
import { ExpandCell } from "./ExpandCell";
import { Facts } from "./Facts";
import { VerdictLabel } from "./Labels";
import { useReason } from "./reason";
import { Time } from "./Time";

/** What was decided, each with why, on demand. */
export function DecisionsTable({ decisions, withAgent }: { decisions: Decision[]; withAgent: boolean }) {
  const { t } = useTranslation();
  const reason = useReason();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) => {
    setOpen((before) => {
      const next = new Set(before);
      if (!next.delete(id)) {
        next.add(id);
      }
      return next;
    });
  };
  return (
    <Table aria-label={t("decisions.title")} variant="compact" gridBreakPoint="grid-lg">
      <Thead>
        <Tr>
          <Th screenReaderText={t("list.details")} />
          <Th>{t("decisions.at")}</Th>
          {withAgent && <Th>{t("decisions.agent")}</Th>}
          <Th>{t("decisions.action")}</Th>
          <Th>{t("decisions.verdict")}</Th>
          <Th>{t("decisions.why")}</Th>
        </Tr>
      </Thead>
      {decisions.map((decision) => (
        <Tbody key={decision.id} isExpanded={open.has(decision.id)}>
          <Tr>
            <ExpandCell
              isOpen={open.has(decision.id)}
              onToggle={() => {
                toggle(decision.id);
              }}
            />
            <Td dataLabel={t("decisions.at")}>
              <Time at={decision.decidedAt} />
            </Td>
            {withAgent && (
              <Td dataLabel={t("decisions.agent")} modifier="breakWord">
                <Link to={`/agents/${encodeURIComponent(decision.agent)}`}>
                  <bdi>{decision.agentName ?? decision.agent}</bdi>
                </Link>
              </Td>
            )}
            <Td dataLabel={t("decisions.action")} modifier="breakWord">
              <bdi>{decision.action}</bdi>
            </Td>
            <Td dataLabel={t("decisions.verdict")}>
              <VerdictLabel value={decision.verdict} />
            </Td>
            <Td dataLabel={t("decisions.why")} modifier="breakWord">
              {reason(decision.reason, decision.sentence)}
            </Td>
          </Tr>
          <Tr isExpanded={open.has(decision.id)}>
            <Td />
            <Td colSpan={withAgent ? 5 : 4}>
              <ExpandableRowContent>
                <Details decision={decision} />
              </ExpandableRowContent>
            </Td>
          </Tr>
        </Tbody>
      ))}
    </Table>
  );
}

function Details({ decision }: { decision: Decision }) {
  const { t } = useTranslation();
  const { resource, outcome, context } = decision;
  return (
    <Facts
      facts={[
        [t("decisions.id"), <code key="id">{decision.id}</code>],
        [t("decisions.resource"), resource && `${resource.type ?? ""} ${resource.id ?? ""}`.trim()],
        [
          t("decisions.told"),
          <bdi key="told" lang="en">
            {decision.sentence}
          </bdi>,
        ],
        [t("decisions.reason"), <code key="reason">{decision.reason}</code>],
        [t("decisions.gate"), decision.gate],
        [t("decisions.rule"), decision.rule],
        [t("decisions.latency"), t("decisions.micros", { count: decision.latencyMicros })],
        [
          t("decisions.outcome"),
          outcome && `${t(outcome.success ? "decisions.success" : "decisions.failure")} ${outcome.summary ?? ""}`,
        ],
        [
          t("decisions.context"),
          context === undefined ? undefined : (
            <Code key="context" text={JSON.stringify(context, null, 2)} />
          ),
        ],
      ]}
    />
  );
}
