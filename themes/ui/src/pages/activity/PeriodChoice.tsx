import { useTranslation } from "react-i18next";
import { Choice } from "../../components/Choice";

const HOUR = 3_600_000;
const HOURS: Record<string, number> = { PT1H: 1, PT24H: 24, P7D: 168, P30D: 720 };

/** When a period that ends now began, in milliseconds; undefined for any time. */
export function since(period: string | undefined): number | undefined {
  const hours = period && HOURS[period];
  return hours ? Date.now() - hours * HOUR : undefined;
}

interface Props {
  value: string | undefined;
  onChange: (period: string | undefined) => void;
}

export function PeriodChoice({ value, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Choice
      label={t("activity.period")}
      none={t("activity.anyTime")}
      value={value}
      options={Object.keys(HOURS).map((period) => ({ value: period, label: t(`period.${period}`) }))}
      onChange={onChange}
    />
  );
}
