import { useTranslation } from "react-i18next";
import { ChoiceField } from "../../forms/ChoiceField";
import { Field } from "../../forms/Field";
import { jsonObject } from "../../forms/json";
import { POLICY_EFFECTS, POLICY_SEVERITIES, POLICY_TYPES, type PolicyForm } from "./model";

export function PolicyFields() {
  const { t } = useTranslation();
  const isJson = (value: string) => !value.trim() || jsonObject(value) !== undefined || t("form.json");
  return (
    <>
      <Field<PolicyForm> name="name" label={t("policies.name")} rules={{ required: t("form.required") }} />
      <Field<PolicyForm> name="description" label={t("policies.description")} rows={2} />
      <ChoiceField<PolicyForm>
        name="type"
        label={t("policies.type")}
        options={POLICY_TYPES.map((value) => ({ value, label: t(`policyType.${value}`) }))}
      />
      <ChoiceField<PolicyForm>
        name="effect"
        label={t("policies.effect")}
        options={POLICY_EFFECTS.map((value) => ({ value, label: t(`policyEffect.${value}`) }))}
      />
      <ChoiceField<PolicyForm>
        name="severity"
        label={t("policies.severity")}
        options={POLICY_SEVERITIES.map((value) => ({ value, label: t(`risk.${value}`) }))}
      />
      <Field<PolicyForm>
        name="order"
        label={t("policies.order")}
        help={t("policies.orderHelp")}
        type="number"
        rules={{ required: t("form.required") }}
      />
      <Field<PolicyForm> name="condition" label={t("policies.condition")} help={t("policies.conditionHelp")} rows={3} code />
      <Field<PolicyForm>
        name="scope"
        label={t("policies.scope")}
        help={t("policies.scopeHelp")}
        rows={3}
        code
        rules={{ validate: isJson }}
      />
      <Field<PolicyForm>
        name="parameters"
        label={t("policies.parameters")}
        help={t("policies.parametersHelp")}
        rows={3}
        code
        rules={{ validate: isJson }}
      />
    </>
  );
}
