import { ActionGroup, Alert, Button, Form, PageSection, Stack, StackItem } from "@patternfly/react-core";
import { useState } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import type { McpServer } from "../../../api/mcpTypes";
import { useApi } from "../../../app/context";
import { useToast } from "../../../components/useToast";
import { ChoiceField } from "../../../forms/ChoiceField";
import { Field } from "../../../forms/Field";
import { applyProblem } from "../../../forms/problems";
import { useDraft, useDraftStore } from "../../../forms/useDraft";
import { serverApi } from "../model";
import { KeyCard } from "./KeyCard";
import { bodyOf, formOf, PROFILE, TRANSPORTS, type ProfileForm } from "./profile";

interface Props {
  server: McpServer;
  reload: () => void;
}

export function ServerSettings({ server, reload }: Props) {
  return (
    <PageSection variant="light" isFilled>
      <Stack hasGutter>
        <StackItem>
          <Profile server={server} reload={reload} />
        </StackItem>
        <StackItem>
          <KeyCard server={server} reload={reload} />
        </StackItem>
      </Stack>
    </PageSection>
  );
}

/** What is said of the server: what is left out is taken away, so all of it is sent. */
function Profile({ server, reload }: Props) {
  const { t } = useTranslation();
  const api = useApi();
  const toast = useToast();
  const store = useDraftStore<ProfileForm>(`server:${server.id}`);
  const [values] = useState(() => ({ ...formOf(server), ...store.read() }));
  const form = useForm<ProfileForm>({ defaultValues: formOf(server), values });
  const { restored, forget } = useDraft(store, form);
  const [failure, setFailure] = useState<string>();
  const submit = form.handleSubmit(async (given) => {
    setFailure(undefined);
    try {
      await api.put(serverApi(server.id), bodyOf(server, given));
      forget();
      toast(t("server.saved"));
      reload();
    } catch (error) {
      setFailure(applyProblem(error, form, PROFILE));
    }
  });
  return (
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
        {PROFILE.map((field) =>
          field === "transport" ? (
            <ChoiceField<ProfileForm>
              key={field}
              name={field}
              label={t("server.transport")}
              options={TRANSPORTS.map((value) => ({ value, label: t(`transport.${value}`) }))}
            />
          ) : (
            <Field<ProfileForm>
              key={field}
              name={field}
              label={t(`profile.${field}`)}
              help={t(`profile.${field}Help`, { defaultValue: "" })}
              rules={field === "url" ? { required: t("form.required") } : {}}
              {...(field === "description" ? { rows: 3 } : {})}
            />
          ),
        )}
        <ActionGroup>
          <Button type="submit" isLoading={form.formState.isSubmitting} data-testid="agent-identity-save">
            {t("action.save")}
          </Button>
          <Button
            variant="link"
            onClick={() => {
              form.reset(formOf(server));
              forget();
            }}
          >
            {t("action.revert")}
          </Button>
        </ActionGroup>
      </Form>
    </FormProvider>
  );
}
