import { Alert, Button, Form, Modal, ModalVariant } from "@patternfly/react-core";
import { useId, useState, type ReactNode } from "react";
import { FormProvider, type FieldValues, type Path, type UseFormReturn } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { CloseLabel } from "../components/CloseLabel";
import { applyProblem } from "./problems";

interface Props<T extends FieldValues> {
  title: string;
  form: UseFormReturn<T>;
  /** Those that the server may find fault with. */
  fields: readonly Path<T>[];
  action: string;
  onSubmit: (values: T) => Promise<void>;
  /** When it is done. */
  onClose: () => void;
  /** When it is left; as when it is done, where nothing else is said. */
  onCancel?: () => void;
  children: ReactNode;
  variant?: ModalVariant;
}

/** A form in a dialog; stays open, and says why, when the server does not take it. */
export function FormModal<T extends FieldValues>(props: Props<T>) {
  const { title, form, fields, action, onSubmit, onClose, children, variant } = props;
  const cancel = props.onCancel ?? onClose;
  const { t } = useTranslation();
  const id = useId();
  const [failure, setFailure] = useState<string>();
  const submit = form.handleSubmit(async (values) => {
    setFailure(undefined);
    try {
      await onSubmit(values);
      onClose();
    } catch (error) {
      setFailure(applyProblem(error, form, fields));
    }
  });
  const busy = form.formState.isSubmitting;
  return (
    <Modal
      isOpen
      variant={variant ?? ModalVariant.medium}
      title={title}
      onClose={cancel}
      actions={[
        <Button
          key="do"
          type="submit"
          form={id}
          isLoading={busy}
          isDisabled={busy}
          data-testid="agent-identity-submit"
        >
          {action}
        </Button>,
        <Button key="cancel" variant="link" onClick={cancel}>
          {t("action.cancel")}
        </Button>,
      ]}
    >
      <CloseLabel />
      <FormProvider {...form}>
        <Form
          id={id}
          onSubmit={(event) => {
            void submit(event);
          }}
        >
          {failure && <Alert isInline variant="danger" title={failure} />}
          {children}
        </Form>
      </FormProvider>
    </Modal>
  );
}
