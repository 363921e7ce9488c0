import { Switch, TextArea, TextInput } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import type { Setting } from "../../../api/types";
import { Choice } from "../../../components/Choice";
import { DurationInput } from "./DurationInput";
import { shownValue, typedOf, wordOf } from "./model";

interface Props {
  setting: Setting;
  id: string;
  label: string;
  value: string;
  isWrong: boolean;
  isDisabled: boolean;
  testId: string;
  onChange: (value: string) => void;
}

/** What a setting of its kind is filled in with; empty means the default. */
export function SettingInput(props: Props) {
  const { setting, id, label, value, isWrong, isDisabled, testId, onChange } = props;
  const { t } = useTranslation();
  const standard = setting.default ?? "";
  const text = {
    id,
    value,
    isDisabled,
    validated: isWrong ? ("error" as const) : ("default" as const),
    "aria-describedby": `${id}-help`,
    "data-testid": testId,
    onChange: (_event: unknown, typed: string) => {
      onChange(typed);
    },
  };
  switch (setting.kind) {
    case "BOOLEAN":
      return (
        <Switch
          id={id}
          aria-label={label}
          label={t("settings.on")}
          labelOff={t("settings.off")}
          isChecked={(value || standard) === "true"}
          isDisabled={isDisabled}
          data-testid={testId}
          onChange={(_event, on) => {
            onChange(String(on) === standard ? "" : String(on));
          }}
        />
      );
    case "CHOICE":
      return (
        <Choice
          id={id}
          label={label}
          options={(setting.choices ?? []).map((word) => ({ value: word, label: wordOf(setting, word, t) }))}
          value={value || undefined}
          none={t("settings.usually", { value: shownValue(setting, setting.default, t) })}
          isDisabled={isDisabled}
          testId={testId}
          onChange={(chosen) => {
            onChange(chosen ?? "");
          }}
        />
      );
    case "DURATION":
      return <DurationInput {...{ id, label, value, standard, isWrong, isDisabled, testId, onChange }} />;
    case "CERTIFICATES":
      return <TextArea {...text} rows={8} resizeOrientation="vertical" spellCheck={false} className="pf-v5-u-font-family-monospace" />;
    case "NETWORKS":
      return <TextArea {...text} rows={3} resizeOrientation="vertical" spellCheck={false} placeholder="10.1.0.0/16, fd00::/8" />;
    case "INTEGER":
    case "NUMBER":
      return (
        <TextInput
          {...text}
          type="text"
          inputMode="decimal"
          className="pf-v5-u-w-initial"
          placeholder={typedOf(setting, standard)}
        />
      );
    default:
      return <TextInput {...text} type="text" placeholder={typedOf(setting, standard)} />;
  }
}
