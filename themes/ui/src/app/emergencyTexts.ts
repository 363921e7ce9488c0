/** For the one time when no text can be had from the server: it is gone, or says no. */
const TEXTS = {
  en: {
    "failure.forbidden.title": "Forbidden",
    "failure.forbidden.text": "Your roles do not let you see this page. Ask an administrator of the realm.",
    "failure.gone.title": "The server cannot be reached",
    "failure.gone.text": "Nothing is lost. Try again when it is back.",
    "failure.session.title": "Your session has ended",
    "failure.session.text": "What you typed is kept. Sign in again to go on.",
    "failure.session.signIn": "Sign in again",
    "failure.other.title": "Something went wrong",
    "action.retry": "Try again",
  },
  de: {
    "failure.forbidden.title": "Kein Zugriff",
    "failure.forbidden.text": "Ihre Rollen erlauben diese Seite nicht. Wenden Sie sich an die Administration des Realms.",
    "failure.gone.title": "Der Server ist nicht erreichbar",
    "failure.gone.text": "Es geht nichts verloren. Versuchen Sie es erneut, sobald er wieder da ist.",
    "failure.session.title": "Ihre Sitzung ist beendet",
    "failure.session.text": "Ihre Eingaben bleiben erhalten. Melden Sie sich erneut an, um fortzufahren.",
    "failure.session.signIn": "Erneut anmelden",
    "failure.other.title": "Etwas ist schiefgegangen",
    "action.retry": "Erneut versuchen",
  },
} as const;

export const emergencyTexts = (locale: string): Record<string, string> =>
  locale.toLowerCase().startsWith("de") ? TEXTS.de : TEXTS.en;
