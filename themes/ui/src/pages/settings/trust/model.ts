import type { TrustSettings } from "../../../api/types";

export const RISKS = ["LOW", "MEDIUM", "HIGH", "CRITICAL"] as const;
export const DURATIONS = ["halfLife", "retention", "keyAge", "unusedGrantAge", "reviewAge"] as const;

/** Numbers as they are typed: shares in percent, durations in days. */
export interface TrustForm {
  thresholds: Record<string, string>;
  caps: Record<string, string>;
  weights: Record<string, string>;
  bands: string;
  baseRate: string;
  halfLife: string;
  retention: string;
  keyAge: string;
  unusedGrantAge: string;
  reviewAge: string;
}

const HOUR = 24;
const MINUTE = HOUR * 60;
const SECOND = MINUTE * 60;

/** Java writes days as hours: PT336H. */
export function daysOf(duration: string): string {
  const [, days = 0, hours = 0, minutes = 0, seconds = 0] =
    /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/.exec(duration) ?? [];
  const all = Number(days) + Number(hours) / HOUR + Number(minutes) / MINUTE + Number(seconds) / SECOND;
  return String(Math.round(all * 1000) / 1000);
}

export const durationOf = (days: string): string => `PT${String(Math.round(Number(days) * SECOND))}S`;

const percent = (share: number): string => String(Math.round(share * 10_000) / 100);
const share = (text: string): number => Number(text) / 100;

const shown = (shares: Record<string, number>): Record<string, string> =>
  Object.fromEntries(RISKS.map((risk) => [risk, risk in shares ? percent(shares[risk] ?? 0) : ""]));

const given = (texts: Record<string, string>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(texts)
      .filter(([, text]) => text.trim() !== "")
      .map(([risk, text]) => [risk, share(text)]),
  );

export const formOf = (settings: TrustSettings): TrustForm => ({
  thresholds: shown(settings.thresholds),
  caps: shown(settings.caps),
  weights: Object.fromEntries(Object.entries(settings.weights).map(([factor, weight]) => [factor, String(weight)])),
  bands: Object.entries(settings.bands)
    .sort(([, one], [, other]) => other - one)
    .map(([name, from]) => `${name}=${percent(from)}`)
    .join(" "),
  baseRate: percent(settings.baseRate),
  halfLife: daysOf(settings.halfLife),
  retention: daysOf(settings.retention),
  keyAge: daysOf(settings.keyAge),
  unusedGrantAge: daysOf(settings.unusedGrantAge),
  reviewAge: daysOf(settings.reviewAge),
});

/** The bands of a line such as "good=70 poor=0", or nothing where it says something else. */
export function bandsOfLine(line: string): Record<string, number> | undefined {
  const words = line.trim().split(/\s+/).map((word) => /^([^=]+)=(\d+(?:\.\d+)?)$/.exec(word));
  return words.every((word) => word !== null)
    ? Object.fromEntries(words.map(([, name = "", from]) => [name, share(from ?? "")]))
    : undefined;
}

/** Only what was changed: what somebody else changed meanwhile stays as they left it. */
export function changesOf(form: TrustForm, before: TrustForm): Record<string, unknown> {
  const differs = (name: keyof TrustForm) => JSON.stringify(form[name]) !== JSON.stringify(before[name]);
  return {
    ...(differs("thresholds") ? { thresholds: given(form.thresholds) } : {}),
    ...(differs("caps") ? { caps: given(form.caps) } : {}),
    ...(differs("weights")
      ? { weights: Object.fromEntries(Object.entries(form.weights).map(([factor, text]) => [factor, Number(text)])) }
      : {}),
    ...(differs("bands") ? { bands: bandsOfLine(form.bands) } : {}),
    ...(differs("baseRate") ? { baseRate: share(form.baseRate) } : {}),
    ...Object.fromEntries(DURATIONS.filter(differs).map((name) => [name, durationOf(form[name])])),
  };
}
