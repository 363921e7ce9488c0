import { Label } from "@patternfly/react-core";
import { ExclamationTriangleIcon } from "@patternfly/react-icons";
import { ExpandableRowContent, Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { McpSurfaceItem } from "../../../api/mcpTypes";
import { Code } from "../../../components/Code";
import { ExpandCell } from "../../../components/ExpandCell";
import { RiskLabel } from "../../../components/Labels";
import { unseen, visible } from "../../../components/visible";

const keyOf = (item: McpSurfaceItem) => `${item.kind} ${item.name}`;

/** Everything that the server offers, each entry with all that the server says of it, on demand. */
export function SurfaceTable({ items }: { items: McpSurfaceItem[] }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (key: string) => {
    setOpen((before) => {
      const next = new Set(before);
      if (!next.delete(key)) {
        next.add(key);
      }
      return next;
    });
  };
  return (
    <Table aria-label={t("surface.title")} variant="compact" gridBreakPoint="grid-lg">
      <Thead>
        <Tr>
          <Th screenReaderText={t("list.details")} />
          <Th>{t("surface.kind")}</Th>
          <Th>{t("surface.name")}</Th>
          <Th width={40}>{t("surface.description")}</Th>
          <Th>{t("surface.capability")}</Th>
          <Th>{t("surface.risk")}</Th>
        </Tr>
      </Thead>
      {items.map((item) => (
        <Item
          key={keyOf(item)}
          item={item}
          isOpen={open.has(keyOf(item))}
          onToggle={() => {
            toggle(keyOf(item));
          }}
        />
      ))}
    </Table>
  );
}

interface ItemProps {
  item: McpSurfaceItem;
  isOpen: boolean;
  onToggle: () => void;
}

function Item({ item, isOpen, onToggle }: ItemProps) {
  const { t } = useTranslation();
  const text = JSON.stringify(item.definition, null, 2);
  const { description } = item.definition as { description?: unknown };
  return (
    <Tbody isExpanded={isOpen}>
      <Tr>
        <ExpandCell isOpen={isOpen} onToggle={onToggle} />
        <Td dataLabel={t("surface.kind")}>{t(`surfaceKind.${item.kind}`, { defaultValue: item.kind })}</Td>
        <Td dataLabel={t("surface.name")} modifier="breakWord">
          <bdi>{visible(item.name)}</bdi> <Unseen count={unseen(text)} />
        </Td>
        <Td dataLabel={t("surface.description")} modifier="breakWord">
          {typeof description === "string" ? <bdi>{visible(description)}</bdi> : "–"}
        </Td>
        <Td dataLabel={t("surface.capability")} modifier="breakWord">
          {item.capability ? <code>{item.capability}</code> : "–"}
        </Td>
        <Td dataLabel={t("surface.risk")}>{item.risk ? <RiskLabel value={item.risk} /> : "–"}</Td>
      </Tr>
      <Tr isExpanded={isOpen}>
        <Td />
        <Td colSpan={5}>
          <ExpandableRowContent>
            {isOpen && <Code text={visible(text)} />}
          </ExpandableRowContent>
        </Td>
      </Tr>
    </Tbody>
  );
}

/** A model reads what a person does not see: said in a word, never left to the eye. */
function Unseen({ count }: { count: number }) {
  const { t } = useTranslation();
  return count > 0 ? (
    <Label isCompact color="red" icon={<ExclamationTriangleIcon />}>
      {t("surface.unseen", { count })}
    </Label>
  ) : null;
}
