import { PageSection } from "@patternfly/react-core";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Agent } from "../../api/types";
import { useData } from "../../api/useData";
import { useApi, useConsole, useMay } from "../../app/context";
import { Empty } from "../../components/Empty";
import { LinkButton } from "../../components/LinkButton";
import { Loaded } from "../../components/Loaded";
import { Page } from "../../components/Page";
import { Pager } from "../../components/Pager";
import { useFilters } from "../../components/useFilters";
import { AgentsTable } from "./AgentsTable";
import { AgentsToolbar } from "./AgentsToolbar";
import type { AgentFilter, BulkDeed } from "./model";

// Dialogs are heavy, and nobody needs this one to see the list.
const BulkChange = lazy(() => import("./BulkChange"));

interface Listed {
  agents: Agent[];
  total: number;
}

export default function AgentsPage() {
  const { t } = useTranslation();
  const api = useApi();
  const { host } = useConsole();
  const may = useMay();
  const filters = useFilters<AgentFilter>("search", "status", "type", "owner", "trustFrom", "trustBelow");
  const { values, page, size } = filters;
  const [selected, setSelected] = useState<ReadonlyMap<string, Agent>>(new Map());
  const [deed, setDeed] = useState<BulkDeed>();

  const key = JSON.stringify([host.realm, values, page, size]);
  const data = useData<Listed>(key, async (signal) => {
    const [agents, total] = await Promise.all([
      api.get<Agent[]>("/agents", { ...values, first: (page - 1) * size, max: size }, signal),
      api.get<number>("/agents/count", { ...values }, signal),
    ]);
    return { agents, total };
  });
  const mayManage = may("MANAGE_AGENTS");
  const register = mayManage && <LinkButton to="/agents/new">{t("agents.register")}</LinkButton>;

  return (
    <Page title={t("agents.title")} text={t("agents.text")}>
      <PageSection variant="light" isFilled padding={{ default: "noPadding" }}>
        <AgentsToolbar
          filters={filters}
          total={data.value?.total}
          shown={data.value?.agents.length ?? 0}
          selected={selected.size}
          onBulk={mayManage ? setDeed : undefined}
          register={register}
          reload={data.reload}
        />
        <Loaded data={data}>
          {({ agents, total }) =>
            agents.length ? (
              <>
                <AgentsTable
                  agents={agents}
                  selected={selected}
                  onSelect={mayManage ? setSelected : undefined}
                />
                <Pager bottom {...filters} total={total} shown={agents.length} />
              </>
            ) : (
              <Empty
                narrowed={filters.narrowed}
                title={t(filters.narrowed ? "list.noMatch" : "agents.none")}
                text={t(filters.narrowed ? "list.noMatchText" : "agents.noneText")}
                action={filters.narrowed ? undefined : register}
              />
            )
          }
        </Loaded>
        {deed && (
          <Suspense>
            <BulkChange
              deed={deed}
              agents={[...selected.values()]}
              onClose={() => {
                setDeed(undefined);
              }}
              onDone={() => {
                setSelected(new Map());
                data.reload();
              }}
            />
          </Suspense>
        )}
      </PageSection>
    </Page>
  );
}
