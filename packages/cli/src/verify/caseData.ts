import type { Factor } from "@headway/stats";
import type { NumberCase } from "./verifyFiles.ts";

type Cell = number | string | null;

const column = ({ id, data }: NumberCase, name: string): readonly Cell[] => {
  const values = data[name];
  if (values === undefined) throw new Error(`${id}: no column ${name}; there are ${Object.keys(data).join(", ")}`);
  return ([] as unknown[]).concat(values) as Cell[];
};

/** A column of numbers; null is missing. */
export const numbers = (one: NumberCase, name: string): (number | null)[] =>
  column(one, name).map((value) => (value === null || typeof value === "string" ? null : value));

/** A column without gaps as a factor; levels in the order of `options.levels`, else as they appear. */
export function factor(one: NumberCase, name: string): Factor {
  const values = column(one, name).map(String);
  const stated = (one.options["levels"] as Readonly<Record<string, readonly string[]>> | undefined)?.[name];
  const levels = stated ?? [...new Set(values)];
  return { name, levels, codes: values.map((value) => levels.indexOf(value)) };
}

/** The factors that `options.factors` names. */
export const factors = (one: NumberCase): Factor[] => (one.options["factors"] as readonly string[]).map((name) => factor(one, name));

/** An option that is text, such as the name of a column. */
export const text = ({ options }: NumberCase, name: string): string => String(options[name]);

/** An option that is a number. */
export const number = ({ options }: NumberCase, name: string): number => Number(options[name]);

/** The values of each group of the columns `value` and `group`. */
export function twoSamples(one: NumberCase): readonly [(number | null)[], (number | null)[]] {
  const [values, groups] = [numbers(one, "value"), column(one, "group")];
  const of = (level: string): (number | null)[] => values.filter((_, row) => groups[row] === level);
  return [of("x"), of("y")];
}

/** An interval of a statistic or of an evaluation, where a limit that is infinite may stand as text. */
type Limits = Readonly<Record<"lower" | "upper", number | string>> | null;

/** Both limits as the reference writes them. */
export const limits = (interval: Limits): readonly (number | string)[] | null => interval && [interval.lower, interval.upper];
