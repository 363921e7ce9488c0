import { Card, CardBody, CardTitle, Label } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { segment } from "../../../../api/client";
import type { Anomaly, Risk } from "../../../../api/types";
import { useData } from "../../../../api/useData";
import { useApi, useConsole, useMay } from "../../../../app/context";
import { Confirm } from "../../../../components/Confirm";
import { RiskLabel } from "../../../../components/Labels";
import { Loaded } from "../../../../components/Loaded";
import { RowActions } from "../../../../components/RowActions";
import { Time } from "../../../../components/Time";
import { Told } from "../../../../components/Told";
import { useToast } from "../../../../components/useToast";
import { anomalyWord } from "./words";

/** When the agent was not itself, and whether that was as it should be. */
export function Anomalies({ path, onChange }: { path: string; onChange: () => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const { host } = useConsole();
  const may = useMay();
  const toast = useToast();
  const [asked, setAsked] = useState<Anomaly>();
  const data = useData(`${host.realm}|${path}`, (signal) =>
    api.get<Anomaly[]>(`${path}/anomalies`, { max: 20 }, signal),
  );
  const mayManage = may("MANAGE_AGENTS");
  return (
    <Card isFlat>
      <CardTitle component="h2">{t("anomalies.title")}</CardTitle>
      <CardBody>
        <Loaded data={data} lines={2}>
          {(anomalies) =>
            anomalies.length === 0 ? (
              <p>{t("anomalies.none")}</p>
            ) : (
              <Table aria-label={t("anomalies.title")} variant="compact" gridBreakPoint="grid-lg">
                <Thead>
                  <Tr>
                    <Th>{t("anomalies.from")}</Th>
                    <Th>{t("anomalies.kind")}</Th>
                    <Th>{t("anomalies.severity")}</Th>
                    <Th>{t("anomalies.what")}</Th>
                    {mayManage && <Th screenReaderText={t("action.actions")} />}
                  </Tr>
                </Thead>
                <Tbody>
                  {anomalies.map((anomaly) => (
                    <AnomalyRow key={anomaly.id} anomaly={anomaly} onExpected={mayManage ? setAsked : undefined} />
                  ))}
                </Tbody>
              </Table>
            )
          }
        </Loaded>
      </CardBody>
      {asked && (
        <Confirm
          title={t("anomalies.expectedTitle")}
          action={t("anomalies.expectedAction")}
          reason="optional"
          reasonLabel={t("alerts.note")}
          onClose={() => {
            setAsked(undefined);
          }}
          onConfirm={async (note) => {
            await api.post(`${path}/anomalies/${segment(asked.id)}/expected`, note ? { note } : {});
            toast(t("anomalies.expectedDone"));
            data.reload();
            onChange();
          }}
        >
          {t("anomalies.expectedText")}
        </Confirm>
      )}
    </Card>
  );
}

interface RowProps {
  anomaly: Anomaly;
  onExpected: ((anomaly: Anomaly) => void) | undefined;
}

function AnomalyRow({ anomaly, onExpected }: RowProps) {
  const { t } = useTranslation();
  const kind = anomalyWord(t, anomaly.kind);
  return (
    <Tr>
      <Td dataLabel={t("anomalies.from")}>
        <Time at={anomaly.firstAt} />
        {anomaly.lastAt !== anomaly.firstAt && (
          <div className="pf-v5-u-font-size-sm">
            {t("anomalies.to")} <Time at={anomaly.lastAt} />
          </div>
        )}
      </Td>
      <Td dataLabel={t("anomalies.kind")}>{kind}</Td>
      <Td dataLabel={t("anomalies.severity")}>
        <RiskLabel value={anomaly.severity.toLowerCase() as Risk} />
      </Td>
      <Td dataLabel={t("anomalies.what")} modifier="breakWord">
        <Told text={`anomalyTold.${anomaly.kind}`} words={anomaly.sentence} />
        {anomaly.expected && (
          <div>
            <Label isCompact>{t("anomalies.expected")}</Label> <bdi>{anomaly.expected.note}</bdi>
          </div>
        )}
      </Td>
      {onExpected && (
        <RowActions
          row={kind}
          actions={[
            {
              label: t("anomalies.expectedAction"),
              isDisabled: anomaly.expected !== undefined,
              onClick: () => {
                onExpected(anomaly);
              },
            },
          ]}
        />
      )}
    </Tr>
  );
}
