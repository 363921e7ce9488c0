import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import type { Score } from "../../../../api/types";
import { useApi } from "../../../../app/context";
import { useToast } from "../../../../components/useToast";
import { Field } from "../../../../forms/Field";
import { FormModal } from "../../../../forms/FormModal";
import { useDraft, useDraftStore } from "../../../../forms/useDraft";

interface OverrideForm {
  score: string;
  until: string;
  reason: string;
}

interface Props {
  score: Score;
  path: string;
  onClose: () => void;
  onDone: () => void;
}

/** A score in the place of what is computed: with a reason, and for a time. */
export function OverrideDialog({ score, path, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const api = useApi();
  const toast = useToast();
  const store = useDraftStore<OverrideForm>(`override:${score.agentId}`);
  const form = useForm<OverrideForm>({
    defaultValues: { score: "", until: "", reason: "", ...store.read() },
  });
  const { forget } = useDraft(store, form);
  const leave = () => {
    forget();
    onClose();
  };
  return (
    <FormModal<OverrideForm>
      title={t("trust.override.title")}
      action={t("trust.override.action")}
      form={form}
      fields={["score", "until", "reason"]}
      onClose={leave}
      onSubmit={async (given) => {
        await api.put(`${path}/override`, {
          score: Number(given.score) / 100,
          until: new Date(given.until).toISOString(),
          reason: given.reason.trim(),
        });
        toast(t("trust.override.done"));
        onDone();
      }}
    >
      <Field<OverrideForm>
        name="score"
        label={t("trust.override.score")}
        help={t("trust.override.scoreHelp")}
        type="number"
        rules={{
          required: t("form.required"),
          validate: (text) => (Number(text) >= 0 && Number(text) <= 100) || t("form.percent"),
        }}
      />
      <Field<OverrideForm>
        name="until"
        label={t("trust.override.untilLabel")}
        help={t("trust.override.untilHelp")}
        type="datetime-local"
        rules={{
          required: t("form.required"),
          validate: (text) => new Date(text).getTime() > Date.now() || t("form.past"),
        }}
      />
      <Field<OverrideForm>
        name="reason"
        label={t("confirm.reason")}
        help={t("trust.override.reasonHelp")}
        rows={3}
        rules={{
          required: t("form.required"),
          maxLength: { value: 1000, message: t("form.tooLong", { count: 1000 }) },
        }}
      />
    </FormModal>
  );
}
