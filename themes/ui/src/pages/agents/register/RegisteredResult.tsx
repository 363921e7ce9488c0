import { Alert, List, ListItem, Title } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { LinkButton } from "../../../components/LinkButton";
import { SecretOnce } from "../../../keys/SecretOnce";
import { agentPath, agentTitle } from "../model";
import { FirstToken } from "../token/FirstToken";
import { TokenRecipe } from "../token/TokenRecipe";
import type { Registered } from "./useRegistration";

export function RegisteredResult({ result: { agent, key, granted, refused } }: { result: Registered }) {
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
      {key && <SecretOnce agent={agent.name} pem={key.privatePem} />}
      <Title headingLevel="h3" className="pf-v5-u-mt-xl pf-v5-u-mb-md">
        {t("token.title")}
      </Title>
      {key && agent.status === "ACTIVE" && <FirstToken agent={agent} keyPair={key} capabilities={granted} />}
      <TokenRecipe agent={agent} capabilities={granted} />
      <div className="pf-v5-u-mt-lg">
        <LinkButton to={agentPath(agent.id)} testId="agent-identity-open">
          {t("register.open")}
        </LinkButton>
      </div>
    </>
  );
}
