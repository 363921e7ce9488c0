import { Alert, Button, Text, TextContent } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { McpMetadata, McpServer } from "../../../api/mcpTypes";
import { useData } from "../../../api/useData";
import { useApi, useConsole } from "../../../app/context";
import { Code } from "../../../components/Code";
import { Loaded } from "../../../components/Loaded";
import { visible } from "../../../components/visible";
import { serverApi } from "../model";
import { Checks } from "./Checks";

/** What the server should publish of itself, and what it does publish. */
export function Metadata({ server }: { server: McpServer }) {
  const { t } = useTranslation();
  const api = useApi();
  const { host } = useConsole();
  const [checked, setChecked] = useState<McpMetadata>();
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  const data = useData(`${host.realm}|${server.id}`, (signal) =>
    api.get<McpMetadata>(serverApi(server.id, "metadata"), undefined, signal),
  );
  const check = () => {
    setBusy(true);
    setFailure(undefined);
    api
      .post<McpMetadata>(serverApi(server.id, "metadata/check"))
      .then(setChecked, (error: unknown) => {
        setFailure(error instanceof Error ? error.message : String(error));
      })
      .finally(() => {
        setBusy(false);
      });
  };
  return (
    <Loaded data={data} lines={3}>
      {({ url, expected }) => (
        <>
          <TextContent>
            <Text className="pf-v5-u-text-break-word">
              {t("metadata.where")} <code>{url}</code>
            </Text>
          </TextContent>
          <Code text={JSON.stringify(expected, null, 2)} />
          <Button
            variant="secondary"
            className="pf-v5-u-my-md"
            isLoading={busy}
            isDisabled={busy}
            data-testid="agent-identity-metadata-check"
            onClick={check}
          >
            {t("metadata.check")}
          </Button>
          {failure && <Alert isInline variant="danger" title={failure} />}
          {checked && (
            <div role="status">
              <Checks label={t("metadata.title")} checks={checked.findings} />
              {checked.published !== undefined && (
                <>
                  <h3 className="pf-v5-u-mt-md">{t("metadata.published")}</h3>
                  <Code text={visible(JSON.stringify(checked.published, null, 2))} />
                </>
              )}
            </div>
          )}
        </>
      )}
    </Loaded>
  );
}
