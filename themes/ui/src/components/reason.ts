import { useTranslation } from "react-i18next";

/**
 * The words by which gates, tokens and alerts say why, in the language of the reader: where the word
 * is one of a newer server or of another jar, what the server says itself.
 */
export function useReason(): (word: string | undefined, fallback: string | undefined) => string {
  const { t } = useTranslation();
  return (word, fallback) =>
    word ? t(`reason.${word}`, { defaultValue: fallback ?? word }) : (fallback ?? "");
}
