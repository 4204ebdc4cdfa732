import { trimCell } from "./trimCell.ts";

/** Lower case, trimmed, inner spaces of any kind as one space: how words and levels are compared. */
export const foldText = (text: string): string => trimCell(text).replace(/\s+/g, " ").toLowerCase();

/**
 * As {@link foldText}, hyphens and underscores counted as spaces: how levels and words of a known list are compared.
 * People write one level as `domestic_abuse`, `Domestic-abuse` and `domestic abuse`; the ledger tells each that was joined.
 */
export const foldLevel = (text: string): string =>
  foldText(text)
    .normalize("NFC")
    .replace(/[\s\p{Pd}_]+/gu, " ")
    .trim();

/** A level as it is shown: trimmed, inner spaces as one. */
export const shownLevel = (text: string): string => trimCell(text).replace(/\s+/g, " ");
