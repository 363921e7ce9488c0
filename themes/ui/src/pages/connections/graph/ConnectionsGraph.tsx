import "@xyflow/react/dist/base.css";
import { Background, Controls, ReactFlow, type AriaLabelConfig, type OnSelectionChangeParams } from "@xyflow/react";
import { useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { AgentEnd, ServerEnd } from "../Ends";
import { Sightings } from "../ConnectionsTable";
import type { Connection } from "../model";
import { EndBox } from "./EndBox";
import { edgeId, edgesOf, heightOf, nodesOf } from "./layout";

const TYPES = { end: EndBox };
const MOST_DETAILS = 20;
const isDark = () => document.documentElement.classList.contains("pf-v5-theme-dark");

/** The picture of connections. By keyboard: Tab to an agent, server or line, Enter to see what is known of it. */
export default function ConnectionsGraph({ connections }: { connections: Connection[] }) {
  const { t } = useTranslation();
  const labels = useAriaLabels();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const nodes = useMemo(
    () => nodesOf(connections).map((node) => ({ ...node, ariaLabel: node.data.node.name })),
    [connections],
  );
  const edges = useMemo(
    () =>
      edgesOf(connections, ({ agent, server, edge }) =>
        t("connections.sentence", {
          agent: agent.name,
          server: server.name,
          kinds: [...new Set(edge.sightings.map(({ kind }) => t(`connectionKind.${kind}`)))].join(", "),
        }),
      ),
    [connections, t],
  );
  const choose = useCallback((selection: OnSelectionChangeParams) => {
    setChosen(new Set([...selection.nodes, ...selection.edges].map(({ id }) => id)));
  }, []);
  const told = connections.filter(
    (one) => chosen.has(edgeId(one)) || chosen.has(one.edge.agent) || chosen.has(one.edge.server),
  );
  return (
    <>
      <div style={{ height: `clamp(240px, ${String(heightOf(nodes))}px, 60vh)` }} data-testid="agent-identity-connections-graph">
        <ReactFlow
          defaultNodes={nodes}
          defaultEdges={edges}
          key={JSON.stringify([nodes.length, edges.length])}
          nodeTypes={TYPES}
          colorMode={isDark() ? "dark" : "light"}
          nodesConnectable={false}
          deleteKeyCode={null}
          minZoom={0.1}
          fitView
          fitViewOptions={{ maxZoom: 1 }}
          proOptions={{ hideAttribution: true }}
          ariaLabelConfig={labels}
          aria-label={t("connections.title")}
          onSelectionChange={choose}
        >
          <Background />
          <Controls showInteractive={false} />
        </ReactFlow>
      </div>
      <div aria-live="polite" className="pf-v5-u-mt-md" data-testid="agent-identity-connections-told">
        {told.length === 0 ? (
          <span className="pf-v5-u-color-200">{t("connections.choose")}</span>
        ) : (
          told.slice(0, MOST_DETAILS).map((one) => (
            <div key={edgeId(one)} className="pf-v5-u-mb-md">
              <AgentEnd node={one.agent} /> → <ServerEnd node={one.server} />
              <Sightings connection={one} />
            </div>
          ))
        )}
        {told.length > MOST_DETAILS && t("connections.more", { count: told.length - MOST_DETAILS })}
      </div>
    </>
  );
}

function useAriaLabels(): Partial<AriaLabelConfig> {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      "node.a11yDescription.default": t("connections.aria.node"),
      "edge.a11yDescription.default": t("connections.aria.edge"),
      "controls.ariaLabel": t("connections.aria.controls"),
      "controls.zoomIn.ariaLabel": t("connections.aria.zoomIn"),
      "controls.zoomOut.ariaLabel": t("connections.aria.zoomOut"),
      "controls.fitView.ariaLabel": t("connections.aria.fitView"),
    }),
    [t],
  );
}
