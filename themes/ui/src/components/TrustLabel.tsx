import { Label, Tooltip } from "@patternfly/react-core";
import {
  CheckCircleIcon,
  ExclamationCircleIcon,
  ExclamationTriangleIcon,
  InfoCircleIcon,
} from "@patternfly/react-icons";
import { useTranslation } from "react-i18next";
import type { Trust } from "../api/types";
import { useConsole } from "../app/context";

type Shown = Pick<Trust, "score" | "uncertainty"> & { band?: string | undefined };

/** The words are the realm's own; how a score looks is not. */
function look(score: number) {
  if (score >= 0.7) {
    return { color: "green", Icon: CheckCircleIcon } as const;
  }
  if (score >= 0.5) {
    return { color: "blue", Icon: InfoCircleIcon } as const;
  }
  return score >= 0.25
    ? ({ color: "orange", Icon: ExclamationTriangleIcon } as const)
    : ({ color: "red", Icon: ExclamationCircleIcon } as const);
}

export function usePercent(): (share: number, digits?: number) => string {
  const { host } = useConsole();
  return (share, digits = 0) =>
    new Intl.NumberFormat(host.locale, { style: "percent", maximumFractionDigits: digits }).format(share);
}

/** A band in the reader's language, where the realm has kept the standard words. */
export function useBand(): (band: string) => string {
  const { t } = useTranslation();
  return (band) => t(`band.${band}`, { defaultValue: band });
}

/** Score and word, with how much of it is not known in a tooltip; never by colour alone. */
export function TrustLabel({ trust }: { trust: Shown | undefined }) {
  const { t } = useTranslation();
  const percent = usePercent();
  const word = useBand();
  if (!trust) {
    return <>{t("trust.notScored")}</>;
  }
  const { color, Icon } = look(trust.score);
  return (
    <Tooltip content={t("trust.unknownShare", { share: percent(trust.uncertainty) })}>
      <Label isCompact color={color} icon={<Icon />}>
        {percent(trust.score)} {trust.band && <bdi>{word(trust.band)}</bdi>}
      </Label>
    </Tooltip>
  );
}
