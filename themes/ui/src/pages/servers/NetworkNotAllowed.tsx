import { Alert } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { useMay } from "../../app/context";

/** Says where an internal network is allowed, since only who manages the realm may do so. */
export function NetworkNotAllowed() {
  const { t } = useTranslation();
  const may = useMay();
  const isAllowed = may("MANAGE_REALM");
  return (
    <Alert
      isInline
      variant="warning"
      title={t(isAllowed ? "onboard.notAllowed" : "onboard.askAdmin")}
      data-testid="agent-identity-network-not-allowed"
      {...(isAllowed
        ? { actionLinks: <Link to="/settings/mcp?setting=mcp.allow-networks">{t("onboard.allowNetworks")}</Link> }
        : {})}
    />
  );
}
