import "@patternfly/patternfly/patternfly-charts.css";
import "@patternfly/patternfly/patternfly-charts-theme-dark.css";
import { Chart, ChartAxis, ChartGroup, ChartLine, ChartScatter, ChartTooltip } from "@patternfly/react-charts";
import type { HistoryEntry } from "../../api/types";
import { useWidth } from "./useWidth";

interface Props {
  title: string;
  names: { score: string; computed: string };
  locale: string;
  /** The newest first, as the server lists them. */
  entries: HistoryEntry[];
}

const HEIGHT = 260;
/** What a time takes on the axis. */
const TICK = 180;
const TICKS = [0, 25, 50, 75, 100];
const SCORE = "var(--pf-v5-chart-color-blue-300)";
const COMPUTED = "var(--pf-v5-chart-color-gold-400)";

/** The score over time, and what the evidence said where somebody ruled otherwise. */
export default function TrustChart({ title, names, locale, entries }: Props) {
  const { place, width } = useWidth();
  const format = new Intl.DateTimeFormat(locale, { dateStyle: "short", timeStyle: "short" });
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
  const inOrder = [...entries].reverse();
  const points = (of: "score" | "computed") =>
    inOrder.map((entry) => ({
      x: new Date(entry.at),
      y: entry[of] * 100,
    }));
  const told = (of: "score" | "computed") => (entry: { datum: { x: Date; y: number } }) =>
    `${format.format(entry.datum.x)} ${names[of]}: ${percent.format(entry.datum.y / 100)}`;
  const last = inOrder.at(-1);
  const isRuled = inOrder.some(({ score, computed }) => score !== computed);
  const drawn = isRuled
    ? ([["computed", COMPUTED], ["score", SCORE]] as const)
    : ([["score", SCORE]] as const);
  return (
    <div ref={place} style={{ height: HEIGHT }}>
      <Chart
        ariaTitle={title}
        ariaDesc={last ? `${names.score}: ${percent.format(last.score)}` : ""}
        height={HEIGHT}
        width={width}
        scale={{ x: "time", y: "linear" }}
        domain={{ y: [0, 100] }}
        domainPadding={{ x: 24 }}
        padding={{ left: 60, right: 20, top: 10, bottom: 60 }}
        legendData={drawn.map(([name, fill]) => ({ name: names[name], symbol: { fill } }))}
        legendPosition="bottom"
      >
        <ChartAxis fixLabelOverlap tickCount={Math.max(2, Math.round(width / TICK))} tickFormat={(at: Date) => format.format(at)} />
        <ChartAxis dependentAxis showGrid tickValues={TICKS} tickFormat={(value: number) => percent.format(value / 100)} />
        {drawn.map(([name, stroke]) => (
          <ChartGroup key={name}>
            <ChartLine interpolation="stepAfter" style={{ data: { stroke } }} data={points(name)} />
            <ChartScatter
              size={4}
              style={{ data: { fill: stroke } }}
              labels={told(name)}
              labelComponent={<ChartTooltip constrainToVisibleArea />}
              data={points(name)}
            />
          </ChartGroup>
        ))}
      </Chart>
    </div>
  );
}
