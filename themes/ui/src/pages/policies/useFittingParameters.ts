import { useEffect, useRef } from "react";
import { useFormContext } from "react-hook-form";
import { jsonObject } from "../../forms/json";
import type { PolicyForm } from "./model";

const MEMBERS: Record<string, readonly string[]> = {
  trust_score_low: ["threshold"],
  unusual_activity: ["perMinute", "perHour", "perDay"],
  data_exfiltration: ["patterns", "limits"],
  config_drift: ["kinds", "requireBaseline"],
  capability_violation: ["actions"],
  unauthorized_access: ["reasons"],
};

/** With another type the parameters of the one before are gone, which the server would refuse. */
export function useFittingParameters(type: string) {
  const { getValues, setValue } = useFormContext<PolicyForm>();
  const before = useRef(type);
  useEffect(() => {
    const known = MEMBERS[type];
    if (before.current !== type && known) {
      const object = jsonObject(getValues("parameters")) ?? {};
      const fitting = Object.entries(object).filter(([member]) => known.includes(member));
      setValue("parameters", fitting.length ? JSON.stringify(Object.fromEntries(fitting), null, 2) : "");
    }
    before.current = type;
  }, [type, getValues, setValue]);
}
