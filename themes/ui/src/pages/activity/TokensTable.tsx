import { BanIcon, CheckCircleIcon, KeyIcon, MinusCircleIcon } from "@patternfly/react-icons";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { Word, type Look } from "../../components/Labels";
import { useReason } from "../../components/reason";
import { Time } from "../../components/Time";
import { agentOf, resultOf, type TokenEvent, type TokenResult } from "./tokenEvents";

const LOOKS: Record<TokenResult, Look> = {
  ISSUED: ["green", KeyIcon],
  REFUSED: ["red", BanIcon],
  USED: ["blue", CheckCircleIcon],
  DEAD: ["orange", MinusCircleIcon],
};

export function TokensTable({ events, withAgent }: { events: TokenEvent[]; withAgent: boolean }) {
  const { t } = useTranslation();
  return (
    <Table aria-label={t("activity.tokens")} variant="compact" gridBreakPoint="grid-lg">
      <Thead>
        <Tr>
          <Th>{t("decisions.at")}</Th>
          {withAgent && <Th>{t("decisions.agent")}</Th>}
          <Th>{t("tokens.result")}</Th>
          <Th>{t("tokens.what")}</Th>
          <Th>{t("tokens.askedBy")}</Th>
          <Th>{t("changes.address")}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {events.map((event, place) => (
          <Tr key={event.id ?? place}>
            <Td dataLabel={t("decisions.at")}>
              <Time at={new Date(event.time).toISOString()} />
            </Td>
            {withAgent && (
              <Td dataLabel={t("decisions.agent")} modifier="breakWord">
                <AgentName event={event} />
              </Td>
            )}
            <Td dataLabel={t("tokens.result")}>
              <Word looks={LOOKS} group="tokenResult" value={resultOf(event)} />
            </Td>
            <Td dataLabel={t("tokens.what")} modifier="breakWord">
              <What event={event} />
            </Td>
            <Td dataLabel={t("tokens.askedBy")} modifier="breakWord">
              <bdi>{event.clientId}</bdi>
            </Td>
            <Td dataLabel={t("changes.address")}>{event.ipAddress}</Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

function AgentName({ event }: { event: TokenEvent }) {
  const name = agentOf(event);
  return name ? (
    <Link to={`/agents/${encodeURIComponent(name)}`}>
      <bdi>{name}</bdi>
    </Link>
  ) : (
    <>–</>
  );
}

/** What the token allows, or why there is none. */
function What({ event: { error, details } }: { event: TokenEvent }) {
  const { t } = useTranslation();
  const reason = useReason();
  if (error) {
    return <bdi>{reason(details?.reason ?? error, undefined)}</bdi>;
  }
  return details?.scope ? <code>{details.scope}</code> : <>{t("tokens.noScope")}</>;
}
