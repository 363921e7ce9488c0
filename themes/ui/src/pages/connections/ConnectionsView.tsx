import { Alert, Button, PageSection, Skeleton, ToggleGroup, ToggleGroupItem, Toolbar, ToolbarContent, ToolbarItem } from "@patternfly/react-core";
import { lazy, Suspense, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { McpGraph } from "../../api/mcpTypes";
import { useData } from "../../api/useData";
import { useApi, useConsole, useMay } from "../../app/context";
import { Empty } from "../../components/Empty";
import { Loaded } from "../../components/Loaded";
import { ConnectionsTable } from "./ConnectionsTable";
import { DeclareDialog } from "./DeclareDialog";
import { connectionsOf } from "./model";

const ConnectionsGraph = lazy(() => import("./graph/ConnectionsGraph"));

const MOST = 500;
const REFRESH = 60_000;

interface Props {
  agent?: string | undefined;
  server?: string | undefined;
  kind?: string | undefined;
  since?: string | undefined;
  /** Where there are filters, they stand before the rest. */
  filters?: ReactNode;
  narrowed?: boolean;
  /** A few connections are read more easily than looked at. */
  initialTable?: boolean;
}

/** Which agent has to do with which server: as a picture, and as a table of the same. */
export default function ConnectionsView(props: Props) {
  const { agent, server, kind, since, filters, narrowed = false, initialTable = true } = props;
  const { t } = useTranslation();
  const api = useApi();
  const { host } = useConsole();
  const may = useMay();
  const [asTable, setAsTable] = useState(initialTable);
  const [declaring, setDeclaring] = useState(false);
  const query = { agent, server, kind, since };
  const data = useData(
    JSON.stringify([host.realm, query]),
    (signal) => api.get<McpGraph>("/mcp-servers/graph", { ...query, max: MOST }, signal),
    { every: REFRESH },
  );
  return (
    <PageSection variant="light" isFilled>
      <Toolbar inset={{ default: "insetNone" }}>
        <ToolbarContent>
          {filters}
          <ToolbarItem>
            <ToggleGroup aria-label={t("chart.form")}>
              <ToggleGroupItem
                text={t("connections.graph")}
                buttonId="agent-identity-graph"
                isSelected={!asTable}
                onChange={() => {
                  setAsTable(false);
                }}
              />
              <ToggleGroupItem
                text={t("chart.table")}
                buttonId="agent-identity-table"
                isSelected={asTable}
                onChange={() => {
                  setAsTable(true);
                }}
              />
            </ToggleGroup>
          </ToolbarItem>
          {may("MANAGE_AGENTS") && (
            <ToolbarItem>
              <Button
                variant="secondary"
                data-testid="agent-identity-declare"
                onClick={() => {
                  setDeclaring(true);
                }}
              >
                {t("connections.declare")}
              </Button>
            </ToolbarItem>
          )}
        </ToolbarContent>
      </Toolbar>
      <Loaded data={data}>
        {(graph) =>
          graph.edges.length === 0 ? (
            <Empty
              narrowed={narrowed}
              title={t(narrowed ? "list.noMatch" : "connections.none")}
              text={t(narrowed ? "list.noMatchText" : "connections.noneText")}
            />
          ) : (
            <>
              {graph.truncated && (
                <Alert isInline variant="info" className="pf-v5-u-mb-md" title={t("connections.truncated", { count: MOST })} />
              )}
              {asTable ? (
                <ConnectionsTable connections={connectionsOf(graph)} reload={data.reload} />
              ) : (
                <Suspense fallback={<Skeleton height="480px" screenreaderText={t("page.loading")} />}>
                  <ConnectionsGraph connections={connectionsOf(graph)} />
                </Suspense>
              )}
            </>
          )
        }
      </Loaded>
      {declaring && (
        <DeclareDialog
          agent={filters ? undefined : agent}
          server={filters ? undefined : server}
          onDone={data.reload}
          onClose={() => {
            setDeclaring(false);
          }}
        />
      )}
    </PageSection>
  );
}
