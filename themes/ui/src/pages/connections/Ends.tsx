import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import type { McpNode, McpServerStatus } from "../../api/mcpTypes";
import type { AgentStatus } from "../../api/types";
import { StatusLabel } from "../../components/Labels";
import { DriftLabel, ServerStatusLabel } from "../../components/McpLabels";
import { visible } from "../../components/visible";
import { agentPath } from "../agents/model";
import { serverPath } from "../servers/model";

/** The agent of a connection; one that is gone has no page any more. */
export function AgentEnd({ node }: { node: McpNode }) {
  if (!node.status) {
    return <bdi>{node.name}</bdi>;
  }
  return (
    <>
      <Link to={agentPath(node.id)}>
        <bdi>{node.name}</bdi>
      </Link>{" "}
      <StatusLabel value={node.status as AgentStatus} />
    </>
  );
}

/** The server of a connection; where it is none of the realm, the name that somebody told. */
export function ServerEnd({ node }: { node: McpNode }) {
  const { t } = useTranslation();
  if (node.type !== "SERVER") {
    return (
      <>
        <bdi>{visible(node.name)}</bdi> <span className="pf-v5-u-color-200">{t("connections.unknown")}</span>
      </>
    );
  }
  return (
    <>
      <Link to={serverPath(node.id)}>
        <bdi>{node.name}</bdi>
      </Link>{" "}
      {node.status && <ServerStatusLabel value={node.status as McpServerStatus} />} {node.drifted && <DriftLabel />}
    </>
  );
}
