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
import { useTranslation } from "react-i18next";
import type { McpFinding, McpHealthState, McpKind, McpServerStatus } from "../api/mcpTypes";
import { Word, type Look } from "./Labels";

const STATUS: Record<McpServerStatus, Look> = {
  PENDING: ["blue", HourglassHalfIcon],
  ACTIVE: ["green", CheckCircleIcon],
  QUARANTINED: ["orange", PauseCircleIcon],
  REVOKED: ["red", BanIcon],
};
const HEALTH: Record<McpHealthState, Look> = {
  UNKNOWN: ["grey", InfoCircleIcon],
  UP: ["green", CheckCircleIcon],
  DOWN: ["red", ExclamationCircleIcon],
};
const FINDING: Record<McpFinding, Look> = {
  CONFIRMED: ["green", CheckCircleIcon],
  NAMES_CONFIRMED: ["cyan", CheckCircleIcon],
  UNHEALTHY: ["orange", ExclamationTriangleIcon],
  CONFLICTING: ["red", ExclamationCircleIcon],
};
const KIND: Record<McpKind, Look> = {
  DECLARED: ["blue", InfoCircleIcon],
  DETECTED: ["grey", InfoCircleIcon],
  ATTESTED: ["green", InfoCircleIcon],
  TOKEN: ["purple", InfoCircleIcon],
};

export const ServerStatusLabel = ({ value }: { value: McpServerStatus }) => (
  <Word looks={STATUS} group="serverStatus" value={value} />
);
export const HealthLabel = ({ value }: { value: McpHealthState }) => (
  <Word looks={HEALTH} group="serverHealth" value={value} />
);
export const FindingLabel = ({ value }: { value: McpFinding }) => (
  <Word looks={FINDING} group="finding" value={value} />
);
export const KindLabel = ({ value }: { value: McpKind }) => (
  <Word looks={KIND} group="connectionKind" value={value} />
);

/** That a server shows something else than was approved. */
export function DriftLabel() {
  const { t } = useTranslation();
  return (
    <Label isCompact color="orange" icon={<ExclamationTriangleIcon />}>
      {t("servers.drifted")}
    </Label>
  );
}
