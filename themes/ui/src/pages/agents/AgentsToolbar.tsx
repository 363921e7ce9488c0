import {
  Button,
  Chip,
  Divider,
  Toolbar,
  ToolbarContent,
  ToolbarFilter,
  ToolbarItem,
} from "@patternfly/react-core";
import { SyncAltIcon } from "@patternfly/react-icons";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFeature } from "../../app/context";
import { Choice } from "../../components/Choice";
import { Pager } from "../../components/Pager";
import { SearchField } from "../../components/SearchField";
import type { Filters } from "../../components/useFilters";
import { TrustFilter } from "./TrustFilter";
import { AGENT_STATUSES, type AgentFilter, type BulkDeed } from "./model";

interface Props {
  filters: Filters<AgentFilter>;
  total: number | undefined;
  shown: number;
  listed: boolean;
  selected: number;
  onBulk: ((deed: BulkDeed) => void) | undefined;
  register: ReactNode;
  reload: () => void;
}

export function AgentsToolbar({ filters, total, shown, listed, selected, onBulk, register, reload }: Props) {
  const { t } = useTranslation();
  const { values, set } = filters;
  const hasTrust = useFeature("TRUST");
  const chips = (name: AgentFilter) => (values[name] ? [values[name]] : []);
  return (
    <Toolbar
      clearAllFilters={filters.clear}
      clearFiltersButtonText={t("list.clear")}
      {...(filters.narrowed ? {} : { numberOfFiltersText: () => "" })}
    >
      <ToolbarContent>
        <ToolbarItem variant="search-filter">
          <SearchField
            label={t("agents.search")}
            value={values.search}
            testId="agent-identity-agents-search"
            onSearch={(search) => {
              set({ search });
            }}
          />
        </ToolbarItem>
        <ToolbarFilter
          categoryName={t("agents.status")}
          chips={chips("status").map((word) => t(`agentStatus.${word}`, { defaultValue: word }))}
          deleteChip={() => {
            set({ status: undefined });
          }}
        >
          <Choice
            label={t("agents.status")}
            none={t("agents.anyStatus")}
            value={values.status}
            testId="agent-identity-agents-status"
            options={AGENT_STATUSES.map((value) => ({ value, label: t(`agentStatus.${value}`) }))}
            onChange={(status) => {
              set({ status });
            }}
          />
        </ToolbarFilter>
        {hasTrust && <TrustFilter filters={filters} listed={listed} />}
        {values.type && (
          <ToolbarItem>
            <Chip onClick={() => { set({ type: undefined }); }} closeBtnAriaLabel={t("list.remove")}>
              {t("agents.type")}: <bdi>{values.type}</bdi>
            </Chip>
          </ToolbarItem>
        )}
        {values.owner && (
          <ToolbarItem>
            <Chip onClick={() => { set({ owner: undefined }); }} closeBtnAriaLabel={t("list.remove")}>
              {t("agents.owner")}: <bdi>{values.owner}</bdi>
            </Chip>
          </ToolbarItem>
        )}
        {register && <ToolbarItem>{register}</ToolbarItem>}
        {onBulk && (
          <ToolbarItem>
            <Button variant="secondary" isDisabled={!selected} onClick={() => { onBulk("suspend"); }}>
              {t("agents.suspendSelected")}
            </Button>
            <Divider orientation={{ default: "vertical" }} />
            <Button
              variant="secondary"
              className="pf-v5-u-ml-sm"
              isDisabled={!selected}
              onClick={() => { onBulk("resume"); }}
            >
              {t("agents.resumeSelected")}
            </Button>
          </ToolbarItem>
        )}
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
