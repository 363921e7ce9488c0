import { List, ListItem, Text } from "@patternfly/react-core";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Agent, BulkRequest, BulkResult } from "../../api/types";
import { useApi } from "../../app/context";
import { Confirm } from "../../components/Confirm";
import { Share } from "../../components/Share";
import { useToast } from "../../components/useToast";
import { BulkRefused, type Refusal } from "./BulkRefused";
import { agentTitle, FITTING, type BulkDeed } from "./model";

interface Props {
  deed: BulkDeed;
  agents: Agent[];
  onClose: () => void;
  onDone: () => void;
}

const NAMED = 5;

/** How many go in one request, so that there is something to tell while more of them are changed. */
const AT_ONCE = 100;

/** Suspends or resumes what is selected, and says which could not be. */
export default function BulkChange({ deed, agents, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const api = useApi();
  const toast = useToast();
  const [progress, setProgress] = useState<number>();
  const refused = useRef<Refusal[]>([]);
  const [told, setTold] = useState(false);
  const fitting = agents.filter((agent) => agent.status === FITTING[deed]);

  const change = async (reason: string | undefined) => {
    refused.current = [];
    for (let first = 0; first < fitting.length; first += AT_ONCE) {
      setProgress(first / fitting.length);
      const some = fitting.slice(first, first + AT_ONCE);
      const request: BulkRequest = {
        step: deed === "suspend" ? "SUSPEND" : "RESUME",
        agents: some.map(({ id }) => id),
        ...(reason === undefined ? {} : { reason }),
      };
      const results = await api.post<BulkResult[]>("/agents/bulk", request);
      results.forEach(({ result, problem }, place) => {
        const agent = some[place];
        if (result === "REFUSED" && agent) {
          refused.current.push({ agent, problem });
        }
      });
    }
    const done = fitting.length - refused.current.length;
    if (done) {
      toast(t(`agents.bulk.${deed}.done`, { count: done }));
    }
  };

  const close = () => {
    if (progress !== undefined) {
      onDone(); // even if it went no further than half of them
    }
    if (refused.current.length) {
      setTold(true);
    } else {
      onClose();
    }
  };

  if (told) {
    return <BulkRefused refused={refused.current} onClose={onClose} />;
  }
  return (
    <Confirm
      title={t(`agents.bulk.${deed}.title`, { count: fitting.length })}
      action={t(`agents.bulk.${deed}.action`)}
      danger={deed === "suspend"}
      reason="optional"
      onConfirm={change}
      onClose={close}
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
      {progress !== undefined && fitting.length > AT_ONCE && (
        <Share label={t("agents.bulk.progress")} value={progress} />
      )}
    </Confirm>
  );
}
