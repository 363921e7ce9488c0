import { Label, List, ListItem } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useTranslation } from "react-i18next";
import type { EvidenceDocument } from "../../../../api/types";
import { RowActions } from "../../../../components/RowActions";
import { Time } from "../../../../components/Time";
import { Told } from "../../../../components/Told";
import { factorWord } from "./words";

interface Props {
  documents: EvidenceDocument[];
  onWithdraw: ((document: EvidenceDocument) => void) | undefined;
}

const MOST_POINTS = 5;

export function EvidenceTable({ documents, onWithdraw }: Props) {
  const { t } = useTranslation();
  return (
    <Table aria-label={t("evidence.title")} variant="compact" gridBreakPoint="grid-lg">
      <Thead>
        <Tr>
          <Th>{t("evidence.kind")}</Th>
          <Th>{t("trust.factor")}</Th>
          <Th>{t("evidence.says")}</Th>
          <Th>{t("evidence.standing")}</Th>
          <Th>{t("evidence.dated")}</Th>
          <Th>{t("evidence.uploaded")}</Th>
          {onWithdraw && <Th screenReaderText={t("action.actions")} />}
        </Tr>
      </Thead>
      <Tbody>
        {documents.map((document) => (
          <Tr key={document.id}>
            <Td dataLabel={t("evidence.kind")}>
              {t(`evidenceKind.${document.kind}`)} {!document.counts && <Label isCompact>{t("evidence.old")}</Label>}
            </Td>
            <Td dataLabel={t("trust.factor")}>{factorWord(t, document.factor)}</Td>
            <Td dataLabel={t("evidence.says")} modifier="breakWord">
              <Points points={document.points} />
            </Td>
            <Td dataLabel={t("evidence.standing")}>{t(`standing.${document.standing}`)}</Td>
            <Td dataLabel={t("evidence.dated")}>
              <Time at={document.datedAt} />
            </Td>
            <Td dataLabel={t("evidence.uploaded")}>
              <Time at={document.uploadedAt} />
            </Td>
            {onWithdraw && (
              <RowActions
                row={t(`evidenceKind.${document.kind}`)}
                actions={[
                  {
                    label: t("evidence.withdraw"),
                    isDisabled: document.withdrawn !== undefined,
                    onClick: () => {
                      onWithdraw(document);
                    },
                  },
                ]}
              />
            )}
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

function Points({ points }: { points: EvidenceDocument["points"] }) {
  const { t } = useTranslation();
  if (points.length === 0) {
    return <>–</>;
  }
  return (
    <List isPlain>
      {points.slice(0, MOST_POINTS).map(({ name, sentence }) => (
        <ListItem key={name}>
          <Told text={`evidencePoint.${name}`} words={sentence} />
        </ListItem>
      ))}
      {points.length > MOST_POINTS && <ListItem>{t("agents.bulk.more", { count: points.length - MOST_POINTS })}</ListItem>}
    </List>
  );
}
