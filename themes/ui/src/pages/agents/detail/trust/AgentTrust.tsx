import { Button, PageSection, Stack, StackItem } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { segment } from "../../../../api/client";
import { ApiProblem } from "../../../../api/problem";
import type { Agent, Score } from "../../../../api/types";
import { useData } from "../../../../api/useData";
import { useApi, useConsole, useMay } from "../../../../app/context";
import { Empty } from "../../../../components/Empty";
import { Loaded } from "../../../../components/Loaded";
import { useToast } from "../../../../components/useToast";
import { Anomalies } from "./Anomalies";
import { EvidenceCard } from "./EvidenceCard";
import { FactorsCard } from "./FactorsCard";
import { HistoryCard } from "./HistoryCard";
import { ScoreCard } from "./ScoreCard";

/** How far the agent is trusted, from what, since when, and what people can do about it. */
export default function AgentTrust({ agent }: { agent: Agent }) {
  const { t } = useTranslation();
  const api = useApi();
  const { host } = useConsole();
  const may = useMay();
  const toast = useToast();
  const path = `/agent-trust/${segment(agent.id)}`;
  const data = useData<Score | undefined>(`${host.realm}|${agent.id}`, (signal) =>
    api.get<Score>(path, undefined, signal).catch((error: unknown) => {
      if (error instanceof ApiProblem && error.status === 404) {
        return undefined; // never scored yet
      }
      throw error;
    }),
  );
  const mayManage = may("MANAGE_AGENTS");
  const recalculate = async () => {
    try {
      await api.post(`${path}/recalculate`);
      toast(t("trust.recalculated"));
      data.reload();
    } catch (error) {
      toast(error instanceof Error ? error.message : String(error), "danger");
    }
  };
  const scoreNow = mayManage && (
    <Button variant="secondary" data-testid="agent-identity-recalculate" onClick={() => void recalculate()}>
      {t("trust.recalculate")}
    </Button>
  );
  return (
    <PageSection isFilled>
      <Stack hasGutter>
        {data.value === undefined && !data.loading && !data.error ? (
          <StackItem>
            <Empty title={t("trust.none")} text={t("trust.noneText")} action={scoreNow} />
          </StackItem>
        ) : (
          <Loaded data={data} lines={4}>
            {(score) =>
              score && (
                <>
                  <StackItem>
                    <ScoreCard score={score} path={path} recalculate={scoreNow} reload={data.reload} />
                  </StackItem>
                  <StackItem>
                    <FactorsCard contributions={score.contributions} />
                  </StackItem>
                  <StackItem>
                    <HistoryCard path={path} newest={score.entry} />
                  </StackItem>
                </>
              )
            }
          </Loaded>
        )}
        <StackItem>
          <Anomalies path={path} onChange={data.reload} />
        </StackItem>
        <StackItem>
          <EvidenceCard path={path} onChange={data.reload} />
        </StackItem>
      </Stack>
    </PageSection>
  );
}
