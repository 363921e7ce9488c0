import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";

/** PatternFly gives the cross of a dialog an English name, and no way to give it another. */
export function CloseLabel() {
  const { t } = useTranslation();
  const here = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    here.current
      ?.closest(".pf-v5-c-modal-box")
      ?.querySelector(".pf-v5-c-modal-box__close > button")
      ?.setAttribute("aria-label", t("action.close"));
  }, [t]);
  return <span hidden ref={here} />;
}
