import { Card, CardBody, CardTitle } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { useData } from "../../api/useData";
import { useApi, useConsole } from "../../app/context";
import { Loaded } from "../../components/Loaded";
import { Share } from "../../components/Share";
import { useBand, usePercent } from "../../components/TrustLabel";
import { bandFilter, useBands, type Band } from "../agents/bands";

const REFRESH = 60_000;

interface Counted {
  band: Band;
  count: number;
}

/** How many agents each band holds, each with the way to them. */
export function TrustCard() {
  const { t } = useTranslation();
  const api = useApi();
  const { host } = useConsole();
  const word = useBand();
  const percent = usePercent();
  const bands = useBands();
  const data = useData<{ counted: Counted[]; all: number } | undefined>(
    JSON.stringify([host.realm, bands]),
    async (signal) => {
      if (!bands) {
        return undefined;
      }
      const [all, ...counts] = await Promise.all([
        api.get<number>("/agents/count", undefined, signal),
        ...bands.map((band) => api.get<number>("/agents/count", bandFilter(band), signal)),
      ]);
      return { all, counted: bands.map((band, place) => ({ band, count: counts[place] ?? 0 })) };
    },
    { every: REFRESH },
  );
  return (
    <Card isFlat className="pf-v5-u-mb-md" data-testid="agent-identity-overview-trust">
      <CardTitle component="h2">{t("overview.trust")}</CardTitle>
      <CardBody>
        <Loaded data={data} lines={3}>
          {(value) =>
            value && (
              <Table aria-label={t("overview.trust")} variant="compact" gridBreakPoint="grid-md">
                <Thead>
                  <Tr>
                    <Th>{t("overview.band")}</Th>
                    <Th>{t("overview.scores")}</Th>
                    <Th>{t("agents.title")}</Th>
                    <Th screenReaderText={t("overview.share")} width={40} />
                  </Tr>
                </Thead>
                <Tbody>
                  {value.counted.map(({ band, count }) => (
                    <Tr key={band.name}>
                      <Td dataLabel={t("overview.band")}>
                        <bdi>{word(band.name)}</bdi>
                      </Td>
                      <Td dataLabel={t("overview.scores")}>
                        {percent(band.from)} – {percent(band.below ?? 1)}
                      </Td>
                      <Td dataLabel={t("agents.title")}>
                        <Link to={`/agents?${search(band)}`}>{count}</Link>
                      </Td>
                      <Td dataLabel={t("overview.share")}>
                        <Share label={word(band.name)} value={value.all ? count / value.all : 0} />
                      </Td>
                    </Tr>
                  ))}
                  <Tr>
                    <Td dataLabel={t("overview.band")}>{t("trust.notScored")}</Td>
                    <Td dataLabel={t("overview.scores")}>–</Td>
                    <Td dataLabel={t("agents.title")}>{unscored(value)}</Td>
                    <Td dataLabel={t("overview.share")}>
                      <Share label={t("trust.notScored")} value={value.all ? unscored(value) / value.all : 0} />
                    </Td>
                  </Tr>
                </Tbody>
              </Table>
            )
          }
        </Loaded>
      </CardBody>
    </Card>
  );
}

function search(band: Band): string {
  const { trustFrom, trustBelow } = bandFilter(band);
  return new URLSearchParams({ trustFrom, ...(trustBelow === undefined ? {} : { trustBelow }) }).toString();
}

/** Counted one after the other: an agent that is scored in between must not leave less than none. */
const unscored = ({ counted, all }: { counted: Counted[]; all: number }): number =>
  Math.max(0, all - counted.reduce((sum, { count }) => sum + count, 0));
