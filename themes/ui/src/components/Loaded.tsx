import { Alert, AlertActionLink, PageSection, Skeleton } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ServerGone } from "../api/problem";
import type { Data } from "../api/useData";
import { useConsole } from "../app/context";
import { Failure } from "./Failure";

interface Props<T> {
  data: Data<T>;
  /** How many lines of a skeleton stand in while it loads. */
  lines?: number;
  children: (value: T) => ReactNode;
}

/** Shows what was loaded, or what keeps it from being shown. */
export function Loaded<T>({ data, lines = 6, children }: Props<T>) {
  const { t } = useTranslation();
  const { host } = useConsole();
  if (data.error instanceof ServerGone && data.value !== undefined) {
    return (
      <>
        <Alert
          isInline
          variant="warning"
          title={t("failure.gone.title")}
          actionLinks={<AlertActionLink onClick={data.reload}>{t("action.retry")}</AlertActionLink>}
        />
        {children(data.value)}
      </>
    );
  }
  if (data.error) {
    return <Failure error={data.error} retry={data.reload} signIn={host.signIn} />;
  }
  if (data.value === undefined) {
    return (
      <PageSection variant="light" isFilled aria-busy="true">
        {Array.from({ length: lines }, (_, line) => (
          <Skeleton
            key={line}
            className="pf-v5-u-mb-md"
            screenreaderText={line === 0 ? t("page.loading") : ""}
          />
        ))}
      </PageSection>
    );
  }
  return <>{children(data.value)}</>;
}
