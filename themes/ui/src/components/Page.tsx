import {
  Breadcrumb,
  BreadcrumbItem,
  Flex,
  FlexItem,
  PageBreadcrumb,
  PageSection,
  Text,
  TextContent,
} from "@patternfly/react-core";
import { useEffect, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";

interface Props {
  title: string;
  text?: string | undefined;
  /** The way here, without this page. */
  path?: { label: string; to: string }[];
  labels?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** Title, way and actions of a page, as the console's own pages have them. */
export function Page({ title, text, path = [], labels, actions, children }: Props) {
  const { t } = useTranslation();
  useEffect(() => {
    const before = document.title;
    document.title = `${title} – ${t("nav.title")}`;
    return () => {
      document.title = before;
    };
  }, [title, t]);
  return (
    <>
      {path.length > 0 && (
        <PageBreadcrumb className="pf-v5-u-pb-0 pf-v5-u-pt-md">
          <Breadcrumb aria-label={t("page.breadcrumb")}>
            {path.map(({ label, to }) => (
              <BreadcrumbItem key={to} render={({ className }) => <Link className={className} to={to}>{label}</Link>} />
            ))}
            <BreadcrumbItem isActive>
              <bdi>{title}</bdi>
            </BreadcrumbItem>
          </Breadcrumb>
        </PageBreadcrumb>
      )}
      <PageSection variant="light">
        <Flex justifyContent={{ default: "justifyContentSpaceBetween" }} alignItems={{ default: "alignItemsFlexStart" }}>
          <FlexItem flex={{ default: "flex_1" }}>
            <TextContent>
              <Text component="h1" className="pf-v5-u-text-break-word" data-testid="view-header">
                <bdi>{title}</bdi> {labels}
              </Text>
              {text && (
                <Text className="pf-v5-u-text-break-word">
                  <bdi>{text}</bdi>
                </Text>
              )}
            </TextContent>
          </FlexItem>
          {actions && <FlexItem>{actions}</FlexItem>}
        </Flex>
      </PageSection>
      {children}
    </>
  );
}
