import { TextArea } from "@patternfly/react-core";
import { useId, useState } from "react";
import { useFormContext } from "react-hook-form";
import { useTranslation } from "react-i18next";
import type { Policy } from "../../api/types";
import { Group } from "../../forms/Field";
import { bodyOf, formOfText, type PolicyForm } from "./model";

/** The same policy as one text; what is no JSON object changes nothing. */
export function PolicyJson({ before }: { before: Policy | undefined }) {
  const { t } = useTranslation();
  const id = useId();
  const form = useFormContext<PolicyForm>();
  const [text, setText] = useState(() => JSON.stringify(bodyOf(form.getValues(), before), null, 2));
  const isPolicy = formOfText(text) !== undefined;
  return (
    <Group id={id} label={t("policies.json")} error={isPolicy ? undefined : t("form.json")}>
      <TextArea
        id={id}
        rows={20}
        value={text}
        spellCheck={false}
        className="pf-v5-u-font-family-monospace"
        onChange={(_event, typed) => {
          setText(typed);
          const said = formOfText(typed);
          if (said) {
            form.reset(said, { keepDefaultValues: true });
          }
        }}
      />
    </Group>
  );
}
