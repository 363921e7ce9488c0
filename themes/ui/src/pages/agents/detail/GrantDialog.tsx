import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { segment } from "../../../api/client";
import type { Agent, Capability } from "../../../api/types";
import { useData } from "../../../api/useData";
import { useApi, useConsole } from "../../../app/context";
import { useToast } from "../../../components/useToast";
import { ChoiceField } from "../../../forms/ChoiceField";
import { Field } from "../../../forms/Field";
import { FormModal } from "../../../forms/FormModal";
import { jsonObject } from "../../../forms/json";
import { useDraft, useDraftStore } from "../../../forms/useDraft";

interface GrantForm {
  capability: string;
  expiresAt: string;
  reason: string;
  constraints: string;
}

const NOTHING: GrantForm = { capability: "", expiresAt: "", reason: "", constraints: "" };
const MOST = 1000;

interface Props {
  agent: Agent;
  onClose: () => void;
  onDone: () => void;
}

export function GrantDialog({ agent, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const api = useApi();
  const toast = useToast();
  const { host } = useConsole();
  const store = useDraftStore<GrantForm>(`grant:${agent.id}`);
  const form = useForm<GrantForm>({ defaultValues: { ...NOTHING, ...store.read() } });
  const { forget } = useDraft(store, form);
  const { value: capabilities } = useData(host.realm, (signal) =>
    api.get<Capability[]>("/capabilities", { max: MOST }, signal),
  );
  const leave = () => {
    forget();
    onClose();
  };
  return (
    <FormModal<GrantForm>
      title={t("grants.grant")}
      action={t("grants.grant")}
      form={form}
      fields={["capability", "expiresAt", "reason", "constraints"]}
      onClose={leave}
      onSubmit={async ({ capability, expiresAt, reason, constraints }) => {
        await api.post(`/agents/${segment(agent.id)}/capabilities`, {
          capability,
          ...(expiresAt ? { expiresAt: new Date(expiresAt).toISOString() } : {}),
          ...(reason.trim() ? { reason: reason.trim() } : {}),
          ...(constraints.trim() ? { constraints: jsonObject(constraints) } : {}),
        });
        toast(t("grants.granted"));
        onDone();
      }}
    >
      <ChoiceField<GrantForm>
        name="capability"
        label={t("capabilities.name")}
        required={t("form.required")}
        none={t("grants.choose")}
        options={(capabilities ?? []).map(({ name, risk = "medium" }) => ({
          value: name,
          label: `${name} (${t(`risk.${risk}`)})`,
        }))}
      />
      <Field<GrantForm>
        name="expiresAt"
        label={t("grants.until")}
        help={t("grants.untilHelp")}
        type="datetime-local"
        rules={{
          validate: (value) => !value || new Date(value).getTime() > Date.now() || t("form.past"),
        }}
      />
      <Field<GrantForm> name="reason" label={t("grants.reason")} />
      <Field<GrantForm>
        name="constraints"
        label={t("grants.constraints")}
        help={t("grants.constraintsHelp")}
        rows={3}
        code
        rules={{ validate: (value) => !value.trim() || jsonObject(value) !== undefined || t("form.json") }}
      />
    </FormModal>
  );
}
