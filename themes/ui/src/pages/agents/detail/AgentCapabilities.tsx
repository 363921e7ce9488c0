import { Button, PageSection, Toolbar, ToolbarContent, ToolbarItem } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { segment } from "../../../api/client";
import type { Agent, Grant } from "../../../api/types";
import { useData } from "../../../api/useData";
import { useApi, useConsole, useMay } from "../../../app/context";
import { Confirm } from "../../../components/Confirm";
import { Empty } from "../../../components/Empty";
import { Loaded } from "../../../components/Loaded";
import { RowActions } from "../../../components/RowActions";
import { Time } from "../../../components/Time";
import { useToast } from "../../../components/useToast";
import { GrantDialog } from "./GrantDialog";

export function AgentCapabilities({ agent }: { agent: Agent }) {
  const { t } = useTranslation();
  const api = useApi();
  const { host } = useConsole();
  const may = useMay();
  const toast = useToast();
  const [granting, setGranting] = useState(false);
  const [taking, setTaking] = useState<Grant>();
  const path = `/agents/${segment(agent.id)}/capabilities`;
  const data = useData(`${host.realm}|${agent.id}`, (signal) =>
    api.get<Grant[]>(path, undefined, signal),
  );
  const mayManage = may("MANAGE_AGENTS") && agent.status !== "REVOKED";
  const grant = mayManage && (
    <Button data-testid="agent-identity-grant" onClick={() => { setGranting(true); }}>
      {t("grants.grant")}
    </Button>
  );

  return (
    <PageSection variant="light" isFilled>
      <Toolbar>
        <ToolbarContent>{grant && <ToolbarItem>{grant}</ToolbarItem>}</ToolbarContent>
      </Toolbar>
      <Loaded data={data} lines={3}>
        {(grants) =>
          grants.length === 0 ? (
            <Empty title={t("grants.none")} text={t("grants.noneText")} />
          ) : (
            <Table aria-label={t("agent.tab.capabilities")} variant="compact" gridBreakPoint="grid-lg">
              <Thead>
                <Tr>
                  <Th>{t("capabilities.name")}</Th>
                  <Th>{t("grants.until")}</Th>
                  <Th>{t("grants.constraints")}</Th>
                  <Th>{t("grants.reason")}</Th>
                  <Th>{t("grants.since")}</Th>
                  {mayManage && <Th screenReaderText={t("action.actions")} />}
                </Tr>
              </Thead>
              <Tbody>
                {grants.map((held) => (
                  <Tr key={held.capability}>
                    <Td dataLabel={t("capabilities.name")} modifier="breakWord">
                      <bdi>{held.capability}</bdi>
                    </Td>
                    <Td dataLabel={t("grants.until")}>
                      {held.expiresAt ? <Time at={held.expiresAt} /> : t("time.open")}
                    </Td>
                    <Td dataLabel={t("grants.constraints")} modifier="breakWord">
                      {held.constraints ? <code>{JSON.stringify(held.constraints)}</code> : "–"}
                    </Td>
                    <Td dataLabel={t("grants.reason")} modifier="breakWord">
                      <bdi>{held.reason ?? "–"}</bdi>
                    </Td>
                    <Td dataLabel={t("grants.since")}>
                      <Time at={held.grantedAt} />
                    </Td>
                    {mayManage && (
                      <RowActions
                        row={held.capability}
                        actions={[{ label: t("grants.take"), onClick: () => { setTaking(held); } }]}
                      />
                    )}
                  </Tr>
                ))}
              </Tbody>
            </Table>
          )
        }
      </Loaded>
      {granting && (
        <GrantDialog agent={agent} onClose={() => { setGranting(false); }} onDone={data.reload} />
      )}
      {taking && (
        <Confirm
          danger
          title={t("grants.takeTitle", { capability: taking.capability })}
          action={t("grants.take")}
          onClose={() => { setTaking(undefined); }}
          onConfirm={async () => {
            await api.delete(`${path}/${segment(taking.capability)}`);
            toast(t("grants.taken"));
            data.reload();
          }}
        >
          {t("grants.takeText")}
        </Confirm>
      )}
    </PageSection>
  );
}
