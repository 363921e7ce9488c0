import { ToolbarItem } from "@patternfly/react-core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Choice } from "../../components/Choice";
import { Page } from "../../components/Page";
import { SearchField } from "../../components/SearchField";
import { useFilters } from "../../components/useFilters";
import ConnectionsView from "./ConnectionsView";
import { KINDS, PERIODS, since, type ConnectionFilter } from "./model";

/** Agents and servers of the realm, and what is between them. */
export default function ConnectionsPage() {
  const { t } = useTranslation();
  const filters = useFilters<ConnectionFilter>("agent", "server", "kind", "period");
  const { values, set } = filters;
  const from = useMemo(() => since(values.period, Date.now()), [values.period]);
  return (
    <Page title={t("connections.title")} text={t("connections.text")}>
      <ConnectionsView
        {...values}
        since={from}
        narrowed={filters.narrowed}
        initialTable={false}
        filters={
          <>
            {(["agent", "server"] as const).map((name) => (
              <ToolbarItem key={name} variant="search-filter">
                <SearchField
                  label={t(`connections.by.${name}`)}
                  value={values[name]}
                  testId={`agent-identity-connections-${name}`}
                  onSearch={(value) => {
                    set({ [name]: value });
                  }}
                />
              </ToolbarItem>
            ))}
            <ToolbarItem>
              <Choice
                label={t("connections.kind")}
                none={t("connections.anyKind")}
                value={values.kind}
                options={KINDS.map((value) => ({ value, label: t(`connectionKind.${value}`) }))}
                onChange={(kind) => {
                  set({ kind });
                }}
              />
            </ToolbarItem>
            <ToolbarItem>
              <Choice
                label={t("activity.period")}
                none={t("activity.anyTime")}
                value={values.period}
                options={PERIODS.map((value) => ({ value, label: t(`period.${value}`) }))}
                onChange={(period) => {
                  set({ period });
                }}
              />
            </ToolbarItem>
          </>
        }
      />
    </Page>
  );
}
