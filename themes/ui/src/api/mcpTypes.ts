import type { components } from "./generated/mcp-servers";

type Schemas = components["schemas"];

export type McpServer = Schemas["ServerRepresentation"];
export type McpServerStatus = Schemas["McpServerStatus"];
export type McpHealthState = Schemas["State"];
export type McpServerRequest = Schemas["ServerRequest"];
export type McpServerDraft = Schemas["McpServerDraft"];
export type McpOnboarding = Schemas["McpOnboardingRequest"];
export type McpSurface = Schemas["McpSurface"];
export type McpSurfaceItem = Schemas["McpSurfaceItem"];
export type McpSurfaceKept = Schemas["McpSurfaceKept"];
export type McpDrift = Schemas["DriftRepresentation"];
export type McpDriftPolicy = Schemas["DriftPolicy"];
export type McpChange = Schemas["ChangeRepresentation"];
export type McpConfidence = Schemas["ConfidenceRepresentation"];
export type McpAttestation = Schemas["AttestationRepresentation"];
export type McpFinding = Schemas["Finding"];
export type McpGraph = Schemas["GraphRepresentation"];
export type McpNode = Schemas["NodeRepresentation"];
export type McpEdge = Schemas["EdgeRepresentation"];
export type McpKind = Schemas["Kind"];
export type McpDiagnosis = Required<Pick<Schemas["McpDiagnosis"], "healthy">> & {
  token?: Record<string, unknown>;
  findings: McpCheck[];
};
export type McpMetadata = Omit<Schemas["McpServerMetadata"], "findings"> & { findings: McpCheck[] };

/** Something that was looked at, of the doctor and of the metadata. */
export type McpCheck = Required<Schemas["Finding1"]>;

/** The answer of verify. */
export interface McpVerification {
  proved: boolean;
  reason?: string;
  server: McpServer;
}
