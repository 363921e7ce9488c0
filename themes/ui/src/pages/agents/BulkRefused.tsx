import { Button, List, ListItem, Modal, ModalVariant } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import type { Agent, BulkResult } from "../../api/types";
import { agentTitle } from "./model";

export interface Refusal {
  agent: Agent;
  problem: BulkResult["problem"];
}

/** Names each agent that could not be changed, and says why. */
export function BulkRefused({ refused, onClose }: { refused: readonly Refusal[]; onClose: () => void }) {
  const { t } = useTranslation();
  const why = ({ problem }: Refusal) =>
    t(`agents.bulk.why.${problem?.type.split(":").at(-1) ?? ""}`, { defaultValue: problem?.detail ?? "" });
  return (
    <Modal
      isOpen
      variant={ModalVariant.small}
      titleIconVariant="danger"
      title={t("agents.bulk.refused", { count: refused.length })}
      onClose={onClose}
      actions={[
        <Button key="close" data-testid="agent-identity-bulk-close" onClick={onClose}>
          {t("action.close")}
        </Button>,
      ]}
    >
      <List>
        {refused.map((refusal) => (
          <ListItem key={refusal.agent.id}>
            <bdi>{agentTitle(refusal.agent)}</bdi>: {why(refusal)}
          </ListItem>
        ))}
      </List>
    </Modal>
  );
}
