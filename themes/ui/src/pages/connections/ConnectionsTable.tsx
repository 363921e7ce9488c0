import { Label } from "@patternfly/react-core";
import { ExclamationTriangleIcon } from "@patternfly/react-icons";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useApi, useMay } from "../../app/context";
import { Confirm } from "../../components/Confirm";
import { KindLabel } from "../../components/McpLabels";
import { RowActions } from "../../components/RowActions";
import { Time } from "../../components/Time";
import { useToast } from "../../components/useToast";
import { AgentEnd, ServerEnd } from "./Ends";
import type { Connection } from "./model";

interface Props {
  connections: Connection[];
  reload: () => void;
}

export function ConnectionsTable({ connections, reload }: Props) {
  const { t } = useTranslation();
  const may = useMay();
  const [asked, setAsked] = useState<Connection>();
  return (
    <>
      <Table aria-label={t("connections.title")} variant="compact" gridBreakPoint="grid-lg">
        <Thead>
          <Tr>
            <Th>{t("confidence.agent")}</Th>
            <Th>{t("connections.server")}</Th>
            <Th>{t("connections.known")}</Th>
            <Th>{t("connections.lastSeen")}</Th>
            {may("MANAGE_AGENTS") && <Th screenReaderText={t("action.actions")} />}
          </Tr>
        </Thead>
        <Tbody>
          {connections.map((connection) => (
            <Tr key={`${connection.edge.agent} ${connection.edge.server}`}>
              <Td dataLabel={t("confidence.agent")} modifier="breakWord">
                <AgentEnd node={connection.agent} />
              </Td>
              <Td dataLabel={t("connections.server")} modifier="breakWord">
                <ServerEnd node={connection.server} />
              </Td>
              <Td dataLabel={t("connections.known")}>
                <Sightings connection={connection} />
              </Td>
              <Td dataLabel={t("connections.lastSeen")}>
                <Time at={connection.lastSeenAt} />
              </Td>
              {may("MANAGE_AGENTS") && (
                <RowActions
                  row={`${connection.agent.name}, ${connection.server.name}`}
                  actions={[
                    {
                      label: t("connections.retract.action"),
                      isDisabled: !connection.edge.declared,
                      onClick: () => {
                        setAsked(connection);
                      },
                    },
                  ]}
                />
              )}
            </Tr>
          ))}
        </Tbody>
      </Table>
      {asked && (
        <Retract
          connection={asked}
          reload={reload}
          onClose={() => {
            setAsked(undefined);
          }}
        />
      )}
    </>
  );
}

/** How it is known, how often, and whether it should be. */
export function Sightings({ connection: { edge } }: { connection: Connection }) {
  const { t } = useTranslation();
  return (
    <>
      {edge.sightings.map(({ kind, source, count }) => (
        <div key={`${kind} ${source}`}>
          <KindLabel value={kind} /> {t("connections.times", { count })}{" "}
          <span className="pf-v5-u-color-200">
            <bdi>{t(`connectionSource.${source}`, { defaultValue: source })}</bdi>
          </span>
        </div>
      ))}
      {edge.drifted && (
        <Label isCompact color="orange" icon={<ExclamationTriangleIcon />}>
          {t("connections.undeclared")}
        </Label>
      )}
    </>
  );
}

function Retract({ connection, reload, onClose }: { connection: Connection; reload: () => void; onClose: () => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const toast = useToast();
  const { agent, server } = connection;
  return (
    <Confirm
      title={t("connections.retract.title", { agent: agent.name, server: server.name })}
      action={t("connections.retract.action")}
      danger
      onClose={onClose}
      onConfirm={async () => {
        const body = { agent: agent.id, server: server.type === "SERVER" ? server.id : server.name };
        await api.send("DELETE", "/mcp-servers/connections", { body });
        toast(t("connections.retract.done"));
        reload();
      }}
    >
      {t("connections.retract.text")}
    </Confirm>
  );
}
