import "@patternfly/patternfly/patternfly-charts.css";
import "@patternfly/patternfly/patternfly-charts-theme-dark.css";
import { Chart, ChartAxis, ChartBar, ChartStack, ChartTooltip } from "@patternfly/react-charts";
import { useWidth } from "./useWidth";

interface Props {
  title: string;
  names: string[];
  locale: string;
  steps: { at: string; counts: number[] }[];
}

const HEIGHT = 260;
/** What a day takes on the axis. */
const TICK = 110;
const COLORS = [
  "var(--pf-v5-chart-color-green-300)",
  "var(--pf-v5-chart-color-red-200)",
  "var(--pf-v5-chart-color-blue-300)",
];

/** Bars of what was decided, one on the other; the same numbers are in a table beside it. */
export default function VerdictChart({ title, names, locale, steps }: Props) {
  const { place, width } = useWidth();
  const format = new Intl.DateTimeFormat(locale, { month: "short", day: "numeric", hour: "2-digit" });
  const labels = steps.map(({ at }) => format.format(new Date(at)));
  const every = Math.max(1, Math.ceil(labels.length / Math.max(2, Math.floor(width / TICK))));
  const summary = names
    .map((name, place) => `${name}: ${String(steps.reduce((sum, { counts }) => sum + (counts[place] ?? 0), 0))}`)
    .join(", ");
  return (
    <div ref={place} style={{ height: HEIGHT }}>
      <Chart
        ariaTitle={title}
        ariaDesc={summary}
        height={HEIGHT}
        width={width}
        domainPadding={{ x: 24 }}
        padding={{ left: 60, right: 20, top: 10, bottom: 60 }}
        legendData={names.map((name, place) => ({ name, symbol: { fill: COLORS[place] ?? "" } }))}
        legendPosition="bottom"
      >
        <ChartAxis tickValues={labels.filter((_label, place) => place % every === 0)} />
        <ChartAxis dependentAxis showGrid tickFormat={(value: number) => (Number.isInteger(value) ? String(value) : "")} />
        <ChartStack>
          {names.map((name, place) => (
            <ChartBar
              key={name}
              style={{ data: { fill: COLORS[place] ?? "" } }}
              labelComponent={<ChartTooltip constrainToVisibleArea />}
              data={steps.map(({ counts }, step) => ({
                name,
                x: labels[step],
                y: counts[place] ?? 0,
                label: `${labels[step] ?? ""} ${name}: ${String(counts[place] ?? 0)}`,
              }))}
            />
          ))}
        </ChartStack>
      </Chart>
    </div>
  );
}
