import { Card, CardBody, CardHeader, CardTitle, Skeleton } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Statistics, Verdict } from "../../api/types";
import { useData } from "../../api/useData";
import { useApi, useConsole } from "../../app/context";
import { ChartOrTable } from "../../components/ChartOrTable";
import { Choice } from "../../components/Choice";
import { Loaded } from "../../components/Loaded";
import { Time } from "../../components/Time";

const VerdictChart = lazy(() => import("../../components/charts/VerdictChart"));

const PERIODS = ["PT24H", "P7D", "P30D"];
const VERDICTS: Verdict[] = ["ALLOW", "DENY", "PENDING"];

/** How much was allowed and refused: as a picture, and as a table of the same numbers. */
export function DecisionsCard() {
  const { t } = useTranslation();
  const api = useApi();
  const { host } = useConsole();
  const [period, setPeriod] = useState("P7D");
  const [asTable, setAsTable] = useState(false);
  const data = useData(`${host.realm}|${period}`, (signal) =>
    api.get<Statistics>("/agent-governance/decisions/statistics", { period }, signal),
  );
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
                options={PERIODS.map((value) => ({ value, label: t(`period.${value}`) }))}
                onChange={(wanted) => {
                  setPeriod(wanted ?? "P7D");
                }}
              />
              <ChartOrTable asTable={asTable} onChange={setAsTable} />
            </>
          ),
        }}
      >
        <CardTitle component="h2">{t("overview.decisions")}</CardTitle>
      </CardHeader>
      <CardBody>
        <Loaded data={data} lines={4}>
          {(statistics) =>
            !statistics.total ? (
              <p>{t("overview.noDecisions")}</p>
            ) : asTable ? (
              <Numbers statistics={statistics} />
            ) : (
              <Suspense fallback={<Skeleton height="240px" screenreaderText={t("page.loading")} />}>
                <VerdictChart
                  title={t("overview.decisions")}
                  names={VERDICTS.map((verdict) => t(`verdict.${verdict}`))}
                  locale={host.locale}
                  steps={(statistics.steps ?? []).map(({ from, verdicts }) => ({
                    at: from ?? "",
                    counts: VERDICTS.map((verdict) => verdicts?.[verdict] ?? 0),
                  }))}
                />
              </Suspense>
            )
          }
        </Loaded>
      </CardBody>
    </Card>
  );
}

function Numbers({ statistics }: { statistics: Statistics }) {
  const { t } = useTranslation();
  return (
    <Table aria-label={t("overview.decisions")} variant="compact">
      <Thead>
        <Tr>
          <Th>{t("decisions.at")}</Th>
          {VERDICTS.map((verdict) => (
            <Th key={verdict}>{t(`verdict.${verdict}`)}</Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {(statistics.steps ?? []).map((step) => (
          <Tr key={step.from}>
            <Td dataLabel={t("decisions.at")}>
              <Time at={step.from} />
            </Td>
            {VERDICTS.map((verdict) => (
              <Td key={verdict} dataLabel={t(`verdict.${verdict}`)}>
                {step.verdicts?.[verdict] ?? 0}
              </Td>
            ))}
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
