import { Card, CardBody, CardTitle, Label, Stack, StackItem } from "@patternfly/react-core";
import { MinusCircleIcon, PencilAltIcon, PlusCircleIcon } from "@patternfly/react-icons";
import type { ComponentType } from "react";
import { useTranslation } from "react-i18next";
import type { McpChange } from "../../../api/mcpTypes";
import { visible } from "../../../components/visible";
import { Words } from "./Words";

type Fate = McpChange["change"];
type Detail = McpChange["details"][number];

const LOOKS: Record<Fate, ["green" | "red" | "orange", ComponentType]> = {
  ADDED: ["green", PlusCircleIcon],
  REMOVED: ["red", MinusCircleIcon],
  CHANGED: ["orange", PencilAltIcon],
};

/** From what was approved to what is there: one card for each tool, resource or prompt. */
export function Changes({ changes }: { changes: McpChange[] }) {
  return (
    <Stack hasGutter>
      {changes.map((change) => (
        <StackItem key={`${change.kind} ${change.name}`}>
          <Changed change={change} />
        </StackItem>
      ))}
    </Stack>
  );
}

function Changed({ change }: { change: McpChange }) {
  const { t } = useTranslation();
  const [color, Icon] = LOOKS[change.change];
  const kind = change.kind.toLowerCase();
  return (
    <Card isFlat isCompact data-testid="agent-identity-change">
      <CardTitle component="h3">
        <Label isCompact color={color} icon={<Icon />}>
          {t(`fate.${change.change}`)}
        </Label>{" "}
        {t(`surfaceKind.${kind}`, { defaultValue: kind })} <bdi>{visible(change.name)}</bdi>
      </CardTitle>
      {change.details.length > 0 && (
        <CardBody>
          {change.details.map((detail) => (
            <DetailOf key={detail.path} detail={detail} />
          ))}
        </CardBody>
      )}
    </Card>
  );
}

function DetailOf({ detail }: { detail: Detail }) {
  const { t } = useTranslation();
  const before = detail.before as unknown;
  const after = detail.after as unknown;
  return (
    <div className="pf-v5-u-mb-md">
      <code>{visible(detail.path)}</code>
      {detail.words.length > 0 ? (
        <Words pieces={detail.words} />
      ) : (
        <div className="pf-v5-u-text-break-word">
          {before !== undefined && (
            <div>
              <strong>{t("drift.before")}</strong> <del>{written(before)}</del>
            </div>
          )}
          {after !== undefined && (
            <div>
              <strong>{t("drift.after")}</strong> <ins>{written(after)}</ins>
            </div>
          )}
        </div>
      )}
    </div>
  );
}

const written = (value: unknown) => visible(typeof value === "string" ? value : JSON.stringify(value));
