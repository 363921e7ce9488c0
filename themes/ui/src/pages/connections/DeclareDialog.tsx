import { Text, TextContent } from "@patternfly/react-core";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { useApi } from "../../app/context";
import { useToast } from "../../components/useToast";
import { Field } from "../../forms/Field";
import { FormModal } from "../../forms/FormModal";

interface DeclareForm {
  agent: string;
  server: string;
}

interface Props {
  /** Where one end is known already, only the other is asked for. */
  agent: string | undefined;
  server: string | undefined;
  onDone: () => void;
  onClose: () => void;
}

/** Says that an agent is meant to use a server: from the first time on, whatever else it uses is told. */
export function DeclareDialog({ agent, server, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const api = useApi();
  const toast = useToast();
  const form = useForm<DeclareForm>({ defaultValues: { agent: agent ?? "", server: server ?? "" } });
  const needed = { required: t("form.required") };
  return (
    <FormModal<DeclareForm>
      title={t("connections.declare")}
      form={form}
      fields={["agent", "server"]}
      action={t("action.save")}
      onClose={onClose}
      onSubmit={async (given) => {
        await api.put("/mcp-servers/connections", { agent: given.agent.trim(), server: given.server.trim() });
        toast(t("connections.declared"));
        onDone();
      }}
    >
      <TextContent>
        <Text>{t("connections.declareText")}</Text>
      </TextContent>
      {agent === undefined && (
        <Field<DeclareForm> name="agent" label={t("confidence.agent")} help={t("doctor.agentHelp")} rules={needed} />
      )}
      {server === undefined && (
        <Field<DeclareForm>
          name="server"
          label={t("connections.server")}
          help={t("connections.serverHelp")}
          rules={needed}
        />
      )}
    </FormModal>
  );
}
