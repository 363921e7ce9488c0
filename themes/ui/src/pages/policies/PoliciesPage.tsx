import { Label, PageSection, Toolbar, ToolbarContent, ToolbarItem } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router-dom";
import { segment } from "../../api/client";
import type { Policy } from "../../api/types";
import { useData } from "../../api/useData";
import { useApi, useConsole, useMay } from "../../app/context";
import { Confirm } from "../../components/Confirm";
import { Empty } from "../../components/Empty";
import { LinkButton } from "../../components/LinkButton";
import { Loaded } from "../../components/Loaded";
import { Page } from "../../components/Page";
import { RowActions } from "../../components/RowActions";
import { SearchField } from "../../components/SearchField";
import { useFilters } from "../../components/useFilters";
import { useToast } from "../../components/useToast";

const MOST = 500;
type Deed = "disable" | "delete";

export default function PoliciesPage() {
  const { t } = useTranslation();
  const api = useApi();
  const { host } = useConsole();
  const may = useMay();
  const toast = useToast();
  const navigate = useNavigate();
  const { values, set } = useFilters<"search">("search");
  const [asked, setAsked] = useState<{ policy: Policy; deed: Deed }>();
  const data = useData(JSON.stringify([host.realm, values]), (signal) =>
    api.get<Policy[]>("/agent-governance/policies", { ...values, max: MOST }, signal),
  );
  const mayManage = may("MANAGE_AGENTS");
  const path = ({ id = "" }: Policy, tab = "") => `/policies/${segment(id)}${tab}`;
  return (
    <Page title={t("policies.title")} text={t("policies.text")}>
      <PageSection variant="light" isFilled padding={{ default: "noPadding" }}>
        <Toolbar>
          <ToolbarContent>
            <ToolbarItem variant="search-filter">
              <SearchField
                label={t("policies.search")}
                value={values.search}
                onSearch={(search) => {
                  set({ search });
                }}
              />
            </ToolbarItem>
            {mayManage && (
              <ToolbarItem>
                <LinkButton to="/policies/new">{t("policies.add")}</LinkButton>
              </ToolbarItem>
            )}
          </ToolbarContent>
        </Toolbar>
        <Loaded data={data}>
          {(policies) =>
            policies.length === 0 ? (
              <Empty title={t("policies.none")} text={t("policies.noneText")} />
            ) : (
              <Table aria-label={t("policies.title")} variant="compact" gridBreakPoint="grid-lg">
                <Thead>
                  <Tr>
                    <Th>{t("policies.order")}</Th>
                    <Th>{t("policies.name")}</Th>
                    <Th>{t("policies.type")}</Th>
                    <Th>{t("policies.effect")}</Th>
                    <Th>{t("policies.state")}</Th>
                    {mayManage && <Th screenReaderText={t("action.actions")} />}
                  </Tr>
                </Thead>
                <Tbody>
                  {policies.map((policy) => (
                    <Tr key={policy.id}>
                      <Td dataLabel={t("policies.order")}>{policy.order}</Td>
                      <Td dataLabel={t("policies.name")} modifier="breakWord">
                        <Link to={path(policy)}>
                          <bdi>{policy.name}</bdi>
                        </Link>
                      </Td>
                      <Td dataLabel={t("policies.type")}>{t(`policyType.${policy.type}`)}</Td>
                      <Td dataLabel={t("policies.effect")}>{t(`policyEffect.${policy.effect}`)}</Td>
                      <Td dataLabel={t("policies.state")}>
                        <Label isCompact color={policy.enabled ? "green" : "grey"}>
                          {t(policy.enabled ? "policies.enabled" : "policies.draft")}
                        </Label>
                      </Td>
                      {mayManage && (
                        <RowActions
                          row={policy.name}
                          actions={[
                            policy.enabled
                              ? {
                                  label: t("policies.disable.action"),
                                  onClick: () => {
                                    setAsked({ policy, deed: "disable" });
                                  },
                                }
                              : {
                                  label: t("policies.rehearse"),
                                  onClick: () => {
                                    void navigate(path(policy, "/rehearsal"));
                                  },
                                },
                            {
                              label: t("policies.delete.action"),
                              onClick: () => {
                                setAsked({ policy, deed: "delete" });
                              },
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
      </PageSection>
      {asked && (
        <Confirm
          danger
          title={t(`policies.${asked.deed}.title`, { name: asked.policy.name })}
          action={t(`policies.${asked.deed}.action`)}
          onClose={() => {
            setAsked(undefined);
          }}
          onConfirm={async () => {
            const place = `/agent-governance${path(asked.policy)}`;
            await (asked.deed === "delete" ? api.delete(place) : api.post(`${place}/disable`));
            toast(t(`policies.${asked.deed}.done`));
            data.reload();
          }}
        >
          {t(`policies.${asked.deed}.text`)}
        </Confirm>
      )}
    </Page>
  );
}
