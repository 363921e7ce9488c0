import {
  FormGroup,
  FormHelperText,
  HelperText,
  HelperTextItem,
  TextArea,
  TextInput,
} from "@patternfly/react-core";
import { ExclamationCircleIcon } from "@patternfly/react-icons";
import { useId, type ReactNode } from "react";
import {
  Controller,
  useFormContext,
  type FieldValues,
  type Path,
  type RegisterOptions,
} from "react-hook-form";

interface GroupProps {
  id: string;
  label: string;
  help?: string | undefined;
  error?: string | undefined;
  isRequired?: boolean;
  children: ReactNode;
}

/** A label, what is below it, and either help or what is wrong. */
export function Group({ id, label, help, error, isRequired = false, children }: GroupProps) {
  return (
    <FormGroup label={label} fieldId={id} isRequired={isRequired}>
      {children}
      {(error ?? help) && (
        <FormHelperText>
          <HelperText id={`${id}-help`} isLiveRegion={error !== undefined}>
            <HelperTextItem
              variant={error ? "error" : "default"}
              {...(error ? { icon: <ExclamationCircleIcon /> } : {})}
            >
              {error ?? help}
            </HelperTextItem>
          </HelperText>
        </FormHelperText>
      )}
    </FormGroup>
  );
}

interface Props<T extends FieldValues> {
  name: Path<T>;
  label: string;
  help?: string;
  rules?: RegisterOptions<T, Path<T>>;
  type?: "text" | "number" | "url" | "datetime-local";
  rows?: number;
  code?: boolean;
  isDisabled?: boolean;
}

/** A text of a form, with its problems beside it. */
export function Field<T extends FieldValues>(props: Props<T>) {
  const { name, label, help, rules, type = "text", rows, code = false, isDisabled = false } = props;
  const { control } = useFormContext<T>();
  const id = useId();
  return (
    <Controller
      control={control}
      name={name}
      rules={rules ?? {}}
      render={({ field, fieldState }) => {
        const common = {
          id,
          value: field.value ?? "",
          onBlur: field.onBlur,
          ref: field.ref,
          isDisabled,
          "data-testid": `agent-identity-field-${name}`,
          "aria-describedby": `${id}-help`,
          "aria-invalid": fieldState.error !== undefined,
          validated: fieldState.error ? ("error" as const) : ("default" as const),
          onChange: (_event: unknown, value: string) => {
            field.onChange(value);
          },
        };
        return (
          <Group
            id={id}
            label={label}
            help={help}
            error={fieldState.error?.message}
            isRequired={Boolean(rules?.required)}
          >
            {rows ? (
              <TextArea
                {...common}
                rows={rows}
                resizeOrientation="vertical"
                {...(code ? { spellCheck: false, className: "pf-v5-u-font-family-monospace" } : {})}
              />
            ) : (
              <TextInput {...common} type={type} />
            )}
          </Group>
        );
      }}
    />
  );
}
