import { ActionGroup, Alert, AlertActionLink, Button, Card, CardBody, CardTitle, Form, Stack, StackItem } from "@patternfly/react-core";
import { useMemo, useState } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router-dom";
import { ApiProblem } from "../../../api/problem";
import type { Setting, Settings } from "../../../api/types";
import { useApi, useMay } from "../../../app/context";
import { useToast } from "../../../components/useToast";
import { useDraft, useDraftStore } from "../../../forms/useDraft";
import { changesOf, fieldOf, formOf, rule, type SettingsForm as Form_ } from "./model";
import { SettingField } from "./SettingField";

export const SETTINGS_PATH = "/agent-settings";

interface Props {
  module: string;
  settings: Setting[];
  /** The version that is shown: who saves from an older one is told. */
  tag: string | null;
  reload: () => void;
}

/** The settings of one module, a card for each section, saved together. */
export function SettingsForm({ module, settings, tag, reload }: Props) {
  const { t } = useTranslation();
  const api = useApi();
  const may = useMay();
  const toast = useToast();
  const [query] = useSearchParams();
  const before = useMemo(() => formOf(settings), [settings]);
  const kept = useDraftStore<Form_>(`settings:${module}`);
  // Only what was changed: the rest may be changed by somebody else meanwhile.
  const store = useMemo(
    () => ({
      ...kept,
      write: (typed: object) => {
        const changed = Object.entries(typed as Form_).filter(([field, text]) => text !== before[field]);
        if (changed.length > 0) {
          kept.write(Object.fromEntries(changed));
        } else {
          kept.clear();
        }
      },
    }),
    [kept, before],
  );
  const [values] = useState(() => ({ ...before, ...store.read() }) as Form_);
  const form = useForm<Form_>({ defaultValues: values });
  const { restored, forget } = useDraft(store, form);
  const [failure, setFailure] = useState<string>();
  const [isLate, setLate] = useState(false);
  const mayManage = may("MANAGE_REALM");

  const submit = form.handleSubmit(async (typed) => {
    setFailure(undefined);
    const changes = changesOf(settings, typed, before);
    if (Object.keys(changes).length === 0) {
      toast(t("settings.nothing"), "info");
      return;
    }
    try {
      await api.put<Settings>(SETTINGS_PATH, { values: changes }, tag ? { "If-Match": tag } : {});
      forget();
      toast(t("settings.saved"));
      reload();
    } catch (error) {
      setLate(error instanceof ApiProblem && error.status === 409);
      setFailure(tell(error));
    }
  });
  /** Beside the fields in the language of the page; what belongs to no field, above them. */
  const tell = (error: unknown): string | undefined => {
    const wrong = error instanceof ApiProblem ? error.fields : [];
    const found = wrong.map(({ field }) => settings.find(({ name }) => field === `values.${name}`));
    found.forEach((setting, i) => {
      if (setting) {
        form.setError(fieldOf(setting), { type: "server", message: rule(setting, t) }, { shouldFocus: i === 0 });
      }
    });
    const isTold = found.length > 0 && found.every((setting) => setting !== undefined);
    return isTold ? undefined : error instanceof Error ? error.message : String(error);
  };
  const sections = [...new Set(settings.map(({ section }) => section))];
  return (
    <FormProvider {...form}>
      <Form
        onSubmit={(event) => {
          void submit(event);
        }}
      >
        {restored && <Alert isInline isPlain variant="info" title={t("draft.restored")} />}
        {failure && (
          <Alert
            isInline
            variant={isLate ? "warning" : "danger"}
            title={isLate ? t("settings.late") : failure}
            data-testid="agent-identity-settings-failure"
            {...(isLate ? { actionLinks: <AlertActionLink onClick={reload}>{t("settings.lookAgain")}</AlertActionLink> } : {})}
          />
        )}
        <Stack hasGutter>
          {sections.map((section) => (
            <StackItem key={section}>
              <Card isFlat data-testid={`agent-identity-section-${section}`}>
                <CardTitle component="h2">{t(`settingSection.${section}`, { defaultValue: section })}</CardTitle>
                <CardBody className="pf-v5-c-form pf-m-limit-width">
                  {settings
                    .filter((setting) => setting.section === section)
                    .map((setting) => (
                      <SettingField
                        key={setting.name}
                        setting={setting}
                        isDisabled={!mayManage}
                        isSought={query.get("setting") === setting.name}
                      />
                    ))}
                </CardBody>
              </Card>
            </StackItem>
          ))}
        </Stack>
        {mayManage && (
          <ActionGroup>
            <Button type="submit" isLoading={form.formState.isSubmitting} isDisabled={form.formState.isSubmitting} data-testid="agent-identity-settings-save">
              {t("action.save")}
            </Button>
            <Button
              variant="link"
              onClick={() => {
                form.reset(before);
                forget();
                setFailure(undefined);
              }}
            >
              {t("action.revert")}
            </Button>
          </ActionGroup>
        )}
      </Form>
    </FormProvider>
  );
}
