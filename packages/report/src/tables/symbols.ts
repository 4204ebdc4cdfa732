import { italic, type Rich, rich, sub, sup } from "../format/rich.ts";

type SymbolName =
  | "n"
  | "m"
  | "sd"
  | "se"
  | "t"
  | "f"
  | "df"
  | "df1df2"
  | "p"
  | "pAdjusted"
  | "r"
  | "dz"
  | "gz"
  | "dav"
  | "drm"
  | "glassPre"
  | "g"
  | "partialEtaSquared"
  | "generalizedEtaSquared"
  | "alpha"
  | "omega";

/** Symbols of statistics, each in the one form that the whole report uses. */
export const SYMBOL: Readonly<Record<SymbolName, Rich>> = {
  n: rich`${italic("n")}`,
  m: rich`${italic("M")}`,
  sd: rich`${italic("SD")}`,
  se: rich`${italic("SE")}`,
  t: rich`${italic("t")}`,
  f: rich`${italic("F")}`,
  df: rich`${italic("df")}`,
  df1df2: rich`${italic("df")}${sub("1")},\u00a0${italic("df")}${sub("2")}`,
  p: rich`${italic("p")}`,
  pAdjusted: rich`${italic("p")}\u00a0adj.`,
  r: rich`${italic("r")}`,
  dz: rich`${italic("d")}${sub("z")}`,
  gz: rich`${italic("g")}${sub("z")}`,
  dav: rich`${italic("d")}${sub("av")}`,
  drm: rich`${italic("d")}${sub("rm")}`,
  glassPre: rich`${italic("\u0394")}${sub("before")}`,
  g: rich`${italic("g")}`,
  partialEtaSquared: rich`${italic("\u03b7")}${sub("p")}${sup("2")}`,
  generalizedEtaSquared: rich`${italic("\u03b7")}${sub("G")}${sup("2")}`,
  alpha: rich`${italic("\u03b1")}`,
  omega: rich`${italic("\u03c9")}`,
};
