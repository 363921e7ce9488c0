import { Card, CardBody, CardTitle, Text } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useTranslation } from "react-i18next";
import type { Contribution } from "../../../../api/types";
import { Share } from "../../../../components/Share";
import { usePercent } from "../../../../components/TrustLabel";
import { factorWord } from "./words";

/** What each factor adds; the points of all sum to what is computed, before caps. */
export function FactorsCard({ contributions }: { contributions: Contribution[] }) {
  const { t } = useTranslation();
  return (
    <Card isFlat>
      <CardTitle component="h2">{t("trust.factors")}</CardTitle>
      <CardBody>
        <Text>{t("trust.factorsText")}</Text>
        <Table aria-label={t("trust.factors")} variant="compact" gridBreakPoint="grid-lg">
          <Thead>
            <Tr>
              <Th>{t("trust.factor")}</Th>
              <Th>{t("trust.points")}</Th>
              <Th width={30}>{t("trust.rating")}</Th>
              <Th>{t("trust.uncertainty")}</Th>
              <Th>{t("trust.pieces")}</Th>
            </Tr>
          </Thead>
          <Tbody>
            {[...contributions]
              .sort((one, other) => other.weight - one.weight)
              .map((contribution) => (
                <FactorRow key={contribution.factor} contribution={contribution} />
              ))}
          </Tbody>
        </Table>
      </CardBody>
    </Card>
  );
}

function FactorRow({ contribution }: { contribution: Contribution }) {
  const { t } = useTranslation();
  const percent = usePercent();
  const { factor, weight, points, belief, baseRate, uncertainty, evidence, failure } = contribution;
  const name = factorWord(t, factor);
  const rating = belief + baseRate * uncertainty;
  return (
    <Tr>
      <Td dataLabel={t("trust.factor")} modifier="breakWord">
        <bdi>{name}</bdi>
        {failure && (
          <div className="pf-v5-u-danger-color-100 pf-v5-u-font-size-sm">
            {t("trust.notAsked")} <bdi>{failure}</bdi>
          </div>
        )}
      </Td>
      <Td dataLabel={t("trust.points")}>{t("trust.of", { points: percent(points, 1), most: percent(weight, 1) })}</Td>
      <Td dataLabel={t("trust.rating")}>
        <Share label={t("trust.ratingOf", { factor: name })} value={rating} />
      </Td>
      <Td dataLabel={t("trust.uncertainty")}>{percent(uncertainty)}</Td>
      <Td dataLabel={t("trust.pieces")}>{evidence}</Td>
    </Tr>
  );
}
