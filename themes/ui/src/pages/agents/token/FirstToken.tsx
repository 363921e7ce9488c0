import { Alert, Button, CodeBlock, CodeBlockCode, ExpandableSection } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { requestToken, TokenRefused, type IssuedToken } from "../../../api/token";
import type { Agent } from "../../../api/types";
import { useConsole, useFeature, useMay } from "../../../app/context";
import type { GeneratedKey } from "../../../keys/ed25519";
import { tokenEndpoint } from "./recipe";

interface Props {
  agent: Agent;
  keyPair: GeneratedKey;
  capabilities: string[];
}

/** The agent's first token, asked for with the key that the page still holds: it shows that all is well. */
export function FirstToken({ agent, keyPair, capabilities }: Props) {
  const { t } = useTranslation();
  const { host, ui } = useConsole();
  const may = useMay();
  const hasActivity = useFeature("GOVERNANCE");
  const [asking, setAsking] = useState(false);
  const [issued, setIssued] = useState<IssuedToken>();
  const [refused, setRefused] = useState<string>();

  const ask = async () => {
    setAsking(true);
    setRefused(undefined);
    try {
      setIssued(
        await requestToken({
          tokenEndpoint: tokenEndpoint(`${host.adminBaseUrl}/realms/${encodeURIComponent(host.realm)}`),
          assertion: await keyPair.assert(ui.issuer, agent.clientId),
          scopes: capabilities,
        }),
      );
    } catch (error) {
      setIssued(undefined);
      setRefused(error instanceof TokenRefused ? `${error.code}: ${error.message}` : t("failure.gone.title"));
    } finally {
      setAsking(false);
    }
  };
  return (
    <>
      <Button
        variant="secondary"
        isLoading={asking}
        isDisabled={asking}
        data-testid="agent-identity-first-token"
        onClick={() => {
          void ask();
        }}
      >
        {t("token.ask")}
      </Button>
      <div aria-live="polite" className="pf-v5-u-my-md">
        {refused && (
          <Alert isInline variant="danger" title={t("token.refused")}>
            <bdi>{refused}</bdi>
          </Alert>
        )}
        {issued && (
          <Alert
            isInline
            variant="success"
            title={t("token.issued", { count: issued.seconds })}
            data-testid="agent-identity-token-issued"
            actionLinks={
              hasActivity &&
              may("VIEW_EVENTS") && (
                <Link to={`/activity/tokens?agent=${encodeURIComponent(agent.name)}`}>{t("token.inActivity")}</Link>
              )
            }
          >
            {t("token.issuedText")}
            <ExpandableSection toggleText={t("token.claims")} className="pf-v5-u-mt-sm">
              <CodeBlock>
                <CodeBlockCode>{JSON.stringify(issued.claims, null, 2)}</CodeBlockCode>
              </CodeBlock>
            </ExpandableSection>
          </Alert>
        )}
      </div>
    </>
  );
}
