import { Button, Card, CardBody, CardHeader, CardTitle, Skeleton } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { HistoryEntry } from "../../../../api/types";
import { useData } from "../../../../api/useData";
import { useApi, useConsole } from "../../../../app/context";
import { ChartOrTable } from "../../../../components/ChartOrTable";
import { Choice } from "../../../../components/Choice";
import { Loaded } from "../../../../components/Loaded";
import { Time } from "../../../../components/Time";
import { TrustLabel } from "../../../../components/TrustLabel";
import { ExplainDialog } from "./ExplainDialog";

const TrustChart = lazy(() => import("../../../../components/charts/TrustChart"));

const MOST = 200;
const DAY = 86_400_000;
const PERIODS: Record<string, number> = { P7D: 7 * DAY, P30D: 30 * DAY, P90D: 90 * DAY };

/** What the score was, and what moved it: as a picture, and as a table of the same numbers. */
export function HistoryCard({ path, newest }: { path: string; newest: number }) {
  const { t } = useTranslation();
  const api = useApi();
  const { host } = useConsole();
  const [period, setPeriod] = useState<string>();
  const [asTable, setAsTable] = useState(false);
  const [explained, setExplained] = useState<number>();
  const data = useData(`${host.realm}|${path}|${String(newest)}`, (signal) =>
    api.get<HistoryEntry[]>(`${path}/history`, { max: MOST }, signal),
  );
  const since = period ? Date.now() - (PERIODS[period] ?? 0) : 0;
  return (
    <Card isFlat>
      <CardHeader
        actions={{
          hasNoOffset: true,
          actions: (
            <>
              <Choice
                label={t("activity.period")}
                value={period}
                none={t("activity.anyTime")}
                options={Object.keys(PERIODS).map((value) => ({ value, label: t(`period.${value}`) }))}
                onChange={setPeriod}
              />
              <ChartOrTable asTable={asTable} onChange={setAsTable} testId="agent-identity-trust-history" />
              <Button
                variant="secondary"
                data-testid="agent-identity-explain"
                onClick={() => {
                  setExplained(newest);
                }}
              >
                {t("trust.explain")}
              </Button>
            </>
          ),
        }}
      >
        <CardTitle component="h2">{t("trust.history")}</CardTitle>
      </CardHeader>
      <CardBody>
        <Loaded data={data} lines={4}>
          {(entries) => {
            const shown = entries.filter(({ at }) => Date.parse(at) >= since);
            if (shown.length === 0) {
              return <p>{t("trust.noEntries")}</p>;
            }
            return asTable ? (
              <Entries entries={shown} onExplain={setExplained} />
            ) : (
              <Suspense fallback={<Skeleton height="240px" screenreaderText={t("page.loading")} />}>
                <TrustChart
                  title={t("trust.history")}
                  names={{ score: t("trust.score"), computed: t("trust.computed") }}
                  locale={host.locale}
                  entries={shown}
                />
              </Suspense>
            );
          }}
        </Loaded>
      </CardBody>
      {explained !== undefined && (
        <ExplainDialog
          path={path}
          entry={explained}
          onClose={() => {
            setExplained(undefined);
          }}
        />
      )}
    </Card>
  );
}

interface EntriesProps {
  entries: HistoryEntry[];
  onExplain: (entry: number) => void;
}

function Entries({ entries, onExplain }: EntriesProps) {
  const { t } = useTranslation();
  return (
    <Table aria-label={t("trust.history")} variant="compact" gridBreakPoint="grid-lg">
      <Thead>
        <Tr>
          <Th>{t("trust.at")}</Th>
          <Th>{t("trust.score")}</Th>
          <Th>{t("trust.why")}</Th>
          <Th>{t("trust.detail")}</Th>
          <Th screenReaderText={t("action.actions")} />
        </Tr>
      </Thead>
      <Tbody>
        {entries.map((entry) => (
          <Tr key={entry.entry}>
            <Td dataLabel={t("trust.at")}>
              <Time at={entry.at} />
            </Td>
            <Td dataLabel={t("trust.score")}>
              <TrustLabel trust={entry} />
            </Td>
            <Td dataLabel={t("trust.why")}>{t(`trustReason.${entry.reason}`, { defaultValue: entry.reason })}</Td>
            <Td dataLabel={t("trust.detail")} modifier="breakWord">
              <bdi>{entry.detail ?? "–"}</bdi>
            </Td>
            <Td isActionCell>
              <Button
                variant="link"
                isInline
                aria-label={t("trust.explainEntry", { entry: entry.entry })}
                onClick={() => {
                  onExplain(entry.entry);
                }}
              >
                {t("trust.explain")}
              </Button>
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
