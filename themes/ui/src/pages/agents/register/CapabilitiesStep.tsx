import { Checkbox, Text } from "@patternfly/react-core";
import { useState } from "react";
import { Controller, useFormContext } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import type { Capability } from "../../../api/types";
import { useData } from "../../../api/useData";
import { useApi, useConsole } from "../../../app/context";
import { RiskLabel } from "../../../components/Labels";
import { Loaded } from "../../../components/Loaded";
import { SearchField } from "../../../components/SearchField";
import type { RegisterForm } from "./model";

const MOST = 100;

export function CapabilitiesStep() {
  const { t } = useTranslation();
  const api = useApi();
  const { host } = useConsole();
  const { control } = useFormContext<RegisterForm>();
  const [search, setSearch] = useState<string>();
  const data = useData(`${host.realm}|${search ?? ""}`, (signal) =>
    api.get<Capability[]>("/capabilities", { search, max: MOST }, signal),
  );
  return (
    <>
      <Text className="pf-v5-u-mb-md">{t("register.capabilitiesText")}</Text>
      <SearchField label={t("capabilities.search")} value={search} onSearch={setSearch} />
      <Loaded data={data} lines={3}>
        {(capabilities) =>
          capabilities.length === 0 ? (
            <Text className="pf-v5-u-mt-md">
              {t("capabilities.none")} <Link to="/capabilities">{t("capabilities.title")}</Link>
            </Text>
          ) : (
            <Controller
              control={control}
              name="capabilities"
              render={({ field }) => (
                <div role="group" aria-label={t("register.capabilities")} className="pf-v5-u-mt-md">
                  {capabilities.map(({ name, risk, description }) => (
                    <Checkbox
                      key={name}
                      id={`capability-${name}`}
                      className="pf-v5-u-mb-sm"
                      label={
                        <>
                          <bdi>{name}</bdi> {risk && <RiskLabel value={risk} />}
                        </>
                      }
                      description={description && <bdi>{description}</bdi>}
                      isChecked={field.value.includes(name)}
                      onChange={(_event, on) => {
                        const others = field.value.filter((other) => other !== name);
                        field.onChange(on ? [...others, name] : others);
                      }}
                    />
                  ))}
                </div>
              )}
            />
          )
        }
      </Loaded>
    </>
  );
}
