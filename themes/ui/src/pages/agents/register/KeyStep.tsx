import { Form } from "@patternfly/react-core";
import { Controller, useFormContext } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { looksPrivate } from "../../../keys/ed25519";
import { KeyChoice } from "../../../keys/KeyChoice";
import type { RegisterForm } from "./model";

export function KeyStep() {
  const { t } = useTranslation();
  const { control } = useFormContext<RegisterForm>();
  return (
    <Form
      isWidthLimited
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <Controller
        control={control}
        name="key"
        rules={{
          validate: ({ mode, text }) => {
            if (looksPrivate(text)) {
              return t("keys.private");
            }
            return mode === "generate" || mode === "none" || text.trim() !== "" || t("form.required");
          },
        }}
        render={({ field, fieldState }) => (
          <KeyChoice
            modes={["generate", "paste", "file", "none"]}
            value={field.value}
            error={fieldState.error?.message}
            onChange={field.onChange}
          />
        )}
      />
    </Form>
  );
}
