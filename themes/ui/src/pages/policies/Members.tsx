import { Alert, FormFieldGroup, FormFieldGroupHeader, TextArea } from "@patternfly/react-core";
import { useId, type ReactNode } from "react";
import { Controller, useFormContext } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { Group } from "../../forms/Field";
import { jsonObject } from "../../forms/json";
import type { PolicyForm } from "./model";

/** The members of a JSON object, one by one; what no field knows of stays as it is. */
export interface MemberAccess {
  get: (member: string) => unknown;
  /** Nothing takes the member away. */
  set: (member: string, value: unknown) => void;
}

interface Props {
  name: "scope" | "parameters";
  label: string;
  help: string;
  children: (members: MemberAccess) => ReactNode;
}

/** A part of a policy that is a JSON object, as fields of their own. */
export function Members({ name, label, help, children }: Props) {
  const { t } = useTranslation();
  const { control } = useFormContext<PolicyForm>();
  const id = useId();
  const isJson = (value: string) => !value.trim() || jsonObject(value) !== undefined || t("form.json");
  return (
    <Controller
      control={control}
      name={name}
      rules={{ validate: isJson }}
      render={({ field, fieldState }) => {
        const error = fieldState.error?.message;
        const object = field.value.trim() ? jsonObject(field.value) : {};
        if (!object) {
          return (
            <Group id={id} label={label} error={error ?? t("form.json")}>
              <TextArea
                id={id}
                rows={4}
                spellCheck={false}
                value={field.value}
                onChange={(_event, text) => {
                  field.onChange(text);
                }}
              />
            </Group>
          );
        }
        const members: MemberAccess = {
          get: (member) => object[member],
          set: (member, value) => {
            const next = Object.entries({ ...object, [member]: value }).filter(([, one]) => one !== undefined);
            field.onChange(next.length ? JSON.stringify(Object.fromEntries(next), null, 2) : "");
          },
        };
        return (
          <FormFieldGroup
            data-testid={`agent-identity-group-${name}`}
            header={<FormFieldGroupHeader titleText={{ text: label, id: `${id}-title` }} titleDescription={help} />}
          >
            {error && <Alert isInline variant="danger" title={error} />}
            {children(members)}
          </FormFieldGroup>
        );
      }}
    />
  );
}
