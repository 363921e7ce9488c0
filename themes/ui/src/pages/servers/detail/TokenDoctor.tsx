import { ActionGroup, Alert, Button, Form, Radio } from "@patternfly/react-core";
import { useId, useState } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import type { McpDiagnosis, McpServer } from "../../../api/mcpTypes";
import { useApi } from "../../../app/context";
import { Code } from "../../../components/Code";
import { Field } from "../../../forms/Field";
import { applyProblem } from "../../../forms/problems";
import { serverApi } from "../model";
import { Checks } from "./Checks";

interface DoctorForm {
  agent: string;
  scope: string;
  token: string;
}

const NOTHING: DoctorForm = { agent: "", scope: "", token: "" };

/** For an agent, or of a token that somebody has. The token is sent, and kept nowhere. */
export function TokenDoctor({ server }: { server: McpServer }) {
  const { t } = useTranslation();
  const api = useApi();
  const id = useId();
  const [byToken, setByToken] = useState(false);
  const [failure, setFailure] = useState<string>();
  const [diagnosis, setDiagnosis] = useState<McpDiagnosis>();
  const form = useForm<DoctorForm>({ defaultValues: NOTHING });
  const submit = form.handleSubmit(async ({ agent, scope, token }) => {
    setFailure(undefined);
    setDiagnosis(undefined);
    const asked = byToken
      ? { token: token.trim() }
      : { agent: agent.trim(), ...(scope.trim() ? { scope: scope.trim() } : {}) };
    try {
      setDiagnosis(await api.post<McpDiagnosis>(serverApi(server.id, "doctor"), asked));
    } catch (error) {
      setFailure(applyProblem(error, form, ["agent", "scope", "token"]));
    }
  });
  const needed = { required: t("form.required") };
  return (
    <FormProvider {...form}>
      <Form
        isWidthLimited
        onSubmit={(event) => {
          void submit(event);
        }}
      >
        <div role="radiogroup" aria-label={t("doctor.title")}>
          {[false, true].map((value) => (
            <Radio
              key={String(value)}
              id={`${id}-${String(value)}`}
              name={id}
              label={t(value ? "doctor.byToken" : "doctor.byAgent")}
              isChecked={byToken === value}
              data-testid={value ? "agent-identity-doctor-token" : "agent-identity-doctor-agent"}
              onChange={() => {
                setByToken(value);
                setDiagnosis(undefined);
              }}
            />
          ))}
        </div>
        {byToken ? (
          <Field<DoctorForm> name="token" label={t("doctor.token")} help={t("doctor.tokenHelp")} rows={5} code rules={needed} />
        ) : (
          <>
            <Field<DoctorForm> name="agent" label={t("confidence.agent")} help={t("doctor.agentHelp")} rules={needed} />
            <Field<DoctorForm> name="scope" label={t("doctor.scope")} help={t("doctor.scopeHelp")} />
          </>
        )}
        <ActionGroup>
          <Button type="submit" isLoading={form.formState.isSubmitting} data-testid="agent-identity-diagnose">
            {t("doctor.examine")}
          </Button>
        </ActionGroup>
        {failure && <Alert isInline variant="danger" title={failure} />}
      </Form>
      <div role="status" data-testid="agent-identity-diagnosis">
        {diagnosis && (
          <>
            <Alert
              isInline
              className="pf-v5-u-my-md"
              variant={diagnosis.healthy ? "success" : "danger"}
              title={t(diagnosis.healthy ? "doctor.healthy" : "doctor.ill")}
            />
            <Checks label={t("doctor.title")} checks={diagnosis.findings} />
            {diagnosis.token && (
              <>
                <h3 className="pf-v5-u-mt-md">{t("doctor.claims")}</h3>
                <Code text={JSON.stringify(diagnosis.token, null, 2)} />
              </>
            )}
          </>
        )}
      </div>
    </FormProvider>
  );
}
