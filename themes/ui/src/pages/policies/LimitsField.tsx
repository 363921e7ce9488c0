import { Button, FormGroup, Split, SplitItem, TextInput } from "@patternfly/react-core";
import { MinusCircleIcon, PlusCircleIcon } from "@patternfly/react-icons";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { MemberAccess } from "./Members";

interface Row {
  name: string;
  limit: string;
}

const rowsOf = (value: unknown): Row[] =>
  Object.entries((value ?? {}) as Record<string, unknown>).map(([name, limit]) => ({ name, limit: String(limit) }));

function limitsOf(rows: Row[]): Record<string, number> | undefined {
  const said = rows.filter(({ name, limit }) => name.trim() !== "" && limit !== "");
  return said.length ? Object.fromEntries(said.map(({ name, limit }) => [name.trim(), Number(limit)])) : undefined;
}

/** Numbers of the context, each with the most that it may be. */
export function LimitsField({ members }: { members: MemberAccess }) {
  const { t } = useTranslation();
  const known = members.get("limits");
  const [typed, setRows] = useState<Row[]>([]);
  const rows = JSON.stringify(limitsOf(typed)) === JSON.stringify(known) ? typed : rowsOf(known);
  const change = (next: Row[]) => {
    setRows(next);
    members.set("limits", limitsOf(next));
  };
  return (
    <FormGroup role="group" label={t("policyMember.limits")}>
      {rows.map((row, place) => (
        <Split key={place} hasGutter className="pf-v5-u-mb-sm">
          <SplitItem isFilled>
            <TextInput
              aria-label={t("policyMember.limitName")}
              placeholder="rows"
              value={row.name}
              data-testid="agent-identity-limit-name"
              onChange={(_event, name) => {
                change(rows.map((one, other) => (other === place ? { ...one, name } : one)));
              }}
            />
          </SplitItem>
          <SplitItem isFilled>
            <TextInput
              aria-label={t("policyMember.limitMost")}
              type="number"
              value={row.limit}
              data-testid="agent-identity-limit-most"
              onChange={(_event, limit) => {
                change(rows.map((one, other) => (other === place ? { ...one, limit } : one)));
              }}
            />
          </SplitItem>
          <SplitItem>
            <Button
              variant="plain"
              aria-label={t("policyMember.limitRemove", { name: row.name })}
              onClick={() => {
                change(rows.filter((_one, other) => other !== place));
              }}
            >
              <MinusCircleIcon />
            </Button>
          </SplitItem>
        </Split>
      ))}
      <Button
        variant="link"
        isInline
        icon={<PlusCircleIcon />}
        data-testid="agent-identity-limit-add"
        onClick={() => {
          setRows([...rows, { name: "", limit: "" }]);
        }}
      >
        {t("policyMember.limitAdd")}
      </Button>
    </FormGroup>
  );
}
