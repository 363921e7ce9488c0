import { Button } from "@patternfly/react-core";
import { AngleDownIcon } from "@patternfly/react-icons";
import { Td } from "@patternfly/react-table";
import { useTranslation } from "react-i18next";

/** Opens the details of a row, as PatternFly's own cell does, whose name is English in every language. */
export function ExpandCell({ isOpen, onToggle }: { isOpen: boolean; onToggle: () => void }) {
  const { t } = useTranslation();
  return (
    <Td className="pf-v5-c-table__toggle">
      <Button
        variant="plain"
        className={isOpen ? "pf-m-expanded" : ""}
        aria-label={t("list.details")}
        aria-expanded={isOpen}
        onClick={onToggle}
      >
        <div className="pf-v5-c-table__toggle-icon">
          <AngleDownIcon aria-hidden />
        </div>
      </Button>
    </Td>
  );
}
