import { PageSection } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useTranslation } from "react-i18next";
import { segment } from "../../api/client";
import type { Policy, PolicyVersion } from "../../api/types";
import { useData } from "../../api/useData";
import { useApi, useConsole } from "../../app/context";
import { Code } from "../../components/Code";
import { Loaded } from "../../components/Loaded";
import { Time } from "../../components/Time";
import { bodyOf, formOf } from "./model";

export function PolicyVersions({ policy }: { policy: Policy }) {
  const { t } = useTranslation();
  const api = useApi();
  const { host } = useConsole();
  const id = policy.id ?? "";
  const data = useData(`${host.realm}|${id}|${String(policy.version)}`, (signal) =>
    api.get<PolicyVersion[]>(`/agent-governance/policies/${segment(id)}/versions`, undefined, signal),
  );
  return (
    <PageSection variant="light" isFilled>
      <Loaded data={data} lines={3}>
        {(versions) => (
          <Table aria-label={t("policies.versions")} variant="compact" gridBreakPoint="grid-lg">
            <Thead>
              <Tr>
                <Th>{t("policies.version")}</Th>
                <Th>{t("policies.changedAt")}</Th>
                <Th>{t("policies.changedBy")}</Th>
                <Th>{t("policies.said")}</Th>
              </Tr>
            </Thead>
            <Tbody>
              {versions.map((version) => (
                <Tr key={version.version}>
                  <Td dataLabel={t("policies.version")}>{version.version}</Td>
                  <Td dataLabel={t("policies.changedAt")}>
                    <Time at={version.changedAt} />
                  </Td>
                  <Td dataLabel={t("policies.changedBy")} modifier="breakWord">
                    <bdi>{version.changedByName ?? version.changedBy}</bdi>
                  </Td>
                  <Td dataLabel={t("policies.said")} modifier="breakWord">
                    {version.policy && (
                      <Code text={JSON.stringify(bodyOf(formOf(version.policy), version.policy), null, 2)} />
                    )}
                  </Td>
                </Tr>
              ))}
            </Tbody>
          </Table>
        )}
      </Loaded>
    </PageSection>
  );
}
