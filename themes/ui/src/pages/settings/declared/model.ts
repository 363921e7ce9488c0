import type { TFunction } from "i18next";
import type { Setting } from "../../../api/types";

/** By field: what is typed or chosen, empty where the default counts. */
export type SettingsForm = Record<string, string>;

export const UNITS = ["D", "H", "M", "S"] as const;
export type Unit = (typeof UNITS)[number];

const SECONDS: Record<Unit, number> = { D: 86_400, H: 3_600, M: 60, S: 1 };

/** A point in the name of a field would be a step into an object. */
export const fieldOf = (setting: Setting): string => setting.name.replaceAll(".", "/");

/** The length of a duration in ISO 8601, nothing for other text. */
export function secondsOf(text: string): number | undefined {
  const parts = /^P(?=.)(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(text.trim());
  return parts?.slice(1).reduce((sum, part: string | undefined, i) => sum + Number(part ?? 0) * SECONDS[UNITS[i] ?? "S"], 0);
}

/** A duration as a number of the largest unit that fits; other text stays as it is. */
export function amountOf(text: string): { amount: string; unit: Unit } {
  const seconds = secondsOf(text);
  if (seconds === undefined) {
    return { amount: text, unit: "D" };
  }
  const unit = seconds === 0 ? "S" : (UNITS.find((one) => seconds % SECONDS[one] === 0) ?? "S");
  return { amount: String(seconds / SECONDS[unit]), unit };
}

export function durationOf(amount: string, unit: Unit): string {
  const number = amount.trim();
  if (!/^\d{1,12}$/.test(number)) {
    return number;
  }
  return unit === "D" ? `P${number}D` : `PT${number}${unit}`;
}

/** Shares are typed in percent, as everywhere in these pages. */
const isShare = (setting: Setting) => setting.kind === "NUMBER" && setting.most === "1";

const NUMBER = /^\d+(?:\.\d+)?$/;

export function typedOf(setting: Setting, text = ""): string {
  return isShare(setting) && NUMBER.test(text) ? String(Math.round(Number(text) * 10_000) / 100) : text;
}

function textOf(setting: Setting, typed: string): string {
  const text = typed.trim();
  return isShare(setting) && NUMBER.test(text) ? String(Number((Number(text) / 100).toPrecision(12))) : text;
}

export const formOf = (settings: Setting[]): SettingsForm =>
  Object.fromEntries(settings.map((setting) => [fieldOf(setting), typedOf(setting, setting.value)]));

/** What differs from before, by name: null where the default shall count again. */
export function changesOf(settings: Setting[], form: SettingsForm, before: SettingsForm): Record<string, string | null> {
  return Object.fromEntries(
    settings
      .map((setting) => [setting, form[fieldOf(setting)] ?? ""] as const)
      .filter(([setting, typed]) => typed.trim() !== (before[fieldOf(setting)] ?? "").trim())
      .map(([setting, typed]) => [setting.name, textOf(setting, typed) || null]),
  );
}

/** A value as people read it. */
export function shownValue(setting: Setting, text: string | undefined, t: TFunction): string {
  if (text === undefined) {
    return wordOf(setting, "none", t, t("settings.none"));
  }
  switch (setting.kind) {
    case "DURATION": {
      const { amount, unit } = amountOf(text);
      return secondsOf(text) === undefined ? text : t(`settings.span.${unit}`, { count: Number(amount) });
    }
    case "BOOLEAN":
      return t(text === "true" ? "settings.on" : "settings.off");
    case "CHOICE":
      return wordOf(setting, text, t);
    default:
      return isShare(setting) ? `${typedOf(setting, text)} %` : text;
  }
}

export function wordOf(setting: Setting, choice: string, t: TFunction, otherwise = choice): string {
  const word = `${setting.name}.${choice}`;
  return t(`settingWord.${word}`, { defaultValue: otherwise });
}

/** Why the server would not take it, as far as can be told here. */
export function wrong(setting: Setting, typed: string, t: TFunction): string | undefined {
  const text = textOf(setting, typed);
  const { kind, least = "", most = "" } = setting;
  const number = kind === "DURATION" ? secondsOf(text) : NUMBER.test(text) ? Number(text) : undefined;
  const isNumber = kind === "DURATION" || kind === "INTEGER" || kind === "NUMBER";
  if (text === "" || !isNumber) {
    return undefined;
  }
  const [from, to] = kind === "DURATION" ? [secondsOf(least), secondsOf(most)] : [Number(least), Number(most)];
  const fits = number !== undefined && number >= (from ?? 0) && number <= (to ?? Infinity);
  return fits && (kind !== "INTEGER" || Number.isInteger(number)) ? undefined : rule(setting, t);
}

/** What the setting wants, in the language of the page. */
export function rule(setting: Setting, t: TFunction): string {
  const bounds = {
    least: shownValue(setting, setting.least, t),
    most: shownValue(setting, setting.most, t),
  };
  return t(`settings.wrong.${setting.kind}`, bounds);
}
