import { Radio } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Confirm } from "../../components/Confirm";
import { download } from "../../components/download";
import { EXPORT_LIMIT, loadAll, type Exported } from "./exporting";

type Format = "csv" | "json";
const FORMATS: Format[] = ["csv", "json"];

interface Props<T> extends Exported<T> {
  onClose: () => void;
}

export function ExportDialog<T>({ title, file, load, toCsv, onClose }: Props<T>) {
  const { t } = useTranslation();
  const [format, setFormat] = useState<Format>("csv");
  return (
    <Confirm
      title={title}
      action={t("activity.export")}
      onClose={onClose}
      onConfirm={async () => {
        const rows = await loadAll(load);
        if (format === "csv") {
          download(`${file}.csv`, "text/csv", toCsv(rows));
        } else {
          download(`${file}.json`, "application/json", JSON.stringify(rows, null, 2));
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
