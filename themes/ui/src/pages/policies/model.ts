import type { Policy } from "../../api/types";
import { jsonObject } from "../../forms/json";

export const POLICY_TYPES = [
  "capability_violation",
  "trust_score_low",
  "unusual_activity",
  "unauthorized_access",
  "data_exfiltration",
  "config_drift",
] as const;
export const POLICY_EFFECTS = ["allow", "alert", "block", "require_approval", "suspend"] as const;
export const POLICY_SEVERITIES = ["low", "medium", "high", "critical"] as const;

/** As it is typed: what has parts of its own is JSON. */
export interface PolicyForm {
  name: string;
  description: string;
  type: string;
  effect: string;
  severity: string;
  order: string;
  condition: string;
  scope: string;
  parameters: string;
  /** Words with spaces between. */
  purposes: string;
}

export const POLICY_FIELDS = [
  "name",
  "description",
  "type",
  "effect",
  "severity",
  "order",
  "condition",
  "scope",
  "parameters",
  "purposes",
] as const;

const pretty = (value: object | undefined) =>
  value && Object.keys(value).length ? JSON.stringify(value, null, 2) : "";

// The document says "one of two words" where the API means a list of them.
const listed = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

export const formOf = (policy: Partial<Policy> | undefined): PolicyForm => ({
  name: policy?.name ?? "",
  description: policy?.description ?? "",
  type: policy?.type ?? "capability_violation",
  effect: policy?.effect ?? "alert",
  severity: policy?.severity ?? "medium",
  order: String(policy?.order ?? 100),
  condition: policy?.condition ?? "",
  scope: pretty(policy?.scope),
  parameters: pretty(policy?.parameters),
  purposes: listed(policy?.purposes).join(" "),
});

/** What the server takes, without what it adds; members that the form does not show are kept. */
export function bodyOf(form: PolicyForm, before: Policy | undefined): Policy {
  const text = (value: string) => value.trim() || undefined;
  const body = {
    name: form.name.trim(),
    type: form.type,
    effect: form.effect,
    severity: form.severity,
    order: Number(form.order),
    description: text(form.description),
    condition: text(form.condition),
    scope: form.scope.trim() ? jsonObject(form.scope) : undefined,
    parameters: form.parameters.trim() ? jsonObject(form.parameters) : undefined,
    enabled: before?.enabled ?? false,
    purposes: form.purposes ? form.purposes.split(" ") : undefined,
  };
  return JSON.parse(JSON.stringify(body)) as Policy;
}

/** The form that a JSON text says, or nothing where it says no policy. */
export function formOfText(text: string): PolicyForm | undefined {
  const said = jsonObject(text);
  return said ? formOf(said) : undefined;
}
