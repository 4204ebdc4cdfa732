import { nameTokens } from "../text/nameTokens.ts";
import type { NamedColumn } from "./columnName.ts";
import { dotWave } from "./dotWave.ts";
import type { NameReader } from "./nameReader.ts";

const fold = (name: string): string => nameTokens(name).join(" ");

/**
 * Reads facts and factors that a statistics program names with a final `.1` and `.2`: only where both stand in the header
 * and the bare name does not, since a spreadsheet program writes `.1` behind a name that stands twice.
 *
 * @param names names of one row
 * @param meanings what the names say
 * @param read says what a column name means
 * @returns the meanings with those columns
 */
export function withDotWaves(names: readonly string[], meanings: readonly NamedColumn[], read: NameReader): readonly NamedColumn[] {
  const dotted = names.map((name, index) => (meanings[index] === null ? dotWave(name) : null));
  if (dotted.every((dot) => dot === null)) return meanings;
  const known = new Set(names.map(fold));
  return meanings.map((meaning, index) => {
    const dot = dotted[index] ?? null;
    if (dot === null || known.has(fold(dot.base))) return meaning;
    if (!known.has(fold(`${dot.base}.1`)) || !known.has(fold(`${dot.base}.2`))) return meaning;
    const named = read(dot.base);
    const dated = named !== null && "wave" in named && named.wave === null && named.kind !== "item" && named.kind !== "total";
    return dated ? { ...named, wave: dot.wave } : meaning;
  });
}
