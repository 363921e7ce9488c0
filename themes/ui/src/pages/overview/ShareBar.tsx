import { Progress, ProgressMeasureLocation } from "@patternfly/react-core";
import { usePercent } from "../../components/TrustLabel";

/** A part of all agents, as a bar and as a number. */
export function ShareBar({ name, share }: { name: string; share: number }) {
  const percent = usePercent();
  return (
    <Progress
      aria-label={name}
      value={share * 100}
      label={percent(share)}
      valueText={percent(share)}
      measureLocation={ProgressMeasureLocation.outside}
    />
  );
}
