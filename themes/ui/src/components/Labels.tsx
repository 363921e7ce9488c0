import { Label } from "@patternfly/react-core";
import {
  BanIcon,
  CheckCircleIcon,
  ExclamationCircleIcon,
  ExclamationTriangleIcon,
  HourglassHalfIcon,
  InfoCircleIcon,
  PauseCircleIcon,
} from "@patternfly/react-icons";
import type { ComponentType } from "react";
import { useTranslation } from "react-i18next";
import type { AgentKey, AgentStatus, Alert, Request, Risk, Severity, Verdict } from "../api/types";

type Color = "blue" | "cyan" | "green" | "orange" | "purple" | "red" | "grey" | "gold";
export type Look = [Color, ComponentType];

const AGENT: Record<AgentStatus, Look> = {
  PENDING: ["blue", HourglassHalfIcon],
  ACTIVE: ["green", CheckCircleIcon],
  SUSPENDED: ["orange", PauseCircleIcon],
  REVOKED: ["red", BanIcon],
};
const KEY: Record<NonNullable<AgentKey["state"]>, Look> = {
  UNPROVEN: ["blue", HourglassHalfIcon],
  ACTIVE: ["green", CheckCircleIcon],
  REVOKED: ["red", BanIcon],
};
const RISK: Record<Risk, Look> = {
  low: ["green", InfoCircleIcon],
  medium: ["blue", InfoCircleIcon],
  high: ["orange", ExclamationTriangleIcon],
  critical: ["red", ExclamationCircleIcon],
};
const SEVERITY: Record<Severity, Look> = {
  info: ["blue", InfoCircleIcon],
  warning: ["gold", ExclamationTriangleIcon],
  high: ["orange", ExclamationTriangleIcon],
  critical: ["red", ExclamationCircleIcon],
};
const ALERT: Record<Alert["status"], Look> = {
  OPEN: ["red", ExclamationCircleIcon],
  ACKNOWLEDGED: ["blue", InfoCircleIcon],
  RESOLVED: ["green", CheckCircleIcon],
};
const REQUEST: Record<Request["status"], Look> = {
  PENDING: ["blue", HourglassHalfIcon],
  APPROVED: ["green", CheckCircleIcon],
  REJECTED: ["red", BanIcon],
  EXPIRED: ["grey", HourglassHalfIcon],
  WITHDRAWN: ["grey", BanIcon],
};
const VERDICT: Record<Verdict, Look> = {
  ALLOW: ["green", CheckCircleIcon],
  DENY: ["red", BanIcon],
  PENDING: ["blue", HourglassHalfIcon],
};

const UNKNOWN: Look = ["grey", InfoCircleIcon];

/** Never by colour alone: an icon and a word beside it. A word of a newer server is shown as it is. */
export function Word({ looks, group, value }: { looks: Record<string, Look>; group: string; value: string }) {
  const { t } = useTranslation();
  const [color, Icon] = looks[value] ?? UNKNOWN;
  return (
    <Label isCompact color={color} icon={<Icon />}>
      {t(`${group}.${value}`, { defaultValue: value })}
    </Label>
  );
}

export const StatusLabel = ({ value }: { value: AgentStatus }) => (
  <Word looks={AGENT} group="agentStatus" value={value} />
);
export const KeyLabel = ({ value }: { value: NonNullable<AgentKey["state"]> }) => (
  <Word looks={KEY} group="keyState" value={value} />
);
export const RiskLabel = ({ value }: { value: Risk }) => (
  <Word looks={RISK} group="risk" value={value} />
);
export const SeverityLabel = ({ value }: { value: Severity }) => (
  <Word looks={SEVERITY} group="severity" value={value} />
);
export const AlertLabel = ({ value }: { value: Alert["status"] }) => (
  <Word looks={ALERT} group="alertStatus" value={value} />
);
export const RequestLabel = ({ value }: { value: Request["status"] }) => (
  <Word looks={REQUEST} group="requestStatus" value={value} />
);
export const VerdictLabel = ({ value }: { value: Verdict }) => (
  <Word looks={VERDICT} group="verdict" value={value} />
);
