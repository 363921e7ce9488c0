import { Checkbox, FormGroup, TextInput } from "@patternfly/react-core";
import { useId, useState } from "react";
import { Group } from "../../forms/Field";
import type { MemberAccess } from "./Members";

interface Props {
  members: MemberAccess;
  member: string;
  label: string;
  help?: string;
}

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Words, separated by spaces or commas. */
export function WordsField({ members, member, label, help }: Props) {
  const id = useId();
  const words = listOf(members.get(member));
  const [text, setText] = useState("");
  return (
    <Group id={id} label={label} help={help}>
      <TextInput
        id={id}
        value={same(split(text), words) ? text : words.join(" ")}
        data-testid={`agent-identity-member-${member}`}
        onChange={(_event, value) => {
          setText(value);
          const next = split(value);
          members.set(member, next.length ? next : undefined);
        }}
      />
    </Group>
  );
}

const split = (text: string) => text.split(/[\s,]+/).filter((word) => word !== "");

interface NumberProps extends Props {
  max?: number;
  step?: number | "any";
}

/** A number, or nothing. */
export function NumberField({ members, member, label, help, max, step = "any" }: NumberProps) {
  const id = useId();
  const value = members.get(member);
  return (
    <Group id={id} label={label} help={help}>
      <TextInput
        id={id}
        type="number"
        min={0}
        step={step}
        {...(max === undefined ? {} : { max })}
        value={typeof value === "number" ? value : ""}
        data-testid={`agent-identity-member-${member}`}
        onChange={(_event, text) => {
          members.set(member, text === "" ? undefined : Number(text));
        }}
      />
    </Group>
  );
}

interface WordsProps extends Props {
  options: { value: string; label: string }[];
}

/** Some of a few words. */
export function SomeOfField({ members, member, label, help, options }: WordsProps) {
  const id = useId();
  const chosen = listOf(members.get(member));
  return (
    <FormGroup role="group" label={label} fieldId={id} isStack>
      {options.map((option) => (
        <Checkbox
          key={option.value}
          id={`${id}-${option.value}`}
          label={option.label}
          isChecked={chosen.includes(option.value)}
          data-testid={`agent-identity-member-${member}-${option.value}`}
          onChange={(_event, on) => {
            const next = options
              .map(({ value }) => value)
              .filter((value) => (value === option.value ? on : chosen.includes(value)));
            members.set(member, next.length ? next : undefined);
          }}
        />
      ))}
      {help && <span className="pf-v5-u-font-size-sm">{help}</span>}
    </FormGroup>
  );
}

/** Yes, or nothing. */
export function YesField({ members, member, label }: Props) {
  const id = useId();
  return (
    <Checkbox
      id={id}
      label={label}
      isChecked={members.get(member) === true}
      data-testid={`agent-identity-member-${member}`}
      onChange={(_event, on) => {
        members.set(member, on ? true : undefined);
      }}
    />
  );
}
