import { PageSection } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Agent, Decision } from "../../../api/types";
import { useData } from "../../../api/useData";
import { useApi, useConsole } from "../../../app/context";
import { DecisionsTable } from "../../../components/DecisionsTable";
import { Empty } from "../../../components/Empty";
import { Loaded } from "../../../components/Loaded";
import { Pager } from "../../../components/Pager";

const SIZE = 20;
const REFRESH = 30_000;

/** What this agent asked for, newest first. */
export function AgentActivity({ agent }: { agent: Agent }) {
  const { t } = useTranslation();
  const api = useApi();
  const { host } = useConsole();
  const [{ page, size }, setPlace] = useState({ page: 1, size: SIZE });
  const data = useData(
    JSON.stringify([host.realm, agent.id, page, size]),
    (signal) =>
      api.get<Decision[]>(
        "/agent-governance/decisions",
        { agent: agent.id, first: (page - 1) * size, max: size },
        signal,
      ),
    { every: REFRESH },
  );
  return (
    <PageSection variant="light" isFilled>
      <Loaded data={data}>
        {(decisions) =>
          decisions.length === 0 && page === 1 ? (
            <Empty title={t("decisions.none")} text={t("decisions.noneText")} />
          ) : (
            <>
              <DecisionsTable decisions={decisions} withAgent={false} />
              <Pager
                bottom
                page={page}
                size={size}
                shown={decisions.length}
                goTo={(to, wanted = size) => {
                  setPlace({ page: to, size: wanted });
                }}
              />
            </>
          )
        }
      </Loaded>
    </PageSection>
  );
}
