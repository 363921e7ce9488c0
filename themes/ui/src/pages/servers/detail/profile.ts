import type { McpServer } from "../../../api/mcpTypes";

export const TRANSPORTS = ["STREAMABLE_HTTP", "SSE"] as const;

export const PROFILE = [
  "displayName",
  "description",
  "url",
  "transport",
  "version",
  "registryName",
  "owner",
  "tags",
  "repositoryUrl",
  "documentationUrl",
  "bearer",
  "verificationUrl",
] as const;

export type ProfileForm = Record<(typeof PROFILE)[number], string>;

export const formOf = ({ about, endpoint, owner }: McpServer): ProfileForm => ({
  displayName: about.displayName ?? "",
  description: about.description ?? "",
  url: endpoint.url,
  transport: endpoint.transport,
  version: about.version ?? "",
  registryName: about.registryName ?? "",
  owner: owner ?? "",
  tags: about.tags.join(" "),
  repositoryUrl: about.repositoryUrl ?? "",
  documentationUrl: about.documentationUrl ?? "",
  bearer: endpoint.bearer ?? "",
  verificationUrl: endpoint.verificationUrl ?? "",
});

export function bodyOf(server: McpServer, { tags, ...texts }: ProfileForm): Record<string, unknown> {
  const said = Object.entries(texts).map(([name, text]) => [name, text.trim()] as const);
  return {
    name: server.name,
    ...Object.fromEntries(said.filter(([, text]) => text !== "")),
    tags: tags.split(/[\s,]+/).filter((tag) => tag !== ""),
  };
}
