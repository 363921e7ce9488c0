import {
  Button,
  EmptyState,
  EmptyStateActions,
  EmptyStateBody,
  EmptyStateFooter,
  EmptyStateHeader,
  EmptyStateIcon,
  PageSection,
} from "@patternfly/react-core";
import { ExclamationCircleIcon, LockIcon } from "@patternfly/react-icons";
import { useTranslation } from "react-i18next";
import { ApiProblem, ServerGone } from "../api/problem";
import { SessionEnded } from "../host/types";

interface Props {
  error: Error;
  retry?: () => void;
  signIn?: () => void;
}

export type FailureKind = "forbidden" | "gone" | "session" | "missing" | "other";

export function failureKind(error: Error): FailureKind {
  if (error instanceof SessionEnded) {
    return "session";
  }
  if (error instanceof ServerGone) {
    return "gone";
  }
  if (error instanceof ApiProblem) {
    if (error.status === 401) {
      return "session";
    }
    return error.status === 403 ? "forbidden" : error.status === 404 ? "missing" : "other";
  }
  return "other";
}

/** What stands where a page, or a part of it, could not be loaded. */
export function Failure({ error, retry, signIn }: Props) {
  const { t } = useTranslation();
  const kind = failureKind(error);
  const told = kind === "other" || kind === "missing" ? error.message : t(`failure.${kind}.text`);
  return (
    <PageSection variant="light" isFilled role="alert" data-testid={`agent-identity-failure-${kind}`}>
      <EmptyState>
        <EmptyStateHeader
          titleText={t(`failure.${kind}.title`)}
          headingLevel="h2"
          icon={<EmptyStateIcon icon={kind === "forbidden" ? LockIcon : ExclamationCircleIcon} />}
        />
        <EmptyStateBody>
          <bdi>{told}</bdi>
        </EmptyStateBody>
        <EmptyStateFooter>
          <EmptyStateActions>
            {kind === "session" && signIn && (
              <Button onClick={signIn}>{t("failure.session.signIn")}</Button>
            )}
            {retry && kind !== "forbidden" && (
              <Button variant={kind === "session" ? "link" : "primary"} onClick={retry}>
                {t("action.retry")}
              </Button>
            )}
          </EmptyStateActions>
        </EmptyStateFooter>
      </EmptyState>
    </PageSection>
  );
}
