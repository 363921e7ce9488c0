import { FormSection, Grid, GridItem } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { Field } from "../../../forms/Field";
import { bandsOfLine, DURATIONS, RISKS, type TrustForm } from "./model";

interface Props {
  factors: string[];
  isDisabled: boolean;
}

const MOST_WEIGHT = 1000;

export function TrustFields({ factors, isDisabled }: Props) {
  const { t } = useTranslation();
  const between = (least: number, most: number, told: string) => (text: unknown) => {
    const typed = typeof text === "string" ? text.trim() : "";
    const number = Number(typed);
    return typed === "" || (number >= least && number <= most) || told;
  };
  const isBands = (line: unknown) =>
    (typeof line === "string" && bandsOfLine(line) !== undefined) || t("trustSettings.bandsHelp");
  const percent = { validate: between(0, 100, t("form.percent")) };
  const needed = { required: t("form.required") };
  return (
    <>
      <FormSection title={t("trustSettings.thresholds")} titleElement="h3">
        <Grid hasGutter sm={6} lg={3}>
          {RISKS.map((risk) => (
            <GridItem key={risk}>
              <Field<TrustForm>
                name={`thresholds.${risk}`}
                label={t(`risk.${risk.toLowerCase()}`)}
                help={t("trustSettings.thresholdHelp")}
                rules={percent}
                isDisabled={isDisabled}
              />
            </GridItem>
          ))}
        </Grid>
      </FormSection>
      <FormSection title={t("trustSettings.caps")} titleElement="h3">
        <Grid hasGutter sm={6} lg={3}>
          {RISKS.map((risk) => (
            <GridItem key={risk}>
              <Field<TrustForm>
                name={`caps.${risk}`}
                label={t(`risk.${risk.toLowerCase()}`)}
                help={t("trustSettings.capHelp")}
                rules={percent}
                isDisabled={isDisabled}
              />
            </GridItem>
          ))}
        </Grid>
      </FormSection>
      <FormSection title={t("trustSettings.weights")} titleElement="h3">
        <Grid hasGutter sm={6} lg={3}>
          {factors.map((factor) => (
            <GridItem key={factor}>
              <Field<TrustForm>
                name={`weights.${factor}`}
                label={t(`factor.${factor}`, { defaultValue: factor })}
                rules={{ ...needed, validate: between(0, MOST_WEIGHT, t("trustSettings.weightHelp")) }}
                isDisabled={isDisabled}
              />
            </GridItem>
          ))}
        </Grid>
      </FormSection>
      <FormSection title={t("trustSettings.words")} titleElement="h3">
        <Field<TrustForm>
          name="bands"
          label={t("trustSettings.bands")}
          help={t("trustSettings.bandsHelp")}
          isDisabled={isDisabled}
          rules={{ ...needed, validate: isBands }}
        />
        <Field<TrustForm>
          name="baseRate"
          label={t("trustSettings.baseRate")}
          help={t("trustSettings.baseRateHelp")}
          rules={{ ...needed, ...percent }}
          isDisabled={isDisabled}
        />
      </FormSection>
      <FormSection title={t("trustSettings.times")} titleElement="h3">
        <Grid hasGutter sm={6}>
          {DURATIONS.map((name) => (
            <GridItem key={name}>
              <Field<TrustForm>
                name={name}
                label={t(`trustSettings.${name}`)}
                help={t(`trustSettings.${name}Help`)}
                rules={{ ...needed, validate: between(0.001, 36_500, t("trustSettings.days")) }}
                isDisabled={isDisabled}
              />
            </GridItem>
          ))}
        </Grid>
      </FormSection>
    </>
  );
}
