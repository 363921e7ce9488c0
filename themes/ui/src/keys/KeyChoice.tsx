import { Alert, FileUpload, Radio, TextArea } from "@patternfly/react-core";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Group } from "../forms/Field";
import { looksPrivate } from "./ed25519";

export type KeyMode = "generate" | "paste" | "file" | "none";

export interface ChosenKey {
  mode: KeyMode;
  /** The public key as the server reads it, or a key proof; empty where the page makes the key. */
  text: string;
}

interface Props {
  modes: KeyMode[];
  value: ChosenKey;
  error?: string | undefined;
  onChange: (value: ChosenKey) => void;
}

/** Where the key of an agent comes from. */
export function KeyChoice({ modes, value, error, onChange }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const [file, setFile] = useState("");
  const isPrivate = looksPrivate(value.text);
  return (
    <>
      <div role="radiogroup" aria-label={t("keys.choice")}>
        {modes.map((mode) => (
          <Radio
            key={mode}
            id={`${id}-${mode}`}
            name={id}
            className="pf-v5-u-mb-sm"
            label={t(`keys.mode.${mode}`)}
            description={t(`keys.mode.${mode}Text`)}
            isChecked={value.mode === mode}
            data-testid={`agent-identity-key-${mode}`}
            onChange={() => {
              onChange({ mode, text: "" });
            }}
          />
        ))}
      </div>
      {value.mode === "paste" && (
        <Group id={`${id}-text`} label={t("keys.public")} help={t("keys.publicHelp")} error={error}>
          <TextArea
            id={`${id}-text`}
            rows={5}
            spellCheck={false}
            value={value.text}
            data-testid="agent-identity-key-text"
            onChange={(_event, text) => {
              onChange({ ...value, text });
            }}
          />
        </Group>
      )}
      {value.mode === "file" && (
        <Group id={`${id}-file`} label={t("keys.public")} help={t("keys.publicHelp")} error={error}>
          <FileUpload
            id={`${id}-file`}
            type="text"
            value={value.text}
            filename={file}
            isReadOnly
            browseButtonText={t("keys.browse")}
            clearButtonText={t("keys.clear")}
            filenamePlaceholder={t("keys.filePlaceholder")}
            onFileInputChange={(_event, picked) => {
              setFile(picked.name);
            }}
            onDataChange={(_event, text) => {
              onChange({ ...value, text });
            }}
            onClearClick={() => {
              setFile("");
              onChange({ ...value, text: "" });
            }}
          />
        </Group>
      )}
      {isPrivate && <Alert isInline variant="danger" title={t("keys.private")} />}
    </>
  );
}
