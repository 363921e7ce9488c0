import { ActionGroup, Alert, Button, Form, PageSection } from "@patternfly/react-core";
import { useState } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { segment } from "../../../api/client";
import type { Agent } from "../../../api/types";
import { useApi } from "../../../app/context";
import { useToast } from "../../../components/useToast";
import { Field } from "../../../forms/Field";
import { applyProblem } from "../../../forms/problems";
import { useDraft, useDraftStore } from "../../../forms/useDraft";

const FIELDS = [
  "displayName",
  "description",
  "type",
  "version",
  "owner",
  "organization",
  "repositoryUrl",
  "documentationUrl",
] as const;
type ProfileForm = Record<(typeof FIELDS)[number], string>;

const formOf = (agent: Agent): ProfileForm =>
  Object.fromEntries(FIELDS.map((field) => [field, agent[field] ?? ""])) as ProfileForm;

/** What is said of the agent: the server clears what is left out, so all of it is sent. */
export function AgentSettings({ agent, reload }: { agent: Agent; reload: () => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const toast = useToast();
  const store = useDraftStore<ProfileForm>(`agent:${agent.id}`);
  const [values] = useState(() => ({ ...formOf(agent), ...store.read() }));
  const form = useForm<ProfileForm>({ defaultValues: formOf(agent), values });
  const { restored, forget } = useDraft(store, form);
  const [failure, setFailure] = useState<string>();
  const submit = form.handleSubmit(async (given) => {
    setFailure(undefined);
    try {
      const said = Object.entries(given).filter(([, text]) => text.trim() !== "");
      await api.put(`/agents/${segment(agent.id)}`, Object.fromEntries(said));
      forget();
      toast(t("agent.saved"));
      reload();
    } catch (error) {
      setFailure(applyProblem(error, form, FIELDS));
    }
  });
  return (
    <PageSection variant="light" isFilled>
      <FormProvider {...form}>
        <Form
          isWidthLimited
          isHorizontal
          onSubmit={(event) => {
            void submit(event);
          }}
        >
          {restored && <Alert isInline isPlain variant="info" title={t("draft.restored")} />}
          {failure && <Alert isInline variant="danger" title={failure} />}
          {FIELDS.map((field) => (
            <Field<ProfileForm>
              key={field}
              name={field}
              label={t(`agent.${field}`)}
              {...(field === "description" ? { rows: 3 } : {})}
              {...(field === "owner" ? { help: t("agent.ownerHelp") } : {})}
            />
          ))}
          <ActionGroup>
            <Button type="submit" isLoading={form.formState.isSubmitting} data-testid="agent-identity-save">
              {t("action.save")}
            </Button>
            <Button
              variant="link"
              onClick={() => {
                form.reset(formOf(agent));
                forget();
              }}
            >
              {t("action.revert")}
            </Button>
          </ActionGroup>
        </Form>
      </FormProvider>
    </PageSection>
  );
}
