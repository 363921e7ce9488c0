import { Card, CardBody, CardTitle, PageSection, Stack, StackItem, Toolbar, ToolbarContent, ToolbarItem } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import type { McpAttestation, McpServer } from "../../../api/mcpTypes";
import { useData } from "../../../api/useData";
import { useApi, useConsole } from "../../../app/context";
import { Choice } from "../../../components/Choice";
import { Empty } from "../../../components/Empty";
import { Loaded } from "../../../components/Loaded";
import { Pager } from "../../../components/Pager";
import { useFilters } from "../../../components/useFilters";
import { FINDINGS, serverApi } from "../model";
import { AttestationsTable } from "./AttestationsTable";
import { Confidence } from "./Confidence";

const REFRESH = 30_000;

/** What agents say of the server, and how sure that makes us. */
export function ServerAttestations({ server }: { server: McpServer }) {
  const { t } = useTranslation();
  const api = useApi();
  const { host } = useConsole();
  const filters = useFilters<"finding">("finding");
  const { values, page, size } = filters;
  const data = useData(
    JSON.stringify([host.realm, server.id, values, page, size]),
    async (signal) => {
      const path = serverApi(server.id, "attestations");
      const [attestations, total] = await Promise.all([
        api.get<McpAttestation[]>(path, { ...values, first: (page - 1) * size, max: size }, signal),
        api.get<number>(`${path}/count`, { ...values }, signal),
      ]);
      return { attestations, total };
    },
    { every: REFRESH },
  );
  return (
    <PageSection variant="light" isFilled>
      <Stack hasGutter>
        <StackItem>
          <Confidence server={server} />
        </StackItem>
        <StackItem>
          <Card isFlat>
            <CardTitle component="h2">{t("attestations.title")}</CardTitle>
            <CardBody>
              <Toolbar inset={{ default: "insetNone" }}>
                <ToolbarContent>
                  <ToolbarItem>
                    <Choice
                      label={t("attestations.finding")}
                      none={t("attestations.anyFinding")}
                      value={values.finding}
                      options={FINDINGS.map((value) => ({ value, label: t(`finding.${value}`) }))}
                      onChange={(finding) => {
                        filters.set({ finding });
                      }}
                    />
                  </ToolbarItem>
                  <ToolbarItem variant="pagination" align={{ default: "alignRight" }}>
                    <Pager
                      {...filters}
                      shown={data.value?.attestations.length ?? 0}
                      {...(data.value ? { total: data.value.total } : {})}
                    />
                  </ToolbarItem>
                </ToolbarContent>
              </Toolbar>
              <Loaded data={data}>
                {({ attestations }) =>
                  attestations.length ? (
                    <AttestationsTable attestations={attestations} />
                  ) : (
                    <Empty
                      narrowed={filters.narrowed}
                      title={t(filters.narrowed ? "list.noMatch" : "attestations.none")}
                      text={t(filters.narrowed ? "list.noMatchText" : "attestations.noneText")}
                    />
                  )
                }
              </Loaded>
            </CardBody>
          </Card>
        </StackItem>
      </Stack>
    </PageSection>
  );
}
