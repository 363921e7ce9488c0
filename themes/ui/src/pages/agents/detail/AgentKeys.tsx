import { Button, PageSection, Toolbar, ToolbarContent, ToolbarItem } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { segment } from "../../../api/client";
import type { Agent, AgentKey } from "../../../api/types";
import { useData } from "../../../api/useData";
import { useApi, useConsole, useMay } from "../../../app/context";
import { Confirm } from "../../../components/Confirm";
import { Empty } from "../../../components/Empty";
import { KeyLabel } from "../../../components/Labels";
import { Loaded } from "../../../components/Loaded";
import { RowActions } from "../../../components/RowActions";
import { Time } from "../../../components/Time";
import { useToast } from "../../../components/useToast";
import { KeyDialog } from "./KeyDialog";

export function AgentKeys({ agent }: { agent: Agent }) {
  const { t } = useTranslation();
  const api = useApi();
  const { host } = useConsole();
  const may = useMay();
  const toast = useToast();
  const [dialog, setDialog] = useState<"add" | "rotate">();
  const [revoking, setRevoking] = useState<AgentKey>();
  const path = `/agents/${segment(agent.id)}/keys`;
  const data = useData(`${host.realm}|${agent.id}`, (signal) =>
    api.get<AgentKey[]>(path, undefined, signal),
  );
  const mayManage = may("MANAGE_AGENTS") && agent.status !== "REVOKED";

  return (
    <PageSection variant="light" isFilled>
      {mayManage && (
        <Toolbar>
          <ToolbarContent>
            <ToolbarItem>
              <Button data-testid="agent-identity-add-key" onClick={() => { setDialog("add"); }}>
                {t("keys.add")}
              </Button>
            </ToolbarItem>
            <ToolbarItem>
              <Button variant="secondary" onClick={() => { setDialog("rotate"); }}>
                {t("keys.rotate")}
              </Button>
            </ToolbarItem>
          </ToolbarContent>
        </Toolbar>
      )}
      <Loaded data={data} lines={3}>
        {(keys) =>
          keys.length === 0 ? (
            <Empty title={t("keys.none")} text={t("keys.noneText")} />
          ) : (
            <Table aria-label={t("agent.tab.keys")} variant="compact" gridBreakPoint="grid-lg">
              <Thead>
                <Tr>
                  <Th>{t("keys.thumbprint")}</Th>
                  <Th>{t("keys.label")}</Th>
                  <Th>{t("keys.state")}</Th>
                  <Th>{t("keys.created")}</Th>
                  <Th>{t("keys.until")}</Th>
                  <Th>{t("keys.lastUsed")}</Th>
                  {mayManage && <Th screenReaderText={t("action.actions")} />}
                </Tr>
              </Thead>
              <Tbody>
                {keys.map((key) => (
                  <Tr key={key.thumbprint}>
                    <Td dataLabel={t("keys.thumbprint")} modifier="breakWord">
                      <code>{key.thumbprint}</code>
                    </Td>
                    <Td dataLabel={t("keys.label")} modifier="breakWord">
                      <bdi>{key.label ?? "–"}</bdi>
                    </Td>
                    <Td dataLabel={t("keys.state")}>
                      <KeyLabel value={key.state} />
                    </Td>
                    <Td dataLabel={t("keys.created")}>
                      <Time at={key.createdAt} />
                    </Td>
                    <Td dataLabel={t("keys.until")}>
                      {key.notAfter ? <Time at={key.notAfter} /> : t("time.open")}
                    </Td>
                    <Td dataLabel={t("keys.lastUsed")}>
                      <Time at={key.lastUsedAt} />
                    </Td>
                    {mayManage && (
                      <RowActions
                        row={key.thumbprint}
                        actions={[
                          {
                            label: t("keys.revoke"),
                            isDisabled: key.state === "REVOKED",
                            onClick: () => { setRevoking(key); },
                          },
                        ]}
                      />
                    )}
                  </Tr>
                ))}
              </Tbody>
            </Table>
          )
        }
      </Loaded>
      {dialog && (
        <KeyDialog
          agent={agent}
          rotate={dialog === "rotate"}
          onClose={() => { setDialog(undefined); }}
          onDone={data.reload}
        />
      )}
      {revoking && (
        <Confirm
          danger
          title={t("keys.revokeTitle")}
          action={t("keys.revoke")}
          onClose={() => { setRevoking(undefined); }}
          onConfirm={async () => {
            await api.post(`${path}/${segment(revoking.thumbprint)}/revoke`);
            toast(t("keys.revoked"));
            data.reload();
          }}
        >
          {t("keys.revokeText")}
        </Confirm>
      )}
    </PageSection>
  );
}
