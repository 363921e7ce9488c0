import { Toolbar, ToolbarContent, ToolbarItem } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useTranslation } from "react-i18next";
import { useData } from "../../api/useData";
import { useApi, useConsole } from "../../app/context";
import { Choice } from "../../components/Choice";
import { Empty } from "../../components/Empty";
import { Loaded } from "../../components/Loaded";
import { Pager } from "../../components/Pager";
import { Time } from "../../components/Time";
import { useFilters } from "../../components/useFilters";

const REFRESH = 30_000;
/** Keycloak filters by its own types of resources alone, and by the beginning of a path. */
const PLACES: Record<string, string> = {
  agents: "agents/*",
  capabilities: "capabilities/*",
  requests: "requests/*",
  alerts: "alerts/*",
  policies: "agent-governance/policies/*",
  settings: "agent-identity*",
};

/** Keycloak's own admin event, as far as it is shown here. */
interface AdminEvent {
  time: number;
  operationType: string;
  resourceType?: string;
  resourcePath?: string;
  authDetails?: { userId?: string; ipAddress?: string };
}

/** What administrators changed: Keycloak's admin events about agents. */
export function Changes() {
  const { t } = useTranslation();
  const api = useApi();
  const { host } = useConsole();
  const filters = useFilters<"of">("of");
  const { values, page, size } = filters;
  const of = values.of ?? "agents";
  const data = useData(
    JSON.stringify([host.realm, of, page, size]),
    (signal) =>
      api.get<AdminEvent[]>(
        "/admin-events",
        { resourcePath: PLACES[of], first: (page - 1) * size, max: size },
        signal,
      ),
    { every: REFRESH },
  );
  return (
    <>
      <Toolbar>
        <ToolbarContent>
          <ToolbarItem>
            <Choice
              label={t("changes.of")}
              value={of}
              options={Object.keys(PLACES).map((value) => ({ value, label: t(`changes.place.${value}`) }))}
              onChange={(wanted) => {
                filters.set({ of: wanted });
              }}
            />
          </ToolbarItem>
          <ToolbarItem variant="pagination" align={{ default: "alignRight" }}>
            <Pager {...filters} shown={data.value?.length ?? 0} />
          </ToolbarItem>
        </ToolbarContent>
      </Toolbar>
      <Loaded data={data}>
        {(events) =>
          events.length === 0 ? (
            <Empty title={t("changes.none")} text={t("changes.noneText")} />
          ) : (
            <Table aria-label={t("activity.changes")} variant="compact" gridBreakPoint="grid-lg">
              <Thead>
                <Tr>
                  <Th>{t("decisions.at")}</Th>
                  <Th>{t("changes.operation")}</Th>
                  <Th>{t("changes.resource")}</Th>
                  <Th>{t("changes.path")}</Th>
                  <Th>{t("changes.by")}</Th>
                  <Th>{t("changes.address")}</Th>
                </Tr>
              </Thead>
              <Tbody>
                {events.map((event, place) => (
                  <Tr key={`${String(event.time)}-${String(place)}`}>
                    <Td dataLabel={t("decisions.at")}>
                      <Time at={new Date(event.time).toISOString()} />
                    </Td>
                    <Td dataLabel={t("changes.operation")}>{event.operationType}</Td>
                    <Td dataLabel={t("changes.resource")}>{event.resourceType}</Td>
                    <Td dataLabel={t("changes.path")} modifier="breakWord">
                      <bdi>{event.resourcePath}</bdi>
                    </Td>
                    <Td dataLabel={t("changes.by")} modifier="breakWord">
                      {event.authDetails?.userId}
                    </Td>
                    <Td dataLabel={t("changes.address")}>{event.authDetails?.ipAddress}</Td>
                  </Tr>
                ))}
              </Tbody>
            </Table>
          )
        }
      </Loaded>
    </>
  );
}
