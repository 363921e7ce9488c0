import type { components as Governance } from "./generated/access-governance";
import type { components as Identity } from "./generated/agent-identity";
import type { components as TrustScoring } from "./generated/trust-scoring";

type IdentitySchemas = Identity["schemas"];
type GovernanceSchemas = Governance["schemas"];
type TrustSchemas = TrustScoring["schemas"];

export type Agent = IdentitySchemas["AgentRepresentation"];
export type AgentStatus = IdentitySchemas["AgentStatus"];
export type BulkRequest = IdentitySchemas["BulkRequest"];
export type BulkResult = IdentitySchemas["BulkResultRepresentation"];
export type AgentKey = IdentitySchemas["KeyRepresentation"];
export type Capability = IdentitySchemas["CapabilityRepresentation"];
export type Grant = IdentitySchemas["GrantRepresentation"];
export type Registration = IdentitySchemas["RegistrationRequest"];
export type RealmSwitch = IdentitySchemas["SwitchRepresentation"];
export type Setting = IdentitySchemas["SettingRepresentation"];
export type Settings = IdentitySchemas["SettingsRepresentation"];

export type Alert = GovernanceSchemas["AlertRepresentation"];
export type Decision = GovernanceSchemas["DecisionRepresentation"];
export type Policy = GovernanceSchemas["PolicyRepresentation"];
export type PolicyVersion = GovernanceSchemas["PolicyVersionRepresentation"];
export type Rehearsal = GovernanceSchemas["PolicyRehearsalRepresentation"];
export type Request = GovernanceSchemas["RequestRepresentation"];
export type Severity = GovernanceSchemas["Severity"];
export type Statistics = GovernanceSchemas["StatisticsRepresentation"];
export type Verdict = GovernanceSchemas["Verdict"];

export type Trust = NonNullable<Agent["trust"]>;
export type Cap = TrustSchemas["CapRepresentation"];
export type Contribution = TrustSchemas["ContributionRepresentation"];
export type EvidenceDocument = TrustSchemas["EvidenceRepresentation"];
export type Explanation = TrustSchemas["ExplanationRepresentation"];
export type HistoryEntry = TrustSchemas["HistoryRepresentation"];
export type Score = TrustSchemas["ScoreRepresentation"];
export type TrustSettings = TrustSchemas["SettingsRepresentation"];
export type Anomaly = TrustSchemas["AnomalyRepresentation"];

export type Risk = NonNullable<Capability["risk"]>;

export type Feature = "GOVERNANCE" | "TRUST" | "MCP";
export type Permission =
  | "VIEW_AGENTS"
  | "MANAGE_AGENTS"
  | "APPROVE"
  | "AUDIT"
  | "VIEW_REALM"
  | "MANAGE_REALM"
  | "VIEW_EVENTS";

/** GET agent-ui: not part of the committed API, the pages and their server come in one jar. */
export interface AgentUi {
  enabled: boolean;
  /** What key proofs are made out to. */
  issuer: string;
  features: Feature[];
  permissions: Permission[];
  badges: Record<string, number>;
  messages: Record<string, string>;
}
