import { Label } from "@patternfly/react-core";
import { CheckCircleIcon, ExclamationCircleIcon } from "@patternfly/react-icons";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useTranslation } from "react-i18next";
import type { McpCheck } from "../../../api/mcpTypes";
import { Told } from "../../../components/Told";

/** What was looked at, whether it is well, and what to do about it. */
export function Checks({ label, checks }: { label: string; checks: McpCheck[] }) {
  const { t, i18n } = useTranslation();
  // The doctor passes on what gates say, and has words of its own.
  const textOf = (check: string, ok: boolean) => {
    const told = `${check}.${ok ? "ok" : "wrong"}`;
    return i18n.exists(`reason.${check}`) ? `reason.${check}` : `checkTold.${told}`;
  };
  return (
    <Table aria-label={label} variant="compact" gridBreakPoint="grid-lg">
      <Thead>
        <Tr>
          <Th>{t("checks.result")}</Th>
          <Th>{t("checks.what")}</Th>
          <Th width={60}>{t("checks.sentence")}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {checks.map(({ check, ok, sentence }, place) => (
          <Tr key={`${String(place)} ${check}`}>
            <Td dataLabel={t("checks.result")}>
              <Label isCompact color={ok ? "green" : "red"} icon={ok ? <CheckCircleIcon /> : <ExclamationCircleIcon />}>
                {t(ok ? "checks.ok" : "checks.wrong")}
              </Label>
            </Td>
            <Td dataLabel={t("checks.what")}>
              <code>{check}</code>
            </Td>
            <Td dataLabel={t("checks.sentence")} modifier="breakWord">
              <Told text={textOf(check, ok)} words={sentence} />
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
