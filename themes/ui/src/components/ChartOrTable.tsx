import { ToggleGroup, ToggleGroupItem } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";

interface Props {
  asTable: boolean;
  onChange: (asTable: boolean) => void;
  testId?: string;
}

/** Every picture has a table of the same numbers. */
export function ChartOrTable({ asTable, onChange, testId }: Props) {
  const { t } = useTranslation();
  return (
    <ToggleGroup aria-label={t("chart.form")} data-testid={testId}>
      <ToggleGroupItem
        text={t("chart.chart")}
        isSelected={!asTable}
        onChange={() => {
          onChange(false);
        }}
      />
      <ToggleGroupItem
        text={t("chart.table")}
        isSelected={asTable}
        onChange={() => {
          onChange(true);
        }}
      />
    </ToggleGroup>
  );
}
