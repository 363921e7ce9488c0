import { Button, Toolbar, ToolbarContent, ToolbarItem } from "@patternfly/react-core";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Data } from "../../api/useData";
import { Loaded } from "../../components/Loaded";
import { Pager } from "../../components/Pager";
import type { Filters } from "../../components/useFilters";
import { ExportDialog } from "./ExportDialog";
import type { Exported } from "./exporting";
import { PeriodChoice } from "./PeriodChoice";

interface Props<T, Name extends string> {
  data: Data<T[]>;
  filters: Filters<Name | "period">;
  exported: Exported<T>;
  /** The filters beside the period, each a ToolbarItem. */
  narrowing: ReactNode;
  /** What is said where there is nothing. */
  none: ReactNode;
  children: (rows: T[]) => ReactNode;
}

/** Rows of what happened, newest first: filters, a period, pages, and all of it as a file. */
export function Timeline<T, Name extends string>({ data, filters, exported, narrowing, none, children }: Props<T, Name>) {
  const { t } = useTranslation();
  const [exporting, setExporting] = useState(false);
  return (
    <>
      <Toolbar clearAllFilters={filters.clear} clearFiltersButtonText={t("list.clear")}>
        <ToolbarContent>
          {narrowing}
          <ToolbarItem>
            <PeriodChoice
              value={filters.values.period}
              onChange={(period) => {
                filters.set({ period } as Partial<Record<Name | "period", string | undefined>>);
              }}
            />
          </ToolbarItem>
          <ToolbarItem>
            <Button
              variant="secondary"
              onClick={() => {
                setExporting(true);
              }}
            >
              {t("activity.export")}
            </Button>
          </ToolbarItem>
          <ToolbarItem variant="pagination" align={{ default: "alignRight" }}>
            <Pager {...filters} shown={data.value?.length ?? 0} />
          </ToolbarItem>
        </ToolbarContent>
      </Toolbar>
      <Loaded data={data}>{(rows) => (rows.length === 0 ? none : children(rows))}</Loaded>
      {exporting && (
        <ExportDialog
          {...exported}
          onClose={() => {
            setExporting(false);
          }}
        />
      )}
    </>
  );
}
