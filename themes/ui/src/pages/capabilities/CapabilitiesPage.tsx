import { Button, Label, PageSection, Toolbar, ToolbarContent, ToolbarItem } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { segment } from "../../api/client";
import type { Capability } from "../../api/types";
import { useData } from "../../api/useData";
import { useApi, useConsole, useMay } from "../../app/context";
import { Confirm } from "../../components/Confirm";
import { Empty } from "../../components/Empty";
import { RiskLabel } from "../../components/Labels";
import { Loaded } from "../../components/Loaded";
import { Page } from "../../components/Page";
import { Pager } from "../../components/Pager";
import { RowActions } from "../../components/RowActions";
import { SearchField } from "../../components/SearchField";
import { useFilters } from "../../components/useFilters";
import { useToast } from "../../components/useToast";
import { CapabilityDialog } from "./CapabilityDialog";

export default function CapabilitiesPage() {
  const { t } = useTranslation();
  const api = useApi();
  const { host } = useConsole();
  const may = useMay();
  const toast = useToast();
  const filters = useFilters<"search">("search");
  const { values, page, size } = filters;
  const [editing, setEditing] = useState<Capability | "new">();
  const [deleting, setDeleting] = useState<Capability>();
  const data = useData(JSON.stringify([host.realm, values, page, size]), (signal) =>
    api.get<Capability[]>("/capabilities", { ...values, first: (page - 1) * size, max: size }, signal),
  );
  const mayManage = may("MANAGE_AGENTS");
  const add = mayManage && (
    <Button data-testid="agent-identity-add-capability" onClick={() => { setEditing("new"); }}>
      {t("capabilities.add")}
    </Button>
  );

  return (
    <Page title={t("capabilities.title")} text={t("capabilities.text")}>
      <PageSection variant="light" isFilled padding={{ default: "noPadding" }}>
        <Toolbar>
          <ToolbarContent>
            <ToolbarItem variant="search-filter">
              <SearchField
                label={t("capabilities.search")}
                value={values.search}
                onSearch={(search) => { filters.set({ search }); }}
              />
            </ToolbarItem>
            {add && <ToolbarItem>{add}</ToolbarItem>}
            <ToolbarItem variant="pagination" align={{ default: "alignRight" }}>
              <Pager {...filters} shown={data.value?.length ?? 0} />
            </ToolbarItem>
          </ToolbarContent>
        </Toolbar>
        <Loaded data={data}>
          {(capabilities) =>
            capabilities.length === 0 ? (
              <Empty
                narrowed={filters.narrowed}
                title={t(filters.narrowed ? "list.noMatch" : "capabilities.none")}
                text={t(filters.narrowed ? "list.noMatchText" : "capabilities.noneText")}
              />
            ) : (
              <Table aria-label={t("capabilities.title")} variant="compact" gridBreakPoint="grid-lg">
                <Thead>
                  <Tr>
                    <Th>{t("capabilities.name")}</Th>
                    <Th>{t("capabilities.risk")}</Th>
                    <Th>{t("capabilities.approval")}</Th>
                    <Th>{t("capabilities.description")}</Th>
                    {mayManage && <Th screenReaderText={t("action.actions")} />}
                  </Tr>
                </Thead>
                <Tbody>
                  {capabilities.map((capability) => (
                    <Tr key={capability.name}>
                      <Td dataLabel={t("capabilities.name")} modifier="breakWord">
                        <bdi>{capability.name}</bdi>
                        {capability.aliases?.map((alias) => (
                          <Label key={alias} isCompact variant="outline" className="pf-v5-u-ml-xs">
                            <bdi>{alias}</bdi>
                          </Label>
                        ))}
                      </Td>
                      <Td dataLabel={t("capabilities.risk")}>
                        <RiskLabel value={capability.risk ?? "medium"} />
                      </Td>
                      <Td dataLabel={t("capabilities.approval")}>
                        {t(capability.approvalRequired ? "capabilities.approvalYes" : "capabilities.approvalNo")}
                      </Td>
                      <Td dataLabel={t("capabilities.description")} modifier="breakWord">
                        <bdi>{capability.description ?? "–"}</bdi>
                      </Td>
                      {mayManage && (
                        <RowActions
                          row={capability.name}
                          actions={[
                            { label: t("action.edit"), onClick: () => { setEditing(capability); } },
                            { label: t("action.delete"), onClick: () => { setDeleting(capability); } },
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
        {editing && (
          <CapabilityDialog
            capability={editing === "new" ? undefined : editing}
            onClose={() => { setEditing(undefined); }}
            onDone={data.reload}
          />
        )}
        {deleting && (
          <Confirm
            danger
            title={t("capabilities.deleteTitle", { name: deleting.name })}
            action={t("action.delete")}
            onClose={() => { setDeleting(undefined); }}
            onConfirm={async () => {
              await api.delete(`/capabilities/${segment(deleting.name)}`);
              toast(t("capabilities.deleted"));
              data.reload();
            }}
          >
            {t("capabilities.deleteText")}
          </Confirm>
        )}
      </PageSection>
    </Page>
  );
}
