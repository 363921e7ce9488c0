import type { TFunction } from "i18next";

/** Factors and features of other jars, and of newer servers, are shown by their own names. */
export const factorWord = (t: TFunction, factor: string): string => t(`factor.${factor}`, { defaultValue: factor });

export const anomalyWord = (t: TFunction, kind: string): string => t(`anomaly.${kind}`, { defaultValue: kind });
