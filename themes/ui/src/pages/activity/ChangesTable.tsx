import { ExpandableRowContent, Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { Code } from "../../components/Code";
import { Time } from "../../components/Time";
import { deedOf, detailsOf, pageOf, type ChangeEvent } from "./changeEvents";

export function ChangesTable({ events }: { events: ChangeEvent[] }) {
  const { t } = useTranslation();
  return (
    <Table aria-label={t("activity.changes")} variant="compact" gridBreakPoint="grid-lg">
      <Thead>
        <Tr>
          <Th screenReaderText={t("list.details")} />
          <Th>{t("decisions.at")}</Th>
          <Th>{t("changes.operation")}</Th>
          <Th>{t("changes.resource")}</Th>
          <Th>{t("changes.path")}</Th>
          <Th>{t("changes.by")}</Th>
          <Th>{t("changes.address")}</Th>
        </Tr>
      </Thead>
      {events.map((event, row) => (
        <Change key={event.id ?? row} event={event} row={row} />
      ))}
    </Table>
  );
}

function Change({ event, row }: { event: ChangeEvent; row: number }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const details = detailsOf(event);
  const type = event.resourceType ?? "";
  return (
    <Tbody isExpanded={open}>
      <Tr>
        <Td
          {...(details
            ? { expand: { rowIndex: row, isExpanded: open, expandId: `change-${String(row)}-`, onToggle: () => { setOpen(!open); } } }
            : {})}
        />
        <Td dataLabel={t("decisions.at")}>
          <Time at={new Date(event.time).toISOString()} />
        </Td>
        <Td dataLabel={t("changes.operation")}>{t(`deed.${deedOf(event)}`, { defaultValue: deedOf(event) })}</Td>
        <Td dataLabel={t("changes.resource")}>{t(`changedType.${type}`, { defaultValue: type })}</Td>
        <Td dataLabel={t("changes.path")} modifier="breakWord">
          <Place event={event} />
        </Td>
        <Td dataLabel={t("changes.by")} modifier="breakWord">
          {event.authDetails?.userId}
        </Td>
        <Td dataLabel={t("changes.address")}>{event.authDetails?.ipAddress}</Td>
      </Tr>
      {details && (
        <Tr isExpanded={open}>
          <Td />
          <Td colSpan={6}>
            <ExpandableRowContent>
              <Code text={details} />
            </ExpandableRowContent>
          </Td>
        </Tr>
      )}
    </Tbody>
  );
}

function Place({ event }: { event: ChangeEvent }) {
  const page = pageOf(event);
  const path = <bdi>{event.resourcePath}</bdi>;
  return page ? <Link to={page}>{path}</Link> : path;
}
