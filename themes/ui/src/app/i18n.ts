import { createInstance, type i18n } from "i18next";
import { initReactI18next } from "react-i18next";

/** The texts come ready from the server: the language, over English, over nothing. */
export function createTexts(locale: string, messages: Record<string, string>): i18n {
  const texts = createInstance();
  void texts.use(initReactI18next).init({
    lng: locale,
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    showSupportNotice: false,
    // React escapes; twice would show &lt; for a name with a <. No text of ours is made of others: one that a
    // realm words differently must not send the pages around in circles.
    interpolation: { escapeValue: false, nestingPrefix: "\0" },
    resources: { [locale]: { translation: messages } },
  });
  return texts;
}
