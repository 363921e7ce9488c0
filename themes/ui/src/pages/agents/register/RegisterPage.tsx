import { Alert, PageSection, Wizard, WizardStep } from "@patternfly/react-core";
import { useState } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router-dom";
import { useMay } from "../../../app/context";
import { Failure } from "../../../components/Failure";
import { Page } from "../../../components/Page";
import { ApiProblem } from "../../../api/problem";
import { useDraft, useDraftStore } from "../../../forms/useDraft";
import { applyProblem } from "../../../forms/problems";
import { NoEd25519 } from "../../../keys/ed25519";
import { CapabilitiesStep } from "./CapabilitiesStep";
import { DetailsStep } from "./DetailsStep";
import { KeyStep } from "./KeyStep";
import { DETAILS, NOTHING, type RegisterForm } from "./model";
import { RegisteredResult } from "./RegisteredResult";
import { ReviewStep } from "./ReviewStep";
import { StepFooter } from "./StepFooter";
import { useRegistration } from "./useRegistration";

export default function RegisterPage() {
  const { t } = useTranslation();
  const may = useMay();
  const navigate = useNavigate();
  const store = useDraftStore<RegisterForm>("register");
  const [values] = useState(() => ({ ...NOTHING, ...store.read() }));
  const form = useForm<RegisterForm>({ defaultValues: values, mode: "onTouched" });
  const draft = useDraft(store, form);
  const { registered, register } = useRegistration();
  const [failure, setFailure] = useState<string>();

  const submit = async (): Promise<boolean> => {
    setFailure(undefined);
    try {
      await register(form.getValues());
      draft.forget();
      return true;
    } catch (error) {
      const told = error instanceof NoEd25519 ? t("keys.noEd25519") : applyProblem(error, form, DETAILS);
      const inField = told === undefined;
      setFailure(told ?? (error instanceof ApiProblem ? error.message : undefined));
      return !inField;
    }
  };
  const leave = () => {
    draft.forget();
    void navigate("/agents");
  };

  if (!may("MANAGE_AGENTS")) {
    return <Failure error={new ApiProblem(403, "forbidden", "")} />;
  }
  return (
    <Page title={t("register.title")} path={[{ label: t("agents.title"), to: "/agents" }]}>
      <PageSection variant="light" isFilled padding={{ default: registered ? "padding" : "noPadding" }}>
        {registered ? (
          <RegisteredResult result={registered} />
        ) : (
          <FormProvider {...form}>
            {draft.restored && (
              <Alert isInline isPlain variant="info" className="pf-v5-u-m-md" title={t("draft.restored")} />
            )}
            <Wizard height="auto" onClose={leave} navAriaLabel={t("register.steps")}>
              <WizardStep id="details" name={t("register.details")} footer={<StepFooter check={[...DETAILS]} />}>
                {failure && <Alert isInline variant="danger" className="pf-v5-u-mb-md" title={failure} />}
                <DetailsStep />
              </WizardStep>
              <WizardStep id="key" name={t("register.key")} footer={<StepFooter check={["key"]} />}>
                <KeyStep />
              </WizardStep>
              <WizardStep id="capabilities" name={t("register.capabilities")} footer={<StepFooter />}>
                <CapabilitiesStep />
              </WizardStep>
              <WizardStep id="review" name={t("register.review")} footer={<StepFooter submit={submit} />}>
                {failure && <Alert isInline variant="danger" className="pf-v5-u-mb-md" title={failure} />}
                <ReviewStep />
              </WizardStep>
            </Wizard>
          </FormProvider>
        )}
      </PageSection>
    </Page>
  );
}
