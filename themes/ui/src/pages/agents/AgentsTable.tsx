import { Checkbox } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import type { Agent } from "../../api/types";
import { useFeature } from "../../app/context";
import { StatusLabel } from "../../components/Labels";
import { Time } from "../../components/Time";
import { TrustLabel } from "../../components/TrustLabel";
import { agentPath, agentTitle } from "./model";

type Selection = ReadonlyMap<string, Agent>;

interface Props {
  agents: Agent[];
  selected: Selection;
  onSelect: ((selection: Selection) => void) | undefined;
}

function toggled(selection: Selection, agents: Agent[], on: boolean): Selection {
  const next = new Map(selection);
  for (const agent of agents) {
    if (on) {
      next.set(agent.id, agent);
    } else {
      next.delete(agent.id);
    }
  }
  return next;
}

export function AgentsTable({ agents, selected, onSelect }: Props) {
  const { t } = useTranslation();
  const hasTrust = useFeature("TRUST");
  return (
    <Table aria-label={t("agents.title")} variant="compact" gridBreakPoint="grid-lg">
      <Thead>
        <Tr>
          {onSelect && (
            <Th className="pf-v5-c-table__check">
              <Checkbox
                id="agent-identity-select-all"
                aria-label={t("list.selectAll")}
                isChecked={agents.every((agent) => selected.has(agent.id))}
                onChange={(_event, on) => {
                  onSelect(toggled(selected, agents, on));
                }}
              />
            </Th>
          )}
          <Th>{t("agents.name")}</Th>
          <Th>{t("agents.status")}</Th>
          {hasTrust && <Th>{t("agents.trust")}</Th>}
          <Th>{t("agents.type")}</Th>
          <Th>{t("agents.owner")}</Th>
          <Th>{t("agents.lastSeen")}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {agents.map((agent) => (
          <Tr key={agent.id}>
            {onSelect && (
              <Td className="pf-v5-c-table__check">
                <Checkbox
                  id={`agent-identity-select-${agent.id}`}
                  aria-label={t("list.select", { row: agentTitle(agent) })}
                  isChecked={selected.has(agent.id)}
                  onChange={(_event, on) => {
                    onSelect(toggled(selected, [agent], on));
                  }}
                />
              </Td>
            )}
            <Td dataLabel={t("agents.name")} modifier="breakWord">
              <Link to={agentPath(agent.id)}>
                <bdi>{agentTitle(agent)}</bdi>
              </Link>
              {agent.displayName && (
                <div className="pf-v5-u-color-200 pf-v5-u-font-size-sm">{agent.name}</div>
              )}
            </Td>
            <Td dataLabel={t("agents.status")}>
              <StatusLabel value={agent.status} />
            </Td>
            {hasTrust && (
              <Td dataLabel={t("agents.trust")}>
                <TrustLabel trust={agent.trust} />
              </Td>
            )}
            <Td dataLabel={t("agents.type")} modifier="breakWord">{agent.type ?? "–"}</Td>
            <Td dataLabel={t("agents.owner")} modifier="breakWord">
              {agent.owner ? <bdi>{agent.owner}</bdi> : "–"}
            </Td>
            <Td dataLabel={t("agents.lastSeen")}>
              <Time at={agent.lastSeenAt} />
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
