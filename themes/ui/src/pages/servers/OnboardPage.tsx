import { ActionGroup, Alert, Button, Form, PageSection, Spinner } from "@patternfly/react-core";
import { useState } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router-dom";
import { ApiProblem } from "../../api/problem";
import { useMay } from "../../app/context";
import { Failure } from "../../components/Failure";
import { LinkButton } from "../../components/LinkButton";
import { Page } from "../../components/Page";
import { useToast } from "../../components/useToast";
import { applyProblem } from "../../forms/problems";
import { useDraft, useDraftStore } from "../../forms/useDraft";
import { serverPath } from "./model";
import { NOTHING, ONBOARD_FIELDS, type OnboardForm } from "./onboarding";
import { NetworkNotAllowed } from "./NetworkNotAllowed";
import { OnboardFields } from "./OnboardFields";
import { useOnboarding } from "./useOnboarding";

/** Brings a server in: it is asked what it offers, and waits for somebody's approval then. */
export default function OnboardPage() {
  const { t } = useTranslation();
  const may = useMay();
  const navigate = useNavigate();
  const toast = useToast();
  const bringIn = useOnboarding();
  const store = useDraftStore<OnboardForm>("onboard", ["bearer"]);
  const [values] = useState(() => ({ ...NOTHING, ...store.read() }));
  const form = useForm<OnboardForm>({ defaultValues: values });
  const { restored, forget } = useDraft(store, form);
  const [failure, setFailure] = useState<string>();
  const [refusal, setRefusal] = useState<string>();

  const submit = form.handleSubmit(async (given) => {
    setFailure(undefined);
    setRefusal(undefined);
    try {
      const server = await bringIn(given);
      forget();
      toast(t(given.mode === "register" ? "onboard.registered" : "onboard.asked", { name: server.name }));
      void navigate(serverPath(server.id, given.mode === "register" ? "" : "surface"));
    } catch (error) {
      setRefusal(error instanceof ApiProblem ? error.kind : undefined);
      setFailure(applyProblem(error, form, ONBOARD_FIELDS));
    }
  });
  const busy = form.formState.isSubmitting;

  if (!may("MANAGE_AGENTS")) {
    return <Failure error={new ApiProblem(403, "forbidden", "")} />;
  }
  return (
    <Page title={t("onboard.title")} text={t("onboard.text")} path={[{ label: t("servers.title"), to: "/servers" }]}>
      <PageSection variant="light" isFilled>
        <FormProvider {...form}>
          <Form
            isWidthLimited
            onSubmit={(event) => {
              void submit(event);
            }}
          >
            {restored && <Alert isInline isPlain variant="info" title={t("draft.restored")} />}
            {failure && (
              <Alert isInline variant="danger" title={failure} data-testid="agent-identity-onboard-failure">
                {refusal === "mcp-server-unusable" && t("onboard.unusable")}
              </Alert>
            )}
            {refusal === "network-not-allowed" && <NetworkNotAllowed />}
            <OnboardFields />
            <ActionGroup>
              <Button type="submit" isDisabled={busy} isLoading={busy} data-testid="agent-identity-submit">
                {t(form.watch("mode") === "register" ? "onboard.register" : "onboard.ask")}
              </Button>
              <LinkButton variant="link" to="/servers">
                {t("action.cancel")}
              </LinkButton>
            </ActionGroup>
            <div role="status">
              {busy && form.watch("mode") !== "register" && (
                <>
                  <Spinner size="md" aria-hidden /> {t("onboard.asking")}
                </>
              )}
            </div>
          </Form>
        </FormProvider>
      </PageSection>
    </Page>
  );
}
