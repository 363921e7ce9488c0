import { Button, Chip, Toolbar, ToolbarContent, ToolbarFilter, ToolbarItem } from "@patternfly/react-core";
import { SyncAltIcon } from "@patternfly/react-icons";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Choice } from "../../components/Choice";
import { Pager } from "../../components/Pager";
import { SearchField } from "../../components/SearchField";
import type { Filters } from "../../components/useFilters";
import { SERVER_STATUSES, type ServerFilter } from "./model";

interface Props {
  filters: Filters<ServerFilter>;
  total: number | undefined;
  shown: number;
  onboard: ReactNode;
  reload: () => void;
}

export function ServersToolbar({ filters, total, shown, onboard, reload }: Props) {
  const { t } = useTranslation();
  const { values, set } = filters;
  return (
    <Toolbar
      clearAllFilters={filters.clear}
      clearFiltersButtonText={t("list.clear")}
      {...(filters.narrowed ? {} : { numberOfFiltersText: () => "" })}
    >
      <ToolbarContent>
        <ToolbarItem variant="search-filter">
          <SearchField
            label={t("servers.search")}
            value={values.search}
            testId="agent-identity-servers-search"
            onSearch={(search) => {
              set({ search });
            }}
          />
        </ToolbarItem>
        <ToolbarFilter
          categoryName={t("servers.status")}
          chips={values.status ? [t(`serverStatus.${values.status}`, { defaultValue: values.status })] : []}
          deleteChip={() => {
            set({ status: undefined });
          }}
        >
          <Choice
            label={t("servers.status")}
            none={t("servers.anyStatus")}
            value={values.status}
            testId="agent-identity-servers-status"
            options={SERVER_STATUSES.map((value) => ({ value, label: t(`serverStatus.${value}`) }))}
            onChange={(status) => {
              set({ status });
            }}
          />
        </ToolbarFilter>
        <ToolbarFilter
          categoryName={t("servers.approval")}
          chips={values.unapproved ? [t(`serversApproval.${values.unapproved}`, { defaultValue: values.unapproved })] : []}
          deleteChip={() => {
            set({ unapproved: undefined });
          }}
        >
          <Choice
            label={t("servers.approval")}
            none={t("servers.anyApproval")}
            value={values.unapproved}
            testId="agent-identity-servers-unapproved"
            options={["true", "false"].map((value) => ({ value, label: t(`serversApproval.${value}`) }))}
            onChange={(unapproved) => {
              set({ unapproved });
            }}
          />
        </ToolbarFilter>
        {(["tag", "owner"] as const).map(
          (name) =>
            values[name] && (
              <ToolbarItem key={name}>
                <Chip
                  closeBtnAriaLabel={t("list.remove")}
                  onClick={() => {
                    set({ [name]: undefined });
                  }}
                >
                  {t(`servers.${name}`)}: <bdi>{values[name]}</bdi>
                </Chip>
              </ToolbarItem>
            ),
        )}
        {onboard && <ToolbarItem>{onboard}</ToolbarItem>}
        <ToolbarItem>
          <Button variant="link" icon={<SyncAltIcon />} onClick={reload}>
            {t("list.refresh")}
          </Button>
        </ToolbarItem>
        <ToolbarItem variant="pagination" align={{ default: "alignRight" }}>
          <Pager {...filters} shown={shown} {...(total === undefined ? {} : { total })} />
        </ToolbarItem>
      </ToolbarContent>
    </Toolbar>
  );
}
