import { Form } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { Field } from "../../../forms/Field";
import { AGENT_NAME, type RegisterForm } from "./model";

export function DetailsStep() {
  const { t } = useTranslation();
  return (
    <Form
      isWidthLimited
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <Field<RegisterForm>
        name="name"
        label={t("agent.name")}
        help={t("agent.nameHelp")}
        rules={{
          required: t("form.required"),
          pattern: { value: AGENT_NAME, message: t("agent.nameHelp") },
        }}
      />
      <Field<RegisterForm>
        name="displayName"
        label={t("agent.displayName")}
        rules={{ maxLength: { value: 255, message: t("form.tooLong", { count: 255 }) } }}
      />
      <Field<RegisterForm>
        name="description"
        label={t("agent.description")}
        rows={3}
        rules={{ maxLength: { value: 2000, message: t("form.tooLong", { count: 2000 }) } }}
      />
      <Field<RegisterForm> name="type" label={t("agent.type")} help={t("agent.typeHelp")} />
      <Field<RegisterForm> name="version" label={t("agent.version")} />
      <Field<RegisterForm> name="owner" label={t("agent.owner")} help={t("agent.ownerHelp")} />
      <Field<RegisterForm> name="organization" label={t("agent.organization")} help={t("agent.organizationHelp")} />
      <Field<RegisterForm> name="repositoryUrl" label={t("agent.repositoryUrl")} type="url" />
      <Field<RegisterForm> name="documentationUrl" label={t("agent.documentationUrl")} type="url" />
    </Form>
  );
}
