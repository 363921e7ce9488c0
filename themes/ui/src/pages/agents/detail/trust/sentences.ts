import { useTranslation } from "react-i18next";
import type { Explanation } from "../../../../api/types";
import { useSpeaksEnglish } from "../../../../components/Told";
import { useBand, usePercent } from "../../../../components/TrustLabel";
import { factorWord } from "./words";

/** An explanation in sentences: the server's, or as much of them in another language as its codes tell. */
export function useSentences(): (explanation: Explanation) => string[] {
  const { t } = useTranslation();
  const percent = usePercent();
  const band = useBand();
  const speaksEnglish = useSpeaksEnglish();
  return ({ entry, sentences, caps, contributions }) =>
    speaksEnglish
      ? sentences
      : [
          t("explained.score", { score: percent(entry.score, 1), band: band(entry.band) }),
          ...(entry.score === entry.computed ? [] : [t("explained.ruled", { computed: percent(entry.computed, 1) })]),
          t("explained.unknown", { share: percent(entry.uncertainty) }),
          ...caps.map(({ atMost, factor, rule, sentence }) =>
            t("explained.cap", {
              most: percent(atMost),
              factor: factorWord(t, factor),
              why: t(`capRule.${rule}`, { defaultValue: sentence }),
            }),
          ),
          ...contributions
            .filter(({ failure }) => failure !== undefined)
            .map(({ factor, failure = "" }) => t("explained.failed", { factor: factorWord(t, factor), failure })),
        ];
}
