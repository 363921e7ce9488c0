import { Progress, ProgressMeasureLocation, ProgressSize } from "@patternfly/react-core";
import { useConsole } from "../app/context";

/** A number between 0 and 1 as a bar with its percentage, for a cell of a table. */
export function Share({ value, label }: { value: number; label: string }) {
  const { host } = useConsole();
  const text = new Intl.NumberFormat(host.locale, { style: "percent" }).format(value);
  return (
    <Progress
      aria-label={label}
      size={ProgressSize.sm}
      measureLocation={ProgressMeasureLocation.outside}
      value={Math.round(value * 100)}
      label={text}
      valueText={text}
    />
  );
}
