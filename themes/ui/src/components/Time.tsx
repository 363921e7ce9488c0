import { Timestamp, TimestampFormat, TimestampTooltipVariant } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { useConsole } from "../app/context";

/** An instant in the reader's own time, with UTC in a tooltip. */
export function Time({ at }: { at: string | undefined }) {
  const { t } = useTranslation();
  const { host } = useConsole();
  if (!at) {
    return <>{t("time.never")}</>;
  }
  const date = new Date(at);
  return (
    <Timestamp
      date={date}
      locale={host.locale}
      dateFormat={TimestampFormat.medium}
      timeFormat={TimestampFormat.short}
      tooltip={{ variant: TimestampTooltipVariant.custom, content: date.toISOString() }}
    />
  );
}
