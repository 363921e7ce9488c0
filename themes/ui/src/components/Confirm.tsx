import { Alert, Button, Form, FormGroup, Modal, ModalVariant, TextArea } from "@patternfly/react-core";
import { useId, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { CloseLabel } from "./CloseLabel";

interface Props {
  title: string;
  /** What it breaks. */
  children: ReactNode;
  action: string;
  danger?: boolean;
  /** Asks for a reason: not at all, if one likes to, or always. */
  reason?: "none" | "optional" | "required";
  reasonLabel?: string;
  onConfirm: (reason: string | undefined) => Promise<void>;
  onClose: () => void;
}

/** Asks once more before something that somebody will feel; stays open, and says why, if it fails. */
export function Confirm(props: Props) {
  const { title, children, action, danger = false, reason = "none", onConfirm, onClose } = props;
  const { t } = useTranslation();
  const id = useId();
  const [text, setText] = useState("");
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const confirm = () => {
    setBusy(true);
    onConfirm(text.trim() || undefined).then(onClose, (error: unknown) => {
      setBusy(false);
      setFailure(error instanceof Error ? error.message : String(error));
    });
  };
  return (
    <Modal
      isOpen
      variant={ModalVariant.small}
      title={title}
      {...(danger ? { titleIconVariant: "warning" as const } : {})}
      onClose={onClose}
      actions={[
        <Button
          key="do"
          variant={danger ? "danger" : "primary"}
          isLoading={busy}
          isDisabled={busy || (reason === "required" && !text.trim())}
          data-testid="agent-identity-confirm"
          onClick={confirm}
        >
          {action}
        </Button>,
        <Button key="cancel" variant="link" onClick={onClose}>
          {t("action.cancel")}
        </Button>,
      ]}
    >
      <CloseLabel />
      {children}
      {reason !== "none" && (
        <Form className="pf-v5-u-mt-md">
          <FormGroup
            fieldId={id}
            label={props.reasonLabel ?? t("confirm.reason")}
            isRequired={reason === "required"}
          >
            <TextArea
              id={id}
              value={text}
              maxLength={1000}
              resizeOrientation="vertical"
              onChange={(_event, typed) => {
                setText(typed);
              }}
            />
          </FormGroup>
        </Form>
      )}
      {failure && <Alert isInline className="pf-v5-u-mt-md" variant="danger" title={failure} />}
    </Modal>
  );
}
