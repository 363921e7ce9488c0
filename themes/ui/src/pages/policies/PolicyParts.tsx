import { useFormContext } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { LimitsField } from "./LimitsField";
import { NumberField, SomeOfField, WordsField, YesField } from "./memberFields";
import { Members, type MemberAccess } from "./Members";
import { POLICY_SEVERITIES, type PolicyForm } from "./model";

/** What is decided by it: both, where nothing is chosen. */
export function PurposeFields() {
  const { t } = useTranslation();
  const { watch, setValue } = useFormContext<PolicyForm>();
  const members: MemberAccess = {
    get: () => watch("purposes").split(" "),
    set: (_member, value) => {
      setValue("purposes", Array.isArray(value) ? value.join(" ") : "", { shouldDirty: true });
    },
  };
  return (
    <SomeOfField
      members={members}
      member="purposes"
      label={t("policyMember.purposes")}
      help={t("policyMember.purposesHelp")}
      options={["token", "action"].map((value) => ({ value, label: t(`policyPurpose.${value}`) }))}
    />
  );
}

/** Whom a policy is about: all that is named must be so. */
export function ScopeFields() {
  const { t } = useTranslation();
  return (
    <Members name="scope" label={t("policies.scope")} help={t("policies.scopeHelp")}>
      {(members) => (
        <>
          <WordsField members={members} member="agents" label={t("policyMember.agents")} help={t("policyMember.agentsHelp")} />
          <WordsField members={members} member="types" label={t("policyMember.types")} help={t("policyMember.typesHelp")} />
          <WordsField members={members} member="owners" label={t("policyMember.owners")} help={t("policyMember.ownersHelp")} />
          <SomeOfField
            members={members}
            member="risks"
            label={t("policyMember.risks")}
            options={POLICY_SEVERITIES.map((value) => ({ value, label: t(`risk.${value}`) }))}
          />
          <NumberField members={members} member="trustBelow" max={1} label={t("policyMember.trustBelow")} help={t("policyMember.trustHelp")} />
        </>
      )}
    </Members>
  );
}

/** What the type looks for by itself. */
export function ParameterFields({ type }: { type: string }) {
  const { t } = useTranslation();
  return (
    <Members name="parameters" label={t("policies.parameters")} help={t(`policyTypeHelp.${type}`, { defaultValue: "" })}>
      {(members) => <ParametersOf key={type} type={type} members={members} />}
    </Members>
  );
}

function ParametersOf({ type, members }: { type: string; members: MemberAccess }) {
  const { t } = useTranslation();
  switch (type) {
    case "trust_score_low":
      return (
        <NumberField members={members} member="threshold" max={1} label={t("policyMember.threshold")} help={t("policyMember.trustHelp")} />
      );
    case "unusual_activity":
      return (
        <>
          {["perMinute", "perHour", "perDay"].map((member) => (
            <NumberField key={member} members={members} member={member} max={10_000} step={1} label={t(`policyMember.${member}`)} />
          ))}
        </>
      );
    case "data_exfiltration":
      return (
        <>
          <WordsField members={members} member="patterns" label={t("policyMember.patterns")} help={t("policyMember.patternsHelp")} />
          <LimitsField members={members} />
        </>
      );
    case "config_drift":
      return (
        <>
          <SomeOfField
            members={members}
            member="kinds"
            label={t("policyMember.kinds")}
            help={t("policyMember.kindsHelp")}
            options={["mcpServers", "capabilities"].map((value) => ({ value, label: t(`policyMember.${value}`) }))}
          />
          <YesField members={members} member="requireBaseline" label={t("policyMember.requireBaseline")} />
        </>
      );
    case "unauthorized_access":
      return <WordsField members={members} member="reasons" label={t("policyMember.reasons")} help={t("policyMember.reasonsHelp")} />;
    default:
      return <WordsField members={members} member="actions" label={t("policyMember.actions")} help={t("policyMember.patternsHelp")} />;
  }
}
