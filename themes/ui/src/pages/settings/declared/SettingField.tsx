import { Alert, Button } from "@patternfly/react-core";
import { useEffect, useId } from "react";
import { Controller, useFormContext } from "react-hook-form";
import { useTranslation } from "react-i18next";
import type { Setting } from "../../../api/types";
import { Group } from "../../../forms/Field";
import { fieldOf, shownValue, wrong, type SettingsForm } from "./model";
import { SettingInput } from "./SettingInput";

interface Props {
  setting: Setting;
  isDisabled: boolean;
  /** Whether a link led here for it. */
  isSought: boolean;
}

/** One setting: what it is about, what it may be, and what counts without it. */
export function SettingField({ setting, isDisabled, isSought }: Props) {
  const { t } = useTranslation();
  const { control } = useFormContext<SettingsForm>();
  const id = useId();
  const name = fieldOf(setting);
  const label = t(`setting.${setting.name}`, { defaultValue: setting.name });
  const about = t(`settingHelp.${setting.name}`, { defaultValue: "" });
  const standard = t("settings.default", { value: shownValue(setting, setting.default, t) });
  useEffect(() => {
    if (isSought) {
      const field = document.getElementById(id);
      field?.scrollIntoView({ block: "center" });
      field?.focus();
    }
  }, [isSought, id]);
  return (
    <Controller
      control={control}
      name={name}
      rules={{ validate: (typed) => wrong(setting, typed, t) ?? true }}
      render={({ field, fieldState }) => (
        <Group
          id={id}
          label={label}
          help={about + (/^$|\.$/.test(about) ? " " : " · ") + standard}
          error={fieldState.error?.message}
        >
          {setting.complaint !== undefined && field.value === setting.value && (
            <Alert
              isInline
              isPlain
              variant="warning"
              title={t("settings.unreadable", {
                value: setting.value,
                counts: shownValue(setting, setting.effective, t),
              })}
            />
          )}
          <SettingInput
            setting={setting}
            id={id}
            label={label}
            value={field.value}
            isWrong={fieldState.error !== undefined}
            isDisabled={isDisabled}
            testId={`agent-identity-setting-${setting.name}`}
            onChange={field.onChange}
          />
          {!isDisabled && field.value !== "" && (
            <Button
              variant="link"
              isInline
              className="pf-v5-u-mt-xs pf-v5-u-font-size-sm"
              aria-label={t("settings.resetOf", { label })}
              data-testid={`agent-identity-reset-${setting.name}`}
              onClick={() => {
                field.onChange("");
              }}
            >
              {t("settings.reset")}
            </Button>
          )}
        </Group>
      )}
    />
  );
}
