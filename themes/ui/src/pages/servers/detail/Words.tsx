import { useTranslation } from "react-i18next";
import type { McpChange } from "../../../api/mcpTypes";
import { visible } from "../../../components/visible";

type Piece = McpChange["details"][number]["words"][number];

/** A text word by word: what went is struck out, what came is underlined, and both are said aloud. */
export function Words({ pieces }: { pieces: Piece[] }) {
  const { t } = useTranslation();
  return (
    <p className="pf-v5-u-text-break-word" style={{ whiteSpace: "pre-wrap" }}>
      <bdi>
        {pieces.map(({ fate, text }, place) => {
          const key = `${String(place)} ${fate}`;
          if (fate === "SAME") {
            return <span key={key}>{visible(text)}</span>;
          }
          const Mark = fate === "INSERTED" ? "ins" : "del";
          const color = fate === "INSERTED" ? "pf-v5-u-success-color-200" : "pf-v5-u-danger-color-200";
          return (
            <Mark key={key} className={`${color} pf-v5-u-font-weight-bold`}>
              <span className="pf-v5-u-screen-reader">{t(`words.${fate}`)} </span>
              {visible(text)}
            </Mark>
          );
        })}
      </bdi>
    </p>
  );
}
