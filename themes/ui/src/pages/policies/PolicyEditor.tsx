import { ActionGroup, Alert, AlertActionLink, Button, Form, PageSection } from "@patternfly/react-core";
import { useState } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { segment } from "../../api/client";
import { ApiProblem } from "../../api/problem";
import type { Policy } from "../../api/types";
import { useApi, useMay } from "../../app/context";
import { Code } from "../../components/Code";
import { useToast } from "../../components/useToast";
import { applyProblem } from "../../forms/problems";
import { useDraft, useDraftStore } from "../../forms/useDraft";
import { bodyOf, formOf, POLICY_FIELDS, type PolicyForm } from "./model";
import { PolicyFields } from "./PolicyFields";
import { PolicyJson } from "./PolicyJson";

interface Props {
  policy: Policy | undefined;
  onSaved: (policy: Policy) => void;
}

/** A policy as a form or as JSON. Who comes second is told, and overwrites nothing unseen. */
export function PolicyEditor({ policy, onSaved }: Props) {
  const { t } = useTranslation();
  const api = useApi();
  const may = useMay();
  const toast = useToast();
  const store = useDraftStore<PolicyForm>(`policy:${policy?.id ?? "new"}`);
  const [values] = useState(() => ({ ...formOf(policy), ...store.read() }));
  const form = useForm<PolicyForm>({ defaultValues: values });
  const { restored, forget } = useDraft(store, form);
  const [asJson, setAsJson] = useState(false);
  const [failure, setFailure] = useState<string>();
  const [theirs, setTheirs] = useState<Policy>();
  const [version, setVersion] = useState(policy?.version);

  const path = `/agent-governance/policies/${segment(policy?.id ?? "")}`;
  const submit = form.handleSubmit(async (given) => {
    setFailure(undefined);
    const body = bodyOf(given, policy);
    try {
      const saved = policy
        ? await api.put<Policy>(path, body, { "If-Match": `"${String(version)}"` })
        : await api.post<Policy>("/agent-governance/policies", body);
      forget();
      toast(t("policies.saved"));
      onSaved(saved);
    } catch (error) {
      const isSecond = policy && error instanceof ApiProblem && error.status === 409;
      const current = isSecond ? await api.get<Policy>(path).catch(() => undefined) : undefined;
      if (current && current.version !== version) {
        setTheirs(current);
      } else {
        setFailure(applyProblem(error, form, POLICY_FIELDS));
      }
    }
  });
  return (
    <PageSection variant="light" isFilled>
      {restored && <Alert isInline isPlain variant="info" title={t("draft.restored")} />}
      {failure && <Alert isInline variant="danger" title={failure} />}
      {theirs && (
        <Alert
          isInline
          variant="warning"
          className="pf-v5-u-mb-md"
          title={t("policies.conflict")}
          data-testid="agent-identity-conflict"
          actionLinks={
            <>
              <AlertActionLink
                onClick={() => {
                  setVersion(theirs.version);
                  setTheirs(undefined);
                }}
              >
                {t("policies.conflictMine")}
              </AlertActionLink>
              <AlertActionLink
                onClick={() => {
                  form.reset(formOf(theirs));
                  forget();
                  setVersion(theirs.version);
                  setTheirs(undefined);
                }}
              >
                {t("policies.conflictTheirs")}
              </AlertActionLink>
            </>
          }
        >
          <Code text={JSON.stringify(bodyOf(formOf(theirs), theirs), null, 2)} />
        </Alert>
      )}
      <FormProvider {...form}>
        <Form
          isWidthLimited
          onSubmit={(event) => {
            void submit(event);
          }}
        >
          {asJson ? <PolicyJson before={policy} /> : <PolicyFields />}
          {may("MANAGE_AGENTS") && (
            <ActionGroup>
              <Button type="submit" isLoading={form.formState.isSubmitting} data-testid="agent-identity-save">
                {t("action.save")}
              </Button>
              <Button
                variant="secondary"
                onClick={() => {
                  setAsJson(!asJson);
                }}
              >
                {t(asJson ? "policies.asForm" : "policies.asJson")}
              </Button>
              <Button
                variant="link"
                onClick={() => {
                  form.reset(formOf(policy));
                  forget();
                }}
              >
                {t("action.revert")}
              </Button>
            </ActionGroup>
          )}
        </Form>
      </FormProvider>
    </PageSection>
  );
}
