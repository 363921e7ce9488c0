import { Alert, Button, Card, CardBody, CardTitle, Flex, PageSection } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router-dom";
import { segment } from "../../api/client";
import type { Request } from "../../api/types";
import { useData } from "../../api/useData";
import { useApi, useConsole } from "../../app/context";
import { Code } from "../../components/Code";
import { Confirm } from "../../components/Confirm";
import { Facts } from "../../components/Facts";
import { RequestLabel, RiskLabel } from "../../components/Labels";
import { Loaded } from "../../components/Loaded";
import { Page } from "../../components/Page";
import { Time } from "../../components/Time";
import { useToast } from "../../components/useToast";
import { ApproveDialog } from "./ApproveDialog";
import { riskOf, subjectOf } from "./model";

export default function ApprovalPage() {
  const { id = "" } = useParams();
  const api = useApi();
  const { host } = useConsole();
  const data = useData(`${host.realm}|${id}`, (signal) =>
    api.get<Request>(`/agent-governance/requests/${segment(id)}`, undefined, signal),
  );
  const answered = () => {
    data.reload();
    host.refreshMenu?.();
  };
  return <Loaded data={data}>{(request) => <RequestView request={request} onAnswered={answered} />}</Loaded>;
}

function RequestView({ request, onAnswered }: { request: Request; onAnswered: () => void }) {
  const { t } = useTranslation();
  const waiting = request.status === "PENDING";
  return (
    <Page
      title={subjectOf(request)}
      path={[{ label: t("approvals.title"), to: "/approvals" }]}
      labels={<RequestLabel value={request.status} />}
      actions={waiting && <Answers request={request} onAnswered={onAnswered} />}
    >
      <PageSection variant="light" isFilled>
        {waiting && request.whyNot && (
          <Alert isInline variant="warning" className="pf-v5-u-mb-md" title={t("approvals.whyNot")}>
            <bdi>{request.whyNot}</bdi>
          </Alert>
        )}
        {waiting && request.fourEyes && (
          <Alert isInline variant="info" className="pf-v5-u-mb-md" title={t("approvals.fourEyes")} />
        )}
        <Card isFlat>
          <CardTitle component="h2">{t("approvals.what")}</CardTitle>
          <CardBody>
            <RequestFacts request={request} />
          </CardBody>
        </Card>
      </PageSection>
    </Page>
  );
}

function RequestFacts({ request }: { request: Request }) {
  const { t } = useTranslation();
  const { answer, requestedBy } = request;
  return (
    <Facts
      columns={2}
      facts={[
        [
          t("approvals.agent"),
          <Link key="agent" to={`/agents/${encodeURIComponent(request.agentId)}`}>
            <bdi>{request.agentName ?? request.agentId}</bdi>
          </Link>,
        ],
        [t("approvals.risk"), <RiskLabel key="risk" value={riskOf(request)} />],
        [t("approvals.capability"), request.capability],
        [t("approvals.action"), request.action],
        [t("approvals.resource"), request.resource && `${request.resource.type ?? ""} ${request.resource.id}`.trim()],
        [t("approvals.reason"), request.reason],
        [t("approvals.policy"), request.policy],
        [t("approvals.requestedBy"), requestedBy.id === request.agentId ? t("approvals.byAgent") : (requestedBy.name ?? requestedBy.id)],
        [t("approvals.created"), <Time key="created" at={request.createdAt} />],
        [t("approvals.ends"), <Time key="ends" at={request.endsAt} />],
        [
          t("approvals.context"),
          request.context && (
            <Code key="context" text={request.context} />
          ),
        ],
        [t("approvals.answeredBy"), answer?.by && (answer.by.name ?? answer.by.id)],
        [t("approvals.answeredAt"), answer && <Time key="answered" at={answer.at} />],
        [t("approvals.comment"), answer?.comment],
        [t("approvals.goodUntil"), answer?.goodUntil && <Time key="good" at={answer.goodUntil} />],
      ]}
    />
  );
}

function Answers({ request, onAnswered }: { request: Request; onAnswered: () => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const toast = useToast();
  const [answer, setAnswer] = useState<"approve" | "reject">();
  const close = () => {
    setAnswer(undefined);
  };
  const path = `/agent-governance/requests/${segment(request.id)}`;
  return (
    <Flex>
      <Button
        isDisabled={!request.mayApprove}
        data-testid="agent-identity-approve"
        onClick={() => {
          setAnswer("approve");
        }}
      >
        {t("approvals.approve")}
      </Button>
      <Button
        variant="secondary"
        isDisabled={!request.mayApprove}
        data-testid="agent-identity-reject"
        onClick={() => {
          setAnswer("reject");
        }}
      >
        {t("approvals.reject")}
      </Button>
      {answer === "approve" && <ApproveDialog request={request} onClose={close} onDone={onAnswered} />}
      {answer === "reject" && (
        <Confirm
          danger
          title={t("approvals.rejectTitle")}
          action={t("approvals.reject")}
          reason="required"
          onClose={close}
          onConfirm={async (reason) => {
            await api.post(`${path}/reject`, { reason });
            toast(t("approvals.rejected"));
            onAnswered();
          }}
        >
          {t("approvals.rejectText")}
        </Confirm>
      )}
    </Flex>
  );
}
