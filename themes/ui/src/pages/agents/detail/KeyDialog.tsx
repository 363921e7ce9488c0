import { Alert, Button, Modal, ModalVariant } from "@patternfly/react-core";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { segment } from "../../../api/client";
import type { Agent } from "../../../api/types";
import { useApi, useConsole } from "../../../app/context";
import { useToast } from "../../../components/useToast";
import { ChoiceField } from "../../../forms/ChoiceField";
import { Field } from "../../../forms/Field";
import { FormModal } from "../../../forms/FormModal";
import { looksPrivate, NoEd25519 } from "../../../keys/ed25519";
import { KeyChoice, type ChosenKey } from "../../../keys/KeyChoice";
import { keyMembers } from "../../../keys/keyMembers";
import { SecretOnce } from "../../../keys/SecretOnce";

interface Props {
  agent: Agent;
  rotate: boolean;
  onClose: () => void;
  onDone: () => void;
}

interface KeyForm {
  label: string;
  grace: string;
}

const GRACES = ["PT0S", "PT1H", "PT24H", "P7D", "P30D"];

/** Adds a key, or replaces the others after a while. */
export function KeyDialog({ agent, rotate, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const api = useApi();
  const { ui } = useConsole();
  const toast = useToast();
  const [key, setKey] = useState<ChosenKey>({ mode: "generate", text: "" });
  const [keyError, setKeyError] = useState<string>();
  const [privatePem, setPrivatePem] = useState<string>();
  const form = useForm<KeyForm>({ defaultValues: { label: "", grace: "PT24H" } });

  const submit = async ({ label, grace }: KeyForm) => {
    if (looksPrivate(key.text)) {
      throw new Error(t("keys.private"));
    }
    if (key.mode !== "generate" && key.text.trim() === "") {
      setKeyError(t("form.required"));
      throw new Error(t("keys.missing"));
    }
    const { members, generated } = await keyMembers(key, ui.issuer, agent.name).catch((error: unknown) => {
      throw error instanceof NoEd25519 ? new Error(t("keys.noEd25519")) : error;
    });
    const path = `/agents/${segment(agent.id)}/keys${rotate ? "/rotate" : ""}`;
    await api.post(path, {
      ...members,
      ...(label.trim() ? { label: label.trim() } : {}),
      ...(rotate ? { grace } : {}),
    });
    toast(t(rotate ? "keys.rotated" : "keys.added"));
    onDone();
    if (generated) {
      setPrivatePem(generated.privatePem);
    } else {
      onClose();
    }
  };

  if (privatePem) {
    return (
      <Modal
        isOpen
        variant={ModalVariant.medium}
        title={t("keys.privateKey")}
        onClose={onClose}
        showClose={false}
        onEscapePress={() => undefined}
        actions={[
          <Button key="stored" onClick={onClose}>
            {t("keys.stored")}
          </Button>,
        ]}
      >
        <SecretOnce agent={agent.name} pem={privatePem} />
      </Modal>
    );
  }
  return (
    <FormModal<KeyForm>
      title={t(rotate ? "keys.rotate" : "keys.add")}
      action={t(rotate ? "keys.rotate" : "keys.add")}
      form={form}
      fields={["label", "grace"]}
      onSubmit={submit}
      onClose={() => undefined}
      onCancel={onClose}
    >
      {rotate && <Alert isInline variant="warning" title={t("keys.rotateText")} />}
      <KeyChoice
        modes={rotate ? ["generate", "paste"] : ["generate", "paste", "file"]}
        value={key}
        error={keyError}
        onChange={(chosen) => {
          setKeyError(undefined);
          setKey(chosen);
        }}
      />
      {rotate && key.mode === "paste" && <Alert isInline isPlain variant="info" title={t("keys.proofNeeded")} />}
      <Field<KeyForm> name="label" label={t("keys.label")} help={t("keys.labelHelp")} />
      {rotate && (
        <ChoiceField<KeyForm>
          name="grace"
          label={t("keys.grace")}
          help={t("keys.graceHelp")}
          options={GRACES.map((value) => ({ value, label: t(`duration.${value}`) }))}
        />
      )}
    </FormModal>
  );
}
