import { useFormContext } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { Facts } from "../../../components/Facts";
import { DETAILS, type RegisterForm } from "./model";

export function ReviewStep() {
  const { t } = useTranslation();
  const values = useFormContext<RegisterForm>().getValues();
  return (
    <Facts
      facts={[
        ...DETAILS.map((field): [string, string] => [t(`agent.${field}`), values[field]]),
        [t("register.key"), t(`keys.mode.${values.key.mode}`)],
        [t("register.capabilities"), values.capabilities.join(", ") || t("register.noCapabilities")],
      ]}
    />
  );
}
