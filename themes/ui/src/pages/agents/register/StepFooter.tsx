import { Button, useWizardContext, WizardFooterWrapper } from "@patternfly/react-core";
import { useState } from "react";
import { useFormContext } from "react-hook-form";
import { useTranslation } from "react-i18next";
import type { RegisterForm } from "./model";

interface Props {
  /** The fields that must be right before the next step. */
  check?: (keyof RegisterForm)[];
  /** For the last step; false where the fault is in the first. */
  submit?: () => Promise<boolean>;
}

export function StepFooter({ check = [], submit }: Props) {
  const { t } = useTranslation();
  const { activeStep, goToNextStep, goToPrevStep, goToStepById, close } = useWizardContext();
  const form = useFormContext<RegisterForm>();
  const [busy, setBusy] = useState(false);
  const next = async () => {
    if (check.length === 0 || (await form.trigger(check, { shouldFocus: true }))) {
      await goToNextStep();
    }
  };
  const finish = async () => {
    setBusy(true);
    const fine = await submit?.();
    setBusy(false);
    if (!fine) {
      goToStepById("details");
    }
  };
  return (
    <WizardFooterWrapper>
      <Button
        isLoading={busy}
        isDisabled={busy}
        data-testid="agent-identity-next"
        onClick={() => {
          void (submit ? finish() : next());
        }}
      >
        {t(submit ? "register.do" : "register.next")}
      </Button>
      <Button
        variant="secondary"
        isDisabled={activeStep.index === 1 || busy}
        onClick={() => {
          void goToPrevStep();
        }}
      >
        {t("register.back")}
      </Button>
      <Button
        variant="link"
        onClick={() => {
          close();
        }}
      >
        {t("action.cancel")}
      </Button>
    </WizardFooterWrapper>
  );
}
