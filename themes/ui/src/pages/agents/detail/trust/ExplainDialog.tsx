import { Alert, Button, ExpandableSection, List, ListItem, Modal, ModalVariant } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Explanation } from "../../../../api/types";
import { useData } from "../../../../api/useData";
import { useApi, useConsole } from "../../../../app/context";
import { CloseLabel } from "../../../../components/CloseLabel";
import { Code } from "../../../../components/Code";
import { Loaded } from "../../../../components/Loaded";
import { Time } from "../../../../components/Time";
import { usePercent } from "../../../../components/TrustLabel";
import { useSentences } from "./sentences";
import { factorWord } from "./words";

interface Props {
  path: string;
  entry: number;
  onClose: () => void;
}

/** A score computed again from the evidence that it names. */
export function ExplainDialog({ path, entry, onClose }: Props) {
  const { t } = useTranslation();
  const api = useApi();
  const { host } = useConsole();
  const data = useData(`${host.realm}|${path}|${String(entry)}`, (signal) =>
    api.get<Explanation>(`${path}/explain`, { entry }, signal),
  );
  return (
    <Modal
      isOpen
      variant={ModalVariant.large}
      title={t("trust.explainTitle", { entry })}
      onClose={onClose}
      actions={[
        <Button key="close" onClick={onClose}>
          {t("action.close")}
        </Button>,
      ]}
    >
      <CloseLabel />
      <Loaded data={data} lines={4}>
        {(explanation) => <Explained explanation={explanation} />}
      </Loaded>
    </Modal>
  );
}

function Explained({ explanation }: { explanation: Explanation }) {
  const { t } = useTranslation();
  const percent = usePercent();
  const [open, setOpen] = useState(false);
  const sentences = useSentences();
  const { entry, equal, changes, inputs } = explanation;
  return (
    <div data-testid="agent-identity-explained">
      <Alert
        isInline
        isPlain
        variant={equal ? "success" : "danger"}
        title={t(equal ? "trust.equal" : "trust.notEqual")}
      >
        <Time at={entry.at} />
      </Alert>
      <List className="pf-v5-u-my-md">
        {sentences(explanation).map((sentence) => (
          <ListItem key={sentence}>
            <bdi>{sentence}</bdi>
          </ListItem>
        ))}
      </List>
      {changes.length > 0 && (
        <Table aria-label={t("trust.changes")} variant="compact" gridBreakPoint="grid-lg">
          <Thead>
            <Tr>
              <Th>{t("trust.factor")}</Th>
              <Th>{t("trust.before")}</Th>
              <Th>{t("trust.after")}</Th>
              <Th>{t("trust.difference")}</Th>
            </Tr>
          </Thead>
          <Tbody>
            {changes.map((change) => (
              <Tr key={change.factor}>
                <Td dataLabel={t("trust.factor")}>
                  <bdi>{factorWord(t, change.factor)}</bdi>
                </Td>
                <Td dataLabel={t("trust.before")}>{change.before === undefined ? "–" : percent(change.before, 1)}</Td>
                <Td dataLabel={t("trust.after")}>{percent(change.after, 1)}</Td>
                <Td dataLabel={t("trust.difference")}>{percent(change.difference, 1)}</Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      )}
      <ExpandableSection
        toggleText={t("trust.inputs")}
        isExpanded={open}
        onToggle={(_event, wanted) => {
          setOpen(wanted);
        }}
      >
        <Code text={JSON.stringify(inputs, null, 2)} />
      </ExpandableSection>
    </div>
  );
}
