import { EmptyState, EmptyStateBody, EmptyStateHeader, EmptyStateIcon, PageSection } from "@patternfly/react-core";
import { SearchIcon } from "@patternfly/react-icons";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";

export function NotFound() {
  const { t } = useTranslation();
  return (
    <PageSection variant="light" isFilled>
      <EmptyState>
        <EmptyStateHeader
          titleText={t("notFound.title")}
          headingLevel="h1"
          icon={<EmptyStateIcon icon={SearchIcon} />}
        />
        <EmptyStateBody>
          <Link to="/agents">{t("notFound.back")}</Link>
        </EmptyStateBody>
      </EmptyState>
    </PageSection>
  );
}
