import { ToolbarFilter } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { Choice } from "../../components/Choice";
import { useBand, usePercent } from "../../components/TrustLabel";
import type { Filters } from "../../components/useFilters";
import { bandFilter, useBands } from "./bands";
import type { AgentFilter } from "./model";

interface Props {
  filters: Filters<AgentFilter>;
  /** Whether the list is there: nobody chooses a band before. */
  listed: boolean;
}

const NONE = { trustFrom: undefined, trustBelow: undefined };

/** Agents of one band; what else the address says of scores is shown as it is. */
export function TrustFilter({ filters: { values, set }, listed }: Props) {
  const { t } = useTranslation();
  const word = useBand();
  const percent = usePercent();
  const bands = useBands(listed) ?? [];
  const { trustFrom, trustBelow } = values;
  const chosen = bands.find((band) => {
    const wanted = bandFilter(band);
    return wanted.trustFrom === trustFrom && wanted.trustBelow === trustBelow;
  });
  const range = [
    trustFrom && t("agents.trustFrom", { share: percent(Number(trustFrom)) }),
    trustBelow && t("agents.trustBelow", { share: percent(Number(trustBelow)) }),
  ].filter(Boolean);
  const chips = chosen ? [word(chosen.name)] : range.length ? [range.join(", ")] : [];
  return (
    <ToolbarFilter
      categoryName={t("agents.trust")}
      chips={chips}
      deleteChip={() => {
        set(NONE);
      }}
    >
      <Choice
        label={t("agents.trust")}
        none={t("agents.anyTrust")}
        value={chosen?.name}
        testId="agent-identity-agents-trust"
        options={bands.map(({ name }) => ({ value: name, label: word(name) }))}
        onChange={(name) => {
          const band = bands.find((one) => one.name === name);
          set(band ? bandFilter(band) : NONE);
        }}
      />
    </ToolbarFilter>
  );
}
