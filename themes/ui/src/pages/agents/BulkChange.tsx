import { List, ListItem, Text } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { segment } from "../../api/client";
import type { Agent } from "../../api/types";
import { useApi } from "../../app/context";
import { Confirm } from "../../components/Confirm";
import { useToast } from "../../components/useToast";
import { agentTitle, FITTING, type BulkDeed } from "./model";

interface Props {
  deed: BulkDeed;
  agents: Agent[];
  onClose: () => void;
  onDone: () => void;
}

const NAMED = 5;

/** Suspends or resumes what is selected, one after the other, and says which could not be. */
export default function BulkChange({ deed, agents, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const api = useApi();
  const toast = useToast();
  const fitting = agents.filter((agent) => agent.status === FITTING[deed]);

  const change = async (reason: string | undefined) => {
    const refused: string[] = [];
    for (const agent of fitting) {
      await api.post(`/agents/${segment(agent.id)}/${deed}`, { reason }).catch((error: unknown) => {
        refused.push(`${agentTitle(agent)}: ${error instanceof Error ? error.message : String(error)}`);
      });
    }
    const done = fitting.length - refused.length;
    if (done) {
      toast(t(`agents.bulk.${deed}.done`, { count: done }));
    }
    if (refused.length) {
      toast(t("agents.bulk.refused", { count: refused.length }), "danger", refused.join("; "));
    }
    onDone();
  };

  return (
    <Confirm
      title={t(`agents.bulk.${deed}.title`, { count: fitting.length })}
      action={t(`agents.bulk.${deed}.action`)}
      danger={deed === "suspend"}
      reason="optional"
      onConfirm={change}
      onClose={onClose}
    >
      <Text>{t(`agents.bulk.${deed}.text`)}</Text>
      <List isPlain className="pf-v5-u-mt-sm">
        {fitting.slice(0, NAMED).map((agent) => (
          <ListItem key={agent.id}>
            <bdi>{agentTitle(agent)}</bdi>
          </ListItem>
        ))}
      </List>
      {fitting.length > NAMED && <Text>{t("agents.bulk.more", { count: fitting.length - NAMED })}</Text>}
      {fitting.length < agents.length && (
        <Text>{t(`agents.bulk.${deed}.left`, { count: agents.length - fitting.length })}</Text>
      )}
    </Confirm>
  );
}
