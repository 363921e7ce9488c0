import { Flex, FlexItem, TextInput } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Choice } from "../../../components/Choice";
import { amountOf, durationOf, UNITS, type Unit } from "./model";

interface Props {
  id: string;
  label: string;
  value: string;
  /** What counts where nothing is typed. */
  standard: string;
  isWrong: boolean;
  isDisabled: boolean;
  testId: string;
  onChange: (text: string) => void;
}

/** A duration as a number and a unit. */
export function DurationInput({ id, label, value, standard, isWrong, isDisabled, testId, onChange }: Props) {
  const { t } = useTranslation();
  const usual = amountOf(standard);
  const shown = value === "" ? { amount: "", unit: usual.unit } : amountOf(value);
  // 24 hours stay hours while somebody types, though they are a day.
  const [chosen, setChosen] = useState<Unit>(shown.unit);
  const isAsTyped = value !== "" && durationOf(amountIn(value, chosen), chosen) === value;
  const unit = value === "" || isAsTyped ? chosen : shown.unit;
  const amount = isAsTyped ? amountIn(value, chosen) : shown.amount;
  return (
    <Flex spaceItems={{ default: "spaceItemsSm" }}>
      <FlexItem>
        <TextInput
          id={id}
          type="text"
          inputMode="numeric"
          className="pf-v5-u-w-initial"
          value={amount}
          placeholder={unit === usual.unit ? usual.amount : ""}
          isDisabled={isDisabled}
          validated={isWrong ? "error" : "default"}
          aria-describedby={`${id}-help`}
          data-testid={testId}
          onChange={(_event, typed) => {
            setChosen(unit);
            onChange(durationOf(typed, unit));
          }}
        />
      </FlexItem>
      <FlexItem>
        <Choice
          label={t("settings.unit", { label })}
          options={UNITS.map((one) => ({ value: one, label: t(`settings.unitWord.${one}`) }))}
          value={unit}
          isDisabled={isDisabled}
          testId={`${testId}-unit`}
          onChange={(wanted) => {
            const picked = UNITS.find((one) => one === wanted) ?? unit;
            setChosen(picked);
            onChange(durationOf(amount, picked));
          }}
        />
      </FlexItem>
    </Flex>
  );
}

const amountIn = (text: string, unit: Unit): string =>
  new RegExp(unit === "D" ? /^P(\d+)D$/ : `^PT(\\d+)${unit}$`).exec(text)?.[1] ?? "";
