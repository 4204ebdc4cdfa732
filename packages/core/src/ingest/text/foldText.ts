import { trimCell } from "./trimCell.ts";

/** Lower case, trimmed, inner spaces of any kind as one space: how words and levels are compared. */
export const foldText = (text: string): string => trimCell(text).replace(/\s+/g, " ").toLowerCase();

/** As {@link foldText}, composed: levels that differ only in case and spaces are one. */
export const foldLevel = (text: string): string => foldText(text).normalize("NFC");

/** As {@link foldLevel}, hyphens and underscores counted as spaces: how words of a known list are compared. */
export const foldWords = (text: string): string =>
  foldLevel(text)
    .replace(/[\s\p{Pd}_]+/gu, " ")
    .trim();

/** A level as it is shown: trimmed, inner spaces as one. */
export const shownLevel = (text: string): string => trimCell(text).replace(/\s+/g, " ");
