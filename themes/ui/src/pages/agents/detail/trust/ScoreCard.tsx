import {
  Alert,
  Button,
  Card,
  CardBody,
  CardHeader,
  CardTitle,
  List,
  ListItem,
} from "@patternfly/react-core";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Score } from "../../../../api/types";
import { useApi, useMay } from "../../../../app/context";
import { Confirm } from "../../../../components/Confirm";
import { Facts } from "../../../../components/Facts";
import { Time } from "../../../../components/Time";
import { Told } from "../../../../components/Told";
import { TrustLabel, usePercent } from "../../../../components/TrustLabel";
import { useToast } from "../../../../components/useToast";
import { OverrideDialog } from "./OverrideDialog";
import { anomalyWord, factorWord } from "./words";

interface Props {
  score: Score;
  path: string;
  recalculate: ReactNode;
  reload: () => void;
}

/** What counts now, what holds it down, and a word from above. */
export function ScoreCard({ score, path, recalculate, reload }: Props) {
  const { t } = useTranslation();
  const api = useApi();
  const may = useMay();
  const toast = useToast();
  const percent = usePercent();
  const [overriding, setOverriding] = useState(false);
  const [ending, setEnding] = useState(false);
  const actions = may("MANAGE_AGENTS") && (
    <>
      {recalculate}
      <Button variant="secondary" data-testid="agent-identity-override" onClick={() => { setOverriding(true); }}>
        {t("trust.override.action")}
      </Button>
      {score.override && (
        <Button variant="secondary" data-testid="agent-identity-override-end" onClick={() => { setEnding(true); }}>
          {t("trust.override.end")}
        </Button>
      )}
    </>
  );
  return (
    <Card isFlat data-testid="agent-identity-score">
      <CardHeader {...(actions ? { actions: { actions, hasNoOffset: true } } : {})}>
        <CardTitle component="h2">{t("trust.score")}</CardTitle>
      </CardHeader>
      <CardBody>
        {score.override && (
          <Alert
            isInline
            variant="info"
            className="pf-v5-u-mb-md"
            title={t("trust.override.holds", { computed: percent(score.computed) })}
          >
            <bdi>{score.override.reason}</bdi> ({t("trust.override.until")} <Time at={score.override.until} />)
          </Alert>
        )}
        {score.caps.length > 0 && (
          <Alert isInline variant="warning" className="pf-v5-u-mb-md" title={t("trust.capped")}>
            <List>
              {score.caps.map((cap) => (
                <ListItem key={`${cap.factor}/${cap.rule}`}>
                  {t("trust.cap", { most: percent(cap.atMost), factor: factorWord(t, cap.factor) })}{" "}
                  <Told text={`capRule.${cap.rule}`} words={cap.sentence} />
                </ListItem>
              ))}
            </List>
          </Alert>
        )}
        <Facts
          columns={2}
          facts={[
            [t("trust.score"), <TrustLabel key="score" trust={score} />],
            [t("trust.computed"), percent(score.computed, 1)],
            [t("trust.uncertainty"), percent(score.uncertainty)],
            [t("trust.at"), <Time key="at" at={score.at} />],
            [t("trust.anomaly"), score.anomaly && anomalyWord(t, score.anomaly)],
          ]}
        />
      </CardBody>
      {overriding && (
        <OverrideDialog score={score} path={path} onClose={() => { setOverriding(false); }} onDone={reload} />
      )}
      {ending && (
        <Confirm
          title={t("trust.override.endTitle")}
          action={t("trust.override.end")}
          onClose={() => { setEnding(false); }}
          onConfirm={async () => {
            await api.delete(`${path}/override`);
            toast(t("trust.override.ended"));
            reload();
          }}
        >
          {t("trust.override.endText", { computed: percent(score.computed) })}
        </Confirm>
      )}
    </Card>
  );
}
