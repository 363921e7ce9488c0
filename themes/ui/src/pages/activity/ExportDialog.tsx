import { Radio } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Decision } from "../../api/types";
import { Confirm } from "../../components/Confirm";
import { download } from "../../components/download";
import { EXPORT_LIMIT, loadAll, toCsv } from "./exporting";

type Format = "csv" | "json";
const FORMATS: Format[] = ["csv", "json"];

interface Props {
  load: (first: number, max: number) => Promise<Decision[]>;
  onClose: () => void;
}

export function ExportDialog({ load, onClose }: Props) {
  const { t } = useTranslation();
  const [format, setFormat] = useState<Format>("csv");
  return (
    <Confirm
      title={t("activity.exportTitle")}
      action={t("activity.export")}
      onClose={onClose}
      onConfirm={async () => {
        const decisions = await loadAll(load);
        if (format === "csv") {
          download("decisions.csv", "text/csv", toCsv(decisions));
        } else {
          download("decisions.json", "application/json", JSON.stringify(decisions, null, 2));
        }
      }}
    >
      <p className="pf-v5-u-mb-md">{t("activity.exportText", { count: EXPORT_LIMIT })}</p>
      {FORMATS.map((name) => (
        <Radio
          key={name}
          id={`agent-identity-export-${name}`}
          name="agent-identity-export"
          label={t(`activity.format.${name}`)}
          isChecked={format === name}
          onChange={() => {
            setFormat(name);
          }}
        />
      ))}
    </Confirm>
  );
}
