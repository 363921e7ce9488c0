import { EmptyState, EmptyStateBody, EmptyStateFooter, EmptyStateHeader, EmptyStateIcon, PageSection } from "@patternfly/react-core";
import { PowerOffIcon } from "@patternfly/react-icons";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { useMay } from "../app/context";

export function SwitchedOff() {
  const { t } = useTranslation();
  const may = useMay();
  return (
    <PageSection variant="light" isFilled data-testid="agent-identity-off">
      <EmptyState>
        <EmptyStateHeader
          titleText={t("off.title")}
          headingLevel="h1"
          icon={<EmptyStateIcon icon={PowerOffIcon} />}
        />
        <EmptyStateBody>{t("off.text")}</EmptyStateBody>
        {may("VIEW_REALM") && (
          <EmptyStateFooter>
            <Link to="/settings">{t("off.settings")}</Link>
          </EmptyStateFooter>
        )}
      </EmptyState>
    </PageSection>
  );
}
