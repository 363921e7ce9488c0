import { useFormContext } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { ChoiceField } from "../../forms/ChoiceField";
import { Field } from "../../forms/Field";
import { POLICY_EFFECTS, POLICY_SEVERITIES, POLICY_TYPES, type PolicyForm } from "./model";
import { ParameterFields, PurposeFields, ScopeFields } from "./PolicyParts";
import { useFittingParameters } from "./useFittingParameters";

export function PolicyFields() {
  const { t } = useTranslation();
  const { watch } = useFormContext<PolicyForm>();
  const type = watch("type");
  useFittingParameters(type);
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
      <PurposeFields />
      <ScopeFields />
      <ParameterFields type={type} />
    </>
  );
}
