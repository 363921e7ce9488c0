import { PageSection, Toolbar, ToolbarContent, ToolbarItem } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import type { Request } from "../../api/types";
import { useData } from "../../api/useData";
import { useApi, useConsole } from "../../app/context";
import { Choice } from "../../components/Choice";
import { Empty } from "../../components/Empty";
import { RequestLabel, RiskLabel } from "../../components/Labels";
import { Loaded } from "../../components/Loaded";
import { Page } from "../../components/Page";
import { Pager } from "../../components/Pager";
import { Time } from "../../components/Time";
import { useFilters } from "../../components/useFilters";
import { REQUEST_STATUSES, riskOf, subjectOf } from "./model";

const REFRESH = 30_000;
const ALL = "ALL";

export default function ApprovalsPage() {
  const { t } = useTranslation();
  const api = useApi();
  const { host } = useConsole();
  const filters = useFilters<"status" | "agent">("status", "agent");
  const { values, page, size } = filters;
  const status = values.status ?? "PENDING";
  const data = useData(
    JSON.stringify([host.realm, values, page, size]),
    (signal) =>
      api.get<Request[]>(
        "/agent-governance/requests",
        {
          agent: values.agent,
          status: status === ALL ? undefined : status,
          first: (page - 1) * size,
          max: size,
        },
        signal,
      ),
    { every: REFRESH },
  );
  return (
    <Page title={t("approvals.title")} text={t("approvals.text")}>
      <PageSection variant="light" isFilled padding={{ default: "noPadding" }}>
        <Toolbar>
          <ToolbarContent>
            <ToolbarItem>
              <Choice
                label={t("approvals.status")}
                value={status}
                options={[
                  ...REQUEST_STATUSES.map((value) => ({ value, label: t(`requestStatus.${value}`) })),
                  { value: ALL, label: t("approvals.all") },
                ]}
                onChange={(wanted) => {
                  filters.set({ status: wanted === "PENDING" ? undefined : wanted });
                }}
              />
            </ToolbarItem>
            <ToolbarItem variant="pagination" align={{ default: "alignRight" }}>
              <Pager {...filters} shown={data.value?.length ?? 0} />
            </ToolbarItem>
          </ToolbarContent>
        </Toolbar>
        <Loaded data={data}>
          {(requests) =>
            requests.length === 0 ? (
              <Empty title={t("approvals.none")} text={t("approvals.noneText")} />
            ) : (
              <Requests requests={requests} />
            )
          }
        </Loaded>
      </PageSection>
    </Page>
  );
}

function Requests({ requests }: { requests: Request[] }) {
  const { t } = useTranslation();
  return (
    <Table aria-label={t("approvals.title")} variant="compact" gridBreakPoint="grid-lg">
      <Thead>
        <Tr>
          <Th width={20}>{t("approvals.subject")}</Th>
          <Th width={15}>{t("approvals.agent")}</Th>
          <Th>{t("approvals.risk")}</Th>
          <Th>{t("approvals.reason")}</Th>
          <Th>{t("approvals.created")}</Th>
          <Th>{t("approvals.ends")}</Th>
          <Th>{t("approvals.status")}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {requests.map((request) => (
          <Tr key={request.id}>
            <Td dataLabel={t("approvals.subject")} modifier="breakWord">
              <Link to={`/approvals/${encodeURIComponent(request.id)}`}>
                <bdi>{subjectOf(request)}</bdi>
              </Link>
            </Td>
            <Td dataLabel={t("approvals.agent")} modifier="breakWord">
              <Link to={`/agents/${encodeURIComponent(request.agentId)}`}>
                <bdi>{request.agentName ?? request.agentId}</bdi>
              </Link>
            </Td>
            <Td dataLabel={t("approvals.risk")}>
              <RiskLabel value={riskOf(request)} />
            </Td>
            <Td dataLabel={t("approvals.reason")} modifier="breakWord">
              <bdi>{request.reason}</bdi>
            </Td>
            <Td dataLabel={t("approvals.created")}>
              <Time at={request.createdAt} />
            </Td>
            <Td dataLabel={t("approvals.ends")}>
              <Time at={request.endsAt} />
            </Td>
            <Td dataLabel={t("approvals.status")}>
              <RequestLabel value={request.status} />
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
