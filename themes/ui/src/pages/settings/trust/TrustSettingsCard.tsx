import { ActionGroup, Alert, Button, Card, CardBody, CardTitle, Form, Text } from "@patternfly/react-core";
import { useState } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import type { TrustSettings } from "../../../api/types";
import { useData } from "../../../api/useData";
import { useApi, useConsole, useMay } from "../../../app/context";
import { Loaded } from "../../../components/Loaded";
import { useToast } from "../../../components/useToast";
import { applyProblem } from "../../../forms/problems";
import { useDraft, useDraftStore } from "../../../forms/useDraft";
import { changesOf, formOf, type TrustForm } from "./model";
import { TrustFields } from "./TrustFields";

const PATH = "/agent-trust/settings";

/** How the realm scores its agents, and what scores decide. */
export default function TrustSettingsCard() {
  const { t } = useTranslation();
  const api = useApi();
  const { host } = useConsole();
  const data = useData(host.realm, (signal) => api.get<TrustSettings>(PATH, undefined, signal));
  return (
    <Card isFlat data-testid="agent-identity-trust-settings">
      <CardTitle component="h2">{t("trustSettings.title")}</CardTitle>
      <CardBody>
        <Text className="pf-v5-u-mb-md">{t("trustSettings.text")}</Text>
        <Loaded data={data}>
          {(settings) => <SettingsForm key={JSON.stringify(settings)} settings={settings} reload={data.reload} />}
        </Loaded>
      </CardBody>
    </Card>
  );
}

function SettingsForm({ settings, reload }: { settings: TrustSettings; reload: () => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const may = useMay();
  const toast = useToast();
  const store = useDraftStore<TrustForm>("trust-settings");
  const before = formOf(settings);
  const [values] = useState(() => ({ ...before, ...store.read() }) as TrustForm);
  const form = useForm<TrustForm>({ defaultValues: values });
  const { restored, forget } = useDraft(store, form);
  const [failure, setFailure] = useState<string>();
  const mayManage = may("MANAGE_AGENTS");
  const fields = [
    "baseRate",
    "bands",
    "halfLife",
    "retention",
    "keyAge",
    "unusedGrantAge",
    "reviewAge",
    ...Object.keys(before.weights).map((factor) => `weights.${factor}` as const),
    ...Object.keys(before.thresholds).map((risk) => `thresholds.${risk}` as const),
    ...Object.keys(before.caps).map((risk) => `caps.${risk}` as const),
  ] as const;
  const submit = form.handleSubmit(async (typed) => {
    setFailure(undefined);
    try {
      await api.put(PATH, changesOf(typed, before));
      forget();
      toast(t("trustSettings.saved"));
      reload();
    } catch (error) {
      setFailure(applyProblem(error, form, fields));
    }
  });
  const scoreAll = async () => {
    try {
      const { agents } = await api.post<{ agents: number }>("/agent-trust/recalculate");
      toast(t("trustSettings.scored", { count: agents }));
    } catch (error) {
      toast(error instanceof Error ? error.message : String(error), "danger");
    }
  };
  return (
    <FormProvider {...form}>
      <Form
        isWidthLimited
        onSubmit={(event) => {
          void submit(event);
        }}
      >
        {restored && <Alert isInline isPlain variant="info" title={t("draft.restored")} />}
        {(settings.complaints ?? []).map((complaint) => (
          <Alert key={complaint} isInline variant="warning" title={complaint} />
        ))}
        {failure && <Alert isInline variant="danger" title={failure} />}
        <TrustFields factors={Object.keys(before.weights)} isDisabled={!mayManage} />
        {mayManage && (
          <ActionGroup>
            <Button type="submit" isLoading={form.formState.isSubmitting} data-testid="agent-identity-trust-save">
              {t("action.save")}
            </Button>
            <Button
              variant="link"
              onClick={() => {
                form.reset(before);
                forget();
              }}
            >
              {t("action.revert")}
            </Button>
            <Button variant="secondary" data-testid="agent-identity-score-all" onClick={() => void scoreAll()}>
              {t("trustSettings.scoreAll")}
            </Button>
          </ActionGroup>
        )}
      </Form>
    </FormProvider>
  );
}
