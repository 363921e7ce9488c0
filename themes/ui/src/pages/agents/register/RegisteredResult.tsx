import { Alert, List, ListItem, Title } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { LinkButton } from "../../../components/LinkButton";
import { SecretOnce } from "../../../keys/SecretOnce";
import { agentPath, agentTitle } from "../model";
import type { Registered } from "./useRegistration";

export function RegisteredResult({ result: { agent, privatePem, refused } }: { result: Registered }) {
  const { t } = useTranslation();
  return (
    <>
      <Title headingLevel="h2" className="pf-v5-u-mb-md" tabIndex={-1}>
        {t("register.done", { name: agentTitle(agent) })}
      </Title>
      {refused.length > 0 && (
        <Alert isInline variant="danger" className="pf-v5-u-mb-md" title={t("register.notGranted")}>
          <List>
            {refused.map((line) => (
              <ListItem key={line}>
                <bdi>{line}</bdi>
              </ListItem>
            ))}
          </List>
        </Alert>
      )}
      {agent.status === "PENDING" && (
        <Alert isInline variant="info" className="pf-v5-u-mb-md" title={t("register.pending")} />
      )}
      {privatePem && <SecretOnce agent={agent.name} pem={privatePem} />}
      <p className="pf-v5-u-mt-lg pf-v5-u-mb-md">
        {t("register.clientId")} <code>{agent.clientId}</code>
      </p>
      <LinkButton to={agentPath(agent.id)} testId="agent-identity-open">
        {t("register.open")}
      </LinkButton>
    </>
  );
}
