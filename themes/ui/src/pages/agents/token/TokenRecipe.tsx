import { ClipboardCopy, ClipboardCopyVariant } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import type { Agent } from "../../../api/types";
import { useConsole } from "../../../app/context";
import { Facts } from "../../../components/Facts";
import { shellRecipe, tokenEndpoint } from "./recipe";

/** What a developer types into an OAuth library, and the same as a script to try it. */
export function TokenRecipe({ agent, capabilities }: { agent: Agent; capabilities: string[] }) {
  const { t } = useTranslation();
  const { issuer } = useConsole().ui;
  const { name, clientId } = agent;
  return (
    <>
      <Facts
        facts={[
          [t("agent.clientId"), <code key="client">{clientId}</code>],
          [t("token.endpoint"), <code key="endpoint">{tokenEndpoint(issuer)}</code>],
          [t("token.method"), t("token.methodText")],
          [t("token.audience"), <code key="issuer">{issuer}</code>],
        ]}
      />
      <p className="pf-v5-u-mt-md pf-v5-u-mb-sm">{t("token.shell")}</p>
      <ClipboardCopy
        isCode
        isReadOnly
        variant={ClipboardCopyVariant.expansion}
        hoverTip={t("action.copy")}
        clickTip={t("action.copied")}
        textAriaLabel={t("token.shell")}
        toggleAriaLabel={t("token.shell")}
        data-testid="agent-identity-token-recipe"
      >
        {shellRecipe({ issuer, name, clientId, capabilities })}
      </ClipboardCopy>
    </>
  );
}
