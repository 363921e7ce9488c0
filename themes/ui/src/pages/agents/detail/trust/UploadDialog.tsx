import { FileUpload } from "@patternfly/react-core";
import { useId, useState } from "react";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import type { EvidenceDocument } from "../../../../api/types";
import { useApi } from "../../../../app/context";
import { useToast } from "../../../../components/useToast";
import { ChoiceField } from "../../../../forms/ChoiceField";
import { Group } from "../../../../forms/Field";
import { FormModal } from "../../../../forms/FormModal";

const KINDS: EvidenceDocument["kind"][] = [
  "scorecard",
  "certificate",
  "agent-card",
  "link-report",
  "sarif",
  "vex",
  "osv",
];
/** As the server has it. */
const LARGEST = 4 * 1024 * 1024;
const PRIVATE = /PRIVATE KEY-----/;

interface UploadForm {
  kind: string;
}

interface Props {
  path: string;
  onClose: () => void;
  onDone: () => void;
}

/** A document for the agent, from a file or pasted. */
export function UploadDialog({ path, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const api = useApi();
  const toast = useToast();
  const id = useId();
  const form = useForm<UploadForm>({ defaultValues: { kind: "" } });
  const [text, setText] = useState("");
  const [filename, setFilename] = useState("");
  const [error, setError] = useState<string>();
  const refuse = (told: string): never => {
    setError(told);
    throw new Error(told);
  };
  return (
    <FormModal<UploadForm>
      title={t("evidence.upload")}
      action={t("evidence.upload")}
      form={form}
      fields={["kind"]}
      onClose={onClose}
      onSubmit={async ({ kind }) => {
        setError(undefined);
        if (!text.trim()) {
          refuse(t("form.required"));
        }
        if (PRIVATE.test(text)) {
          refuse(t("evidence.private"));
        }
        await api.upload(`${path}/evidence`, { kind }, text);
        toast(t("evidence.taken"));
        onDone();
      }}
    >
      <ChoiceField<UploadForm>
        name="kind"
        label={t("evidence.kind")}
        help={t("evidence.kindHelp")}
        required={t("form.required")}
        none={t("evidence.choose")}
        options={KINDS.map((value) => ({ value, label: t(`evidenceKind.${value}`) }))}
      />
      <Group id={id} label={t("evidence.document")} help={t("evidence.documentHelp")} error={error} isRequired>
        <FileUpload
          id={id}
          type="text"
          value={text}
          filename={filename}
          filenamePlaceholder={t("evidence.placeholder")}
          browseButtonText={t("keys.browse")}
          clearButtonText={t("keys.clear")}
          aria-label={t("evidence.document")}
          allowEditingUploadedText
          data-testid="agent-identity-document"
          dropzoneProps={{
            maxSize: LARGEST,
            onDropRejected: () => {
              setError(t("evidence.tooLarge"));
            },
          }}
          onFileInputChange={(_event, file) => {
            setFilename(file.name);
          }}
          onDataChange={(_event, data) => {
            setText(data);
          }}
          onTextChange={(_event, typed) => {
            setText(typed);
          }}
          onClearClick={() => {
            setText("");
            setFilename("");
          }}
        />
      </Group>
    </FormModal>
  );
}
