import { Checkbox } from "@patternfly/react-core";
import { Controller, useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { segment } from "../../api/client";
import type { Capability, Risk } from "../../api/types";
import { useApi } from "../../app/context";
import { useToast } from "../../components/useToast";
import { ChoiceField } from "../../forms/ChoiceField";
import { Field } from "../../forms/Field";
import { FormModal } from "../../forms/FormModal";
import { useDraft, useDraftStore } from "../../forms/useDraft";

interface CapabilityForm {
  name: string;
  risk: Risk;
  description: string;
  aliases: string;
  approvalRequired: boolean;
}

const RISKS: Risk[] = ["low", "medium", "high", "critical"];

const formOf = (capability: Capability | undefined): CapabilityForm => ({
  name: capability?.name ?? "",
  risk: capability?.risk ?? "medium",
  description: capability?.description ?? "",
  aliases: capability?.aliases?.join(" ") ?? "",
  approvalRequired: capability?.approvalRequired ?? false,
});

interface Props {
  capability: Capability | undefined;
  onClose: () => void;
  onDone: () => void;
}

export function CapabilityDialog({ capability, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const api = useApi();
  const toast = useToast();
  const store = useDraftStore<CapabilityForm>(`capability:${capability?.name ?? ""}`);
  const form = useForm<CapabilityForm>({ defaultValues: { ...formOf(capability), ...store.read() } });
  const { forget } = useDraft(store, form);
  return (
    <FormModal<CapabilityForm>
      title={t(capability ? "capabilities.edit" : "capabilities.add")}
      action={t("action.save")}
      form={form}
      fields={["name", "risk", "description", "aliases", "approvalRequired"]}
      onClose={() => {
        forget();
        onClose();
      }}
      onSubmit={async ({ name, risk, description, aliases, approvalRequired }) => {
        const body: Capability = {
          name: name.trim(),
          risk,
          approvalRequired,
          aliases: aliases.split(/\s+/).filter((alias) => alias !== ""),
          ...(description.trim() ? { description: description.trim() } : {}),
        };
        await (capability
          ? api.put(`/capabilities/${segment(capability.name)}`, body)
          : api.post("/capabilities", body));
        toast(t("capabilities.saved"));
        onDone();
      }}
    >
      <Field<CapabilityForm>
        name="name"
        label={t("capabilities.name")}
        help={t("capabilities.nameHelp")}
        isDisabled={capability !== undefined}
        rules={{ required: t("form.required") }}
      />
      <ChoiceField<CapabilityForm>
        name="risk"
        label={t("capabilities.risk")}
        options={RISKS.map((value) => ({ value, label: t(`risk.${value}`) }))}
      />
      <Field<CapabilityForm> name="description" label={t("capabilities.description")} rows={2} />
      <Field<CapabilityForm> name="aliases" label={t("capabilities.aliases")} help={t("capabilities.aliasesHelp")} />
      <Controller
        control={form.control}
        name="approvalRequired"
        render={({ field }) => (
          <Checkbox
            id="agent-identity-approval-required"
            label={t("capabilities.approvalLabel")}
            isChecked={field.value}
            onChange={(_event, on) => {
              field.onChange(on);
            }}
          />
        )}
      />
    </FormModal>
  );
}
