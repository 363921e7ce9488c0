/** Keycloak's own admin event, as far as it is shown here. */
export interface ChangeEvent {
  id?: string;
  time: number;
  operationType: string;
  resourceType?: string;
  resourcePath?: string;
  /** JSON, where the realm saves it. */
  representation?: string;
  error?: string;
  authDetails?: { userId?: string; clientId?: string; ipAddress?: string };
}

/** Keycloak filters by its own types of resources alone, and by the beginning of a path. */
export const PLACES: Record<string, string> = {
  agents: "agents/*",
  capabilities: "capabilities/*",
  requests: "requests/*",
  policies: "agent-governance/policies/*",
  servers: "mcp-servers/*",
  trust: "agent-trust/*",
  alerts: "alerts/*",
  settings: "agent-settings*",
  switch: "agent-identity*",
};

const ID = String.raw`[0-9a-f-]{36}`;
const LINKS: [RegExp, (id: string) => string][] = [
  [new RegExp(`^(?:agents|agent-trust)/(${ID})`), (id) => `/agents/${id}`],
  [new RegExp(`^requests/(${ID})`), (id) => `/approvals/${id}`],
  [new RegExp(`^mcp-servers/(${ID})`), (id) => `/servers/${id}`],
  [new RegExp(`^agent-governance/policies/(${ID})`), (id) => `/policies/${id}`],
];

/** The page of what was changed, where it has one; it may be gone since. */
export function pageOf({ resourcePath = "" }: ChangeEvent): string | undefined {
  for (const [path, page] of LINKS) {
    const id = path.exec(resourcePath)?.[1];
    if (id) {
      return page(id);
    }
  }
  return undefined;
}

/** The word for what was done: the last of the path for actions, such as suspend. */
export const deedOf = ({ operationType, resourcePath = "" }: ChangeEvent): string =>
  operationType === "ACTION" ? (resourcePath.split("/").at(-1) ?? "") : operationType;

/** What was sent or made, as people read it. */
export function detailsOf({ representation, error }: ChangeEvent): string | undefined {
  if (!representation || representation === "{}") {
    return error;
  }
  try {
    return JSON.stringify(JSON.parse(representation), null, 2);
  } catch {
    return representation;
  }
}

export const CHANGE_COLUMNS = ["time", "operation", "resource", "path", "by", "address", "details"] as const;

/** One row of an export. */
export const changeRow = (event: ChangeEvent): Record<(typeof CHANGE_COLUMNS)[number], unknown> => ({
  time: new Date(event.time).toISOString(),
  operation: event.operationType,
  resource: event.resourceType,
  path: event.resourcePath,
  by: event.authDetails?.userId,
  address: event.authDetails?.ipAddress,
  details: event.representation,
});
