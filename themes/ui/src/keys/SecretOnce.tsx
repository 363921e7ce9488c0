import { Alert, Button, ClipboardCopy, ClipboardCopyVariant, Flex, FlexItem } from "@patternfly/react-core";
import { DownloadIcon } from "@patternfly/react-icons";
import { useTranslation } from "react-i18next";
import { download } from "../components/download";

/** A private key that nobody can show again: it is in this page and nowhere else. */
export function SecretOnce({ agent, pem }: { agent: string; pem: string }) {
  const { t } = useTranslation();
  return (
    <Flex direction={{ default: "column" }} spaceItems={{ default: "spaceItemsMd" }}>
      <FlexItem>
        <Alert isInline variant="warning" title={t("keys.once")}>
          {t("keys.onceText")}
        </Alert>
      </FlexItem>
      <FlexItem>
        <ClipboardCopy
          isCode
          isReadOnly
          isExpanded
          variant={ClipboardCopyVariant.expansion}
          hoverTip={t("action.copy")}
          clickTip={t("action.copied")}
          textAriaLabel={t("keys.privateKey")}
          toggleAriaLabel={t("keys.privateKey")}
          data-testid="agent-identity-private-key"
        >
          {pem}
        </ClipboardCopy>
      </FlexItem>
      <FlexItem>
        <Button
          variant="secondary"
          icon={<DownloadIcon />}
          onClick={() => {
            download(`${agent}.pem`, "application/x-pem-file", pem);
          }}
        >
          {t("keys.download")}
        </Button>
      </FlexItem>
    </Flex>
  );
}
