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
import { useTotal } from "../../components/useTotal";
import { AgentsTable } from "./AgentsTable";
import { AgentsToolbar } from "./AgentsToolbar";
import type { AgentFilter, BulkDeed } from "./model";

// Dialogs are heavy, and nobody needs this one to see the list.
const BulkChange = lazy(() => import("./BulkChange"));

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
  const data = useData(key, (signal) =>
    api.get<Agent[]>("/agents", { ...values, first: (page - 1) * size, max: size }, signal),
  );
  const shown = data.value?.length ?? 0;
  const count = useTotal("/agents/count", filters, data.value);
  const reload = () => {
    data.reload();
    count.reload();
  };
  const mayManage = may("MANAGE_AGENTS");
  const register = mayManage && <LinkButton to="/agents/new">{t("agents.register")}</LinkButton>;

  return (
    <Page title={t("agents.title")} text={t("agents.text")}>
      <PageSection variant="light" isFilled padding={{ default: "noPadding" }}>
        <AgentsToolbar
          filters={filters}
          total={count.total}
          shown={shown}
          listed={!data.loading}
          selected={selected.size}
          onBulk={mayManage ? setDeed : undefined}
          register={register}
          reload={reload}
        />
        <Loaded data={data}>
          {(agents) =>
            agents.length ? (
              <>
                <AgentsTable
                  agents={agents}
                  selected={selected}
                  onSelect={mayManage ? setSelected : undefined}
                />
                <Pager bottom {...filters} {...(count.total === undefined ? {} : { total: count.total })} shown={shown} />
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
                reload();
              }}
            />
          </Suspense>
        )}
      </PageSection>
    </Page>
  );
}
