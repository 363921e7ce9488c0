import { CubeIcon, QuestionCircleIcon, ServerIcon } from "@patternfly/react-icons";
import { Handle, Position, type NodeProps } from "@xyflow/react";
import type { AgentStatus } from "../../../api/types";
import type { McpServerStatus } from "../../../api/mcpTypes";
import { StatusLabel } from "../../../components/Labels";
import { DriftLabel, ServerStatusLabel } from "../../../components/McpLabels";
import { visible } from "../../../components/visible";
import { WIDTH, type EndNode } from "./layout";

const ICONS = { AGENT: CubeIcon, SERVER: ServerIcon, UNKNOWN_SERVER: QuestionCircleIcon };

/** One agent or server. */
export function EndBox({ data: { node }, selected }: NodeProps<EndNode>) {
  const Icon = ICONS[node.type];
  const isAgent = node.type === "AGENT";
  return (
    <div
      className="pf-v5-c-card pf-m-flat pf-v5-u-p-sm"
      style={{
        width: WIDTH,
        ...(selected ? { outline: "2px solid var(--pf-v5-global--primary-color--100)" } : {}),
        ...(node.type === "UNKNOWN_SERVER" ? { borderStyle: "dashed" } : {}),
      }}
    >
      <Handle type={isAgent ? "source" : "target"} position={isAgent ? Position.Right : Position.Left} isConnectable={false} />
      <div className="pf-v5-u-text-truncate">
        <Icon className="pf-v5-u-mr-sm" aria-hidden />
        <bdi>{visible(node.name)}</bdi>
      </div>
      <div>
        {node.status && isAgent && <StatusLabel value={node.status as AgentStatus} />}
        {node.status && !isAgent && <ServerStatusLabel value={node.status as McpServerStatus} />}{" "}
        {node.drifted && <DriftLabel />}
      </div>
    </div>
  );
}
