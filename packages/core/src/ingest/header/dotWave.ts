import { LONGEST_NAME } from "./longestName.ts";

const LETTER = /\p{L}/u;

/** A name with the timepoint that stands at its end. */
export interface DotWave {
  readonly base: string;
  readonly wave: "one" | "two";
}

/**
 * Takes apart a name with a final `.1` or `.2`, as a statistics program writes what it repeats: `DE.2` is DE at time 2.
 *
 * @param name column name as written
 * @returns the name before the dot, which holds a letter, and the timepoint; null where the name has no such form
 */
export function dotWave(name: string): DotWave | null {
  if (name.length > LONGEST_NAME) return null;
  const text = name.trimEnd();
  const wave = text.endsWith(".1") ? "one" : text.endsWith(".2") ? "two" : null;
  const base = text.slice(0, -2);
  return wave === null || !LETTER.test(base) ? null : { base, wave };
}
