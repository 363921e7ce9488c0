import { MenuToggle } from "@patternfly/react-core";
import { EllipsisVIcon } from "@patternfly/react-icons";
import { ActionsColumn, Td } from "@patternfly/react-table";
import { useTranslation } from "react-i18next";

interface Action {
  label: string;
  /** Why it is not offered now is told by the row itself. */
  isDisabled?: boolean;
  onClick: () => void;
}

/** The menu at the end of a row, named after the row. */
export function RowActions({ row, actions }: { row: string; actions: Action[] }) {
  const { t } = useTranslation();
  return (
    <Td isActionCell>
      <ActionsColumn
        popperProps={{ position: "right" }}
        actionsToggle={({ onToggle, isOpen, isDisabled, toggleRef }) => (
          <MenuToggle
            ref={toggleRef}
            variant="plain"
            aria-label={t("list.actionsFor", { row })}
            isExpanded={isOpen}
            isDisabled={isDisabled}
            onClick={onToggle}
          >
            <EllipsisVIcon />
          </MenuToggle>
        )}
        items={actions.map(({ label, isDisabled = false, onClick }) => ({ title: label, isDisabled, onClick }))}
      />
    </Td>
  );
}
