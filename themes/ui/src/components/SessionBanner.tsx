import { Alert, AlertActionLink } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";

/** Stands above a form whose session ended while it was filled in. */
export function SessionBanner({ signIn }: { signIn: () => void }) {
  const { t } = useTranslation();
  return (
    <Alert
      isInline
      variant="warning"
      title={t("failure.session.title")}
      data-testid="agent-identity-session-ended"
      actionLinks={<AlertActionLink onClick={signIn}>{t("failure.session.signIn")}</AlertActionLink>}
    >
      {t("failure.session.text")}
    </Alert>
  );
}
