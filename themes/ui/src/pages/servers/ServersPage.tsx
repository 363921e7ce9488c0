import { PageSection } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import type { McpServer } from "../../api/mcpTypes";
import { useData } from "../../api/useData";
import { useApi, useConsole, useMay } from "../../app/context";
import { Empty } from "../../components/Empty";
import { LinkButton } from "../../components/LinkButton";
import { Loaded } from "../../components/Loaded";
import { Page } from "../../components/Page";
import { Pager } from "../../components/Pager";
import { useFilters } from "../../components/useFilters";
import type { ServerFilter } from "./model";
import { ServersTable } from "./ServersTable";
import { ServersToolbar } from "./ServersToolbar";

const REFRESH = 30_000;

interface Listed {
  servers: McpServer[];
  total: number;
}

export default function ServersPage() {
  const { t } = useTranslation();
  const api = useApi();
  const { host } = useConsole();
  const may = useMay();
  const filters = useFilters<ServerFilter>("search", "status", "tag", "owner", "unapproved");
  const { values, page, size } = filters;
  const data = useData<Listed>(
    JSON.stringify([host.realm, values, page, size]),
    async (signal) => {
      const [servers, total] = await Promise.all([
        api.get<McpServer[]>("/mcp-servers", { ...values, first: (page - 1) * size, max: size }, signal),
        api.get<number>("/mcp-servers/count", { ...values }, signal),
      ]);
      return { servers, total };
    },
    { every: REFRESH },
  );
  const onboard = may("MANAGE_AGENTS") && (
    <LinkButton to="/servers/new" testId="agent-identity-servers-add">
      {t("servers.add")}
    </LinkButton>
  );
  return (
    <Page title={t("servers.title")} text={t("servers.text")}>
      <PageSection variant="light" isFilled padding={{ default: "noPadding" }}>
        <ServersToolbar
          filters={filters}
          total={data.value?.total}
          shown={data.value?.servers.length ?? 0}
          onboard={onboard}
          reload={data.reload}
        />
        <Loaded data={data}>
          {({ servers, total }) =>
            servers.length ? (
              <>
                <ServersTable servers={servers} />
                <Pager bottom {...filters} total={total} shown={servers.length} />
              </>
            ) : (
              <Empty
                narrowed={filters.narrowed}
                title={t(filters.narrowed ? "list.noMatch" : "servers.none")}
                text={t(filters.narrowed ? "list.noMatchText" : "servers.noneText")}
                action={filters.narrowed ? undefined : onboard}
              />
            )
          }
        </Loaded>
      </PageSection>
    </Page>
  );
}
