import { ExpandableRowContent, Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import type { McpAttestation } from "../../../api/mcpTypes";
import { useConsole } from "../../../app/context";
import { Code } from "../../../components/Code";
import { ExpandCell } from "../../../components/ExpandCell";
import { Facts } from "../../../components/Facts";
import { FindingLabel } from "../../../components/McpLabels";
import { Time } from "../../../components/Time";
import { agentPath } from "../../agents/model";

export function AttestationsTable({ attestations }: { attestations: McpAttestation[] }) {
  const { t } = useTranslation();
  const { host } = useConsole();
  const [open, setOpen] = useState<string>();
  const percent = new Intl.NumberFormat(host.locale, { style: "percent" });
  return (
    <Table aria-label={t("attestations.title")} variant="compact" gridBreakPoint="grid-lg">
      <Thead>
        <Tr>
          <Th screenReaderText={t("list.details")} />
          <Th>{t("attestations.at")}</Th>
          <Th>{t("confidence.agent")}</Th>
          <Th>{t("attestations.finding")}</Th>
          <Th>{t("attestations.weight")}</Th>
          <Th>{t("servers.confidence")}</Th>
        </Tr>
      </Thead>
      {attestations.map((one) => (
        <Tbody key={one.id} isExpanded={open === one.id}>
          <Tr>
            <ExpandCell
              isOpen={open === one.id}
              onToggle={() => {
                setOpen(open === one.id ? undefined : one.id);
              }}
            />
            <Td dataLabel={t("attestations.at")}>
              <Time at={one.takenAt} />
            </Td>
            <Td dataLabel={t("confidence.agent")} modifier="breakWord">
              <Link to={agentPath(one.agentId)}>
                <bdi>{one.agentName ?? one.agentId}</bdi>
              </Link>
            </Td>
            <Td dataLabel={t("attestations.finding")}>
              <FindingLabel value={one.finding} />
              {one.quarantined && <div>{t("attestations.cutOff")}</div>}
              {one.withdrawnAt && <div>{t("attestations.withdrawn")}</div>}
            </Td>
            <Td dataLabel={t("attestations.weight")}>{percent.format(one.weight)}</Td>
            <Td dataLabel={t("servers.confidence")}>
              {percent.format(one.confidenceBefore)} → {percent.format(one.confidenceAfter)}
            </Td>
          </Tr>
          <Tr isExpanded={open === one.id}>
            <Td />
            <Td colSpan={5}>
              <ExpandableRowContent>
                <Details attestation={one} />
              </ExpandableRowContent>
            </Td>
          </Tr>
        </Tbody>
      ))}
    </Table>
  );
}

function Details({ attestation }: { attestation: McpAttestation }) {
  const { t } = useTranslation();
  const { evidence } = attestation;
  return (
    <Facts
      facts={[
        [t("attestations.id"), <code key="id">{attestation.id}</code>],
        [t("attestations.surface"), attestation.surface && <code key="surface">{attestation.surface}</code>],
        [t("attestations.names"), attestation.names?.join(", ")],
        [
          t("server.latency"),
          attestation.latencyMillis === undefined ? undefined : t("server.millis", { count: attestation.latencyMillis }),
        ],
        [t("attestations.signedAt"), <Time key="signed" at={attestation.signedAt} />],
        [t("confidence.endsAt"), <Time key="ends" at={attestation.endsAt} />],
        [t("attestations.withdrawnAt"), attestation.withdrawnAt && <Time key="withdrawn" at={attestation.withdrawnAt} />],
        [t("attestations.key"), <code key="key">{evidence.thumbprint}</code>],
        [
          t("attestations.statement"),
          <Code key="statement" text={evidence.statement} />,
        ],
      ]}
    />
  );
}
