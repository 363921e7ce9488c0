import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { segment } from "../../api/client";
import type { Request } from "../../api/types";
import { useApi } from "../../app/context";
import { useToast } from "../../components/useToast";
import { ChoiceField } from "../../forms/ChoiceField";
import { Field } from "../../forms/Field";
import { FormModal } from "../../forms/FormModal";
import { jsonObject } from "../../forms/json";
import { useDraft, useDraftStore } from "../../forms/useDraft";

interface ApproveForm {
  comment: string;
  expiresIn: string;
  constraints: string;
}

const NOTHING: ApproveForm = { comment: "", expiresIn: "", constraints: "" };
const TIMES = ["PT1H", "PT24H", "P7D", "P30D", "P90D"];

interface Props {
  request: Request;
  onClose: () => void;
  onDone: () => void;
}

/** Says yes: for a time, and narrowed, if one likes. */
export function ApproveDialog({ request, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const api = useApi();
  const toast = useToast();
  const store = useDraftStore<ApproveForm>(`approve:${request.id}`);
  const form = useForm<ApproveForm>({ defaultValues: { ...NOTHING, ...store.read() } });
  const { forget } = useDraft(store, form);
  const forCapability = request.kind === "CAPABILITY";
  return (
    <FormModal<ApproveForm>
      title={t("approvals.approve")}
      action={t("approvals.approve")}
      form={form}
      fields={["comment", "expiresIn", "constraints"]}
      onClose={() => {
        forget();
        onClose();
      }}
      onSubmit={async ({ comment, expiresIn, constraints }) => {
        await api.post(`/agent-governance/requests/${segment(request.id)}/approve`, {
          ...(comment.trim() ? { comment: comment.trim() } : {}),
          ...(expiresIn ? { expiresIn } : {}),
          ...(constraints.trim() ? { constraints: jsonObject(constraints) } : {}),
        });
        toast(t("approvals.approved"));
        onDone();
      }}
    >
      <p>{t(forCapability ? "approvals.approveCapability" : "approvals.approveAction")}</p>
      <ChoiceField<ApproveForm>
        name="expiresIn"
        label={t("approvals.for")}
        none={t(forCapability ? "approvals.forEver" : "approvals.forDefault")}
        options={TIMES.map((value) => ({ value, label: t(`duration.${value}`) }))}
      />
      {forCapability && (
        <Field<ApproveForm>
          name="constraints"
          label={t("grants.constraints")}
          help={t("grants.constraintsHelp")}
          rows={3}
          code
          rules={{ validate: (value) => !value.trim() || jsonObject(value) !== undefined || t("form.json") }}
        />
      )}
      <Field<ApproveForm> name="comment" label={t("approvals.comment")} rows={2} />
    </FormModal>
  );
}
