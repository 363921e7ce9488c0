import { Card, CardBody, CardTitle, PageSection, Stack, StackItem, Text, TextContent } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import type { McpServer } from "../../../api/mcpTypes";
import { Metadata } from "./Metadata";
import { TokenDoctor } from "./TokenDoctor";

/** Why an agent gets no token for the server, or one that the server refuses. */
export function ServerDoctor({ server }: { server: McpServer }) {
  const { t } = useTranslation();
  return (
    <PageSection variant="light" isFilled>
      <Stack hasGutter>
        <StackItem>
          <Card isFlat>
            <CardTitle component="h2">{t("doctor.title")}</CardTitle>
            <CardBody>
              <TextContent className="pf-v5-u-mb-md">
                <Text>{t("doctor.text")}</Text>
              </TextContent>
              <TokenDoctor server={server} />
            </CardBody>
          </Card>
        </StackItem>
        <StackItem>
          <Card isFlat>
            <CardTitle component="h2">{t("metadata.title")}</CardTitle>
            <CardBody>
              <Metadata server={server} />
            </CardBody>
          </Card>
        </StackItem>
      </Stack>
    </PageSection>
  );
}
