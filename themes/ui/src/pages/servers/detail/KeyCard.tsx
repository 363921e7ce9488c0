import { Button, Card, CardBody, CardTitle, Text, TextContent } from "@patternfly/react-core";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import type { McpServer } from "../../../api/mcpTypes";
import { useApi } from "../../../app/context";
import { Facts } from "../../../components/Facts";
import { Time } from "../../../components/Time";
import { useToast } from "../../../components/useToast";
import { Field } from "../../../forms/Field";
import { FormModal } from "../../../forms/FormModal";
import { jsonObject } from "../../../forms/json";
import { looksPrivate } from "../../../keys/ed25519";
import { serverApi } from "../model";

interface KeyForm {
  publicKey: string;
  certificates: string;
}

interface Props {
  server: McpServer;
  reload: () => void;
}

/** The key by which the server proves that it is still the one that was approved. */
export function KeyCard({ server, reload }: Props) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const { key } = server;
  return (
    <Card isFlat>
      <CardTitle component="h2">{t("server.key")}</CardTitle>
      <CardBody>
        {key ? (
          <Facts
            facts={[
              [t("keys.thumbprint"), <code key="thumbprint">{key.thumbprint}</code>],
              [t("server.certificates"), t(key.hasCertificates ? "server.hasCertificates" : "server.noCertificates")],
              [t("server.provedAt"), key.provedAt ? <Time key="proved" at={key.provedAt} /> : t("server.notProved")],
            ]}
          />
        ) : (
          <TextContent>
            <Text>{t("server.noKey")}</Text>
          </TextContent>
        )}
        <Button
          variant="secondary"
          className="pf-v5-u-mt-md"
          isDisabled={server.status === "REVOKED"}
          data-testid="agent-identity-server-key"
          onClick={() => {
            setAsked(true);
          }}
        >
          {t(key ? "server.rekey" : "server.addKey")}
        </Button>
      </CardBody>
      {asked && (
        <KeyForServer
          server={server}
          reload={reload}
          onClose={() => {
            setAsked(false);
          }}
        />
      )}
    </Card>
  );
}

function KeyForServer({ server, reload, onClose }: Props & { onClose: () => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const toast = useToast();
  const form = useForm<KeyForm>({ defaultValues: { publicKey: "", certificates: "" } });
  const isPublic = (text: string) => !looksPrivate(text) || t("server.privateKey");
  return (
    <FormModal<KeyForm>
      title={t(server.key ? "server.rekey" : "server.addKey")}
      form={form}
      fields={["publicKey", "certificates"]}
      action={t("action.save")}
      onClose={onClose}
      onSubmit={async ({ publicKey, certificates }) => {
        const key = publicKey.trim();
        await api.put(serverApi(server.id, "key"), {
          ...(key ? { publicKey: jsonObject(key) ?? key } : {}),
          ...(certificates.trim() ? { certificates } : {}),
        });
        toast(t("server.rekeyed"));
        reload();
      }}
    >
      <TextContent>
        <Text>{t("server.keyText")}</Text>
      </TextContent>
      <Field<KeyForm>
        name="publicKey"
        label={t("keys.public")}
        help={t("server.publicKeyHelp")}
        rows={4}
        code
        rules={{ validate: isPublic }}
      />
      <Field<KeyForm>
        name="certificates"
        label={t("server.certificates")}
        help={t("server.certificatesHelp")}
        rows={4}
        code
        rules={{ validate: isPublic }}
      />
    </FormModal>
  );
}
