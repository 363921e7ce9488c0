import { useId } from "react";
import { Controller, useFormContext, type FieldValues, type Path } from "react-hook-form";
import { Choice, type Option } from "../components/Choice";
import { Group } from "./Field";

interface Props<T extends FieldValues> {
  name: Path<T>;
  label: string;
  options: Option[];
  help?: string;
  required?: string;
  none?: string;
}

/** One of a few words in a form. */
export function ChoiceField<T extends FieldValues>(props: Props<T>) {
  const { name, label, options, help, required, none } = props;
  const { control } = useFormContext<T>();
  const id = useId();
  return (
    <Controller
      control={control}
      name={name}
      rules={required ? { required } : {}}
      render={({ field, fieldState }) => (
        <Group
          id={id}
          label={label}
          help={help}
          error={fieldState.error?.message}
          isRequired={required !== undefined}
        >
          <Choice
            id={id}
            label={label}
            options={options}
            value={field.value ? String(field.value) : undefined}
            testId={`agent-identity-field-${name}`}
            onChange={(value) => {
              field.onChange(value ?? "");
            }}
            {...(none === undefined ? {} : { none })}
          />
        </Group>
      )}
    />
  );
}
