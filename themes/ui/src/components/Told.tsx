import { useTranslation } from "react-i18next";
import { useConsole } from "../app/context";
import { visible } from "./visible";

interface Props {
  /** The text of the bundle for the code that the server gives. */
  text: string;
  params?: Record<string, unknown>;
  /** What the server says itself, in English. */
  words: string;
}

export function useSpeaksEnglish(): boolean {
  return useConsole().host.locale.toLowerCase().startsWith("en");
}

/**
 * What the server says, in the language of the reader. Its own words say more than a code does: they
 * follow, and stand alone where they are in that language, or where nothing is known of the code.
 */
export function Told({ text, params = {}, words }: Props) {
  const { t, i18n } = useTranslation();
  const speaksEnglish = useSpeaksEnglish();
  if (speaksEnglish || !i18n.exists(text)) {
    return <bdi lang="en">{visible(words)}</bdi>;
  }
  return (
    <>
      {t(text, params)}
      <div className="pf-v5-u-color-200 pf-v5-u-font-size-sm" lang="en">
        <bdi>{visible(words)}</bdi>
      </div>
    </>
  );
}
