import { MenuToggle, Select, SelectList, SelectOption } from "@patternfly/react-core";
import { useState } from "react";

export interface Option {
  value: string;
  label: string;
}

interface Props {
  label: string;
  options: Option[];
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  /** The entry that chooses nothing. */
  none?: string;
  id?: string;
  testId?: string;
  isDisabled?: boolean;
}

/** A select of a few words. */
export function Choice({ label, options, value, onChange, none, id, testId, isDisabled = false }: Props) {
  const [open, setOpen] = useState(false);
  const chosen = options.find((option) => option.value === value);
  const text = chosen?.label ?? value ?? none ?? label;
  return (
    <Select
      isOpen={open}
      selected={value ?? ""}
      onOpenChange={setOpen}
      onSelect={(_event, picked) => {
        setOpen(false);
        onChange(picked === "" ? undefined : String(picked));
      }}
      toggle={(ref) => (
        <MenuToggle
          ref={ref}
          id={id}
          data-testid={testId}
          aria-label={`${label}: ${text}`}
          isExpanded={open}
          isDisabled={isDisabled}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {text}
        </MenuToggle>
      )}
    >
      <SelectList aria-label={label}>
        {none !== undefined && <SelectOption value="">{none}</SelectOption>}
        {options.map((option) => (
          <SelectOption key={option.value} value={option.value}>
            {option.label}
          </SelectOption>
        ))}
      </SelectList>
    </Select>
  );
}
