import { Card, CardBody, CardTitle, Text, TextContent } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import type { McpConfidence, McpServer } from "../../../api/mcpTypes";
import { useData } from "../../../api/useData";
import { useApi, useConsole } from "../../../app/context";
import { Loaded } from "../../../components/Loaded";
import { FindingLabel } from "../../../components/McpLabels";
import { Share } from "../../../components/Share";
import { Time } from "../../../components/Time";
import { agentPath } from "../../agents/model";
import { serverApi } from "../model";

/** The number, and every voice that it is made of. */
export function Confidence({ server }: { server: McpServer }) {
  const { t } = useTranslation();
  const api = useApi();
  const { host } = useConsole();
  const data = useData(`${host.realm}|${server.id}|${String(server.confidence)}`, (signal) =>
    api.get<McpConfidence>(serverApi(server.id, "confidence"), undefined, signal),
  );
  const number = new Intl.NumberFormat(host.locale, { maximumFractionDigits: 2 });
  return (
    <Card isFlat>
      <CardTitle component="h2">{t("servers.confidence")}</CardTitle>
      <CardBody>
        <Loaded data={data} lines={3}>
          {(confidence) => (
            <>
              <Share value={confidence.value} label={t("servers.confidence")} />
              <TextContent className="pf-v5-u-my-md">
                <Text>
                  {t("confidence.made", {
                    count: confidence.owners,
                    agreeing: number.format(confidence.agreeing),
                    disagreeing: number.format(confidence.disagreeing),
                  })}
                </Text>
              </TextContent>
              {confidence.voices.length > 0 && <Voices voices={confidence.voices} />}
            </>
          )}
        </Loaded>
      </CardBody>
    </Card>
  );
}

function Voices({ voices }: { voices: McpConfidence["voices"] & object }) {
  const { t } = useTranslation();
  return (
    <Table aria-label={t("confidence.voices")} variant="compact" gridBreakPoint="grid-lg">
      <Thead>
        <Tr>
          <Th>{t("confidence.owner")}</Th>
          <Th>{t("confidence.agent")}</Th>
          <Th>{t("attestations.finding")}</Th>
          <Th modifier="wrap">{t("confidence.trust")}</Th>
          <Th>{t("confidence.freshness")}</Th>
          <Th>{t("confidence.endsAt")}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {voices.map((voice) => (
          <Tr key={voice.attestationId}>
            <Td dataLabel={t("confidence.owner")} modifier="breakWord">
              <bdi>{voice.ownerName ?? voice.owner ?? t("confidence.nobody")}</bdi>
            </Td>
            <Td dataLabel={t("confidence.agent")} modifier="breakWord">
              <Link to={agentPath(voice.agentId)}>
                <bdi>{voice.agentName ?? voice.agentId}</bdi>
              </Link>
            </Td>
            <Td dataLabel={t("attestations.finding")}>
              {voice.finding ? <FindingLabel value={voice.finding} /> : t("confidence.silent")}
            </Td>
            <Td dataLabel={t("confidence.trust")}>
              <Share value={voice.trust} label={t("confidence.trust")} />
            </Td>
            <Td dataLabel={t("confidence.freshness")}>
              <Share value={voice.freshness} label={t("confidence.freshness")} />
            </Td>
            <Td dataLabel={t("confidence.endsAt")}>
              <Time at={voice.endsAt} />
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
