import { FileUpload, Radio } from "@patternfly/react-core";
import { useId, useState } from "react";
import { Controller, useFormContext } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { Field, Group } from "../../forms/Field";
import { jsonObject } from "../../forms/json";
import { ONBOARD_MODES, type OnboardForm } from "./onboarding";

export function OnboardFields() {
  const { t } = useTranslation();
  const { control, watch } = useFormContext<OnboardForm>();
  const id = useId();
  const mode = watch("mode");
  const needed = { required: t("form.required") };
  return (
    <>
      <Controller
        control={control}
        name="mode"
        render={({ field }) => (
          <div role="radiogroup" aria-label={t("onboard.mode")}>
            {ONBOARD_MODES.map((value) => (
              <Radio
                key={value}
                id={`${id}-${value}`}
                name={id}
                className="pf-v5-u-mb-sm"
                label={t(`onboard.mode.${value}`)}
                description={t(`onboard.mode.${value}Text`)}
                isChecked={field.value === value}
                data-testid={`agent-identity-onboard-${value}`}
                onChange={() => {
                  field.onChange(value);
                }}
              />
            ))}
          </div>
        )}
      />
      {mode === "serverJson" ? (
        <ServerJsonField />
      ) : (
        <Field<OnboardForm> name="url" label={t("servers.url")} help={t("onboard.urlHelp")} rules={needed} />
      )}
      <Field<OnboardForm>
        name="name"
        label={t("servers.id")}
        help={t(mode === "register" ? "onboard.nameNeeded" : "onboard.nameHelp")}
        rules={mode === "register" ? needed : {}}
      />
      <Field<OnboardForm> name="owner" label={t("servers.owner")} help={t("agent.ownerHelp")} />
      <Field<OnboardForm> name="tags" label={t("servers.tags")} help={t("servers.tagsHelp")} />
      <Field<OnboardForm>
        name="bearer"
        label={t("servers.bearer")}
        help={t(mode === "register" ? "servers.bearerHelp" : "onboard.bearerHelp")}
      />
    </>
  );
}

function ServerJsonField() {
  const { t } = useTranslation();
  const { control } = useFormContext<OnboardForm>();
  const id = useId();
  const [file, setFile] = useState("");
  return (
    <Controller
      control={control}
      name="serverJson"
      rules={{ validate: (value) => jsonObject(value) !== undefined || t("form.json") }}
      render={({ field, fieldState }) => (
        <Group
          id={id}
          label={t("onboard.serverJson")}
          help={t("onboard.serverJsonHelp")}
          error={fieldState.error?.message}
          isRequired
        >
          <FileUpload
            id={id}
            type="text"
            allowEditingUploadedText
            value={field.value}
            filename={file}
            filenamePlaceholder="server.json"
            aria-label={t("onboard.serverJson")}
            browseButtonText={t("keys.browse")}
            clearButtonText={t("keys.clear")}
            validated={fieldState.error ? "error" : "default"}
            onFileInputChange={(_event, picked) => {
              setFile(picked.name);
            }}
            onDataChange={(_event, text) => {
              field.onChange(text);
            }}
            onTextChange={(_event, text) => {
              field.onChange(text);
            }}
            onClearClick={() => {
              setFile("");
              field.onChange("");
            }}
          />
        </Group>
      )}
    />
  );
}
