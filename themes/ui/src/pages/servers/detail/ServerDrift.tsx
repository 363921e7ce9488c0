import { Alert, Card, CardBody, CardTitle, PageSection, Stack, StackItem } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import type { McpDrift, McpServer } from "../../../api/mcpTypes";
import { useData } from "../../../api/useData";
import { useApi, useConsole, useMay } from "../../../app/context";
import { Empty } from "../../../components/Empty";
import { Facts } from "../../../components/Facts";
import { Loaded } from "../../../components/Loaded";
import { isUnapproved, serverApi } from "../model";
import { ApproveButton } from "./ApproveButton";
import { Changes } from "./Changes";
import { DiscoverButton } from "./DiscoverButton";
import { DriftPolicyChoice } from "./DriftPolicyChoice";

interface Props {
  server: McpServer;
  reload: () => void;
}

/** What changed since somebody approved it, and what follows from that. */
export function ServerDrift({ server, reload }: Props) {
  const { t } = useTranslation();
  const api = useApi();
  const { host } = useConsole();
  const may = useMay();
  const { pinned, observed } = server.surface;
  const data = useData(`${host.realm}|${server.id}|${String(pinned)}|${String(observed)}`, (signal) =>
    api.get<McpDrift>(serverApi(server.id, "drift"), undefined, signal),
  );
  const both = () => {
    data.reload();
    reload();
  };
  return (
    <PageSection variant="light" isFilled>
      <Loaded data={data}>
        {(drift) => (
          <Stack hasGutter>
            <StackItem>
              <Card isFlat isCompact>
                <CardTitle component="h2">{t("drift.policy")}</CardTitle>
                <CardBody>
                  <DriftPolicyChoice server={server} drift={drift} onRuled={data.reload} />
                </CardBody>
              </Card>
            </StackItem>
            {drift.drifted ? (
              <StackItem>
                <Alert
                  isInline
                  variant="warning"
                  title={t("drift.changes", { count: drift.changes.length })}
                  data-testid="agent-identity-drifted"
                >
                  {t(`drift.follows.${drift.policy}`, { defaultValue: "" })}
                </Alert>
                <div className="pf-v5-u-my-md">
                  <Facts
                    facts={[
                      [t("drift.approved"), <code key="pinned">{drift.pinned}</code>],
                      [t("drift.seen"), <code key="observed">{drift.observed}</code>],
                    ]}
                  />
                </div>
                {may("MANAGE_AGENTS") && (
                  <div className="pf-v5-u-mb-md pf-v5-u-display-flex">
                    {drift.observed && isUnapproved(server) && (
                      <ApproveButton server={server} digest={drift.observed} reload={both} />
                    )}
                    <span className="pf-v5-u-ml-md">
                      <DiscoverButton server={server} reload={both} />
                    </span>
                  </div>
                )}
                <Changes changes={drift.changes} />
              </StackItem>
            ) : (
              <StackItem>
                <Empty
                  title={t(drift.pinned ? "drift.none" : "drift.unpinned")}
                  text={t(drift.pinned ? "drift.noneText" : "drift.unpinnedText")}
                  action={may("MANAGE_AGENTS") && drift.pinned && <DiscoverButton server={server} reload={both} />}
                />
              </StackItem>
            )}
          </Stack>
        )}
      </Loaded>
    </PageSection>
  );
}
