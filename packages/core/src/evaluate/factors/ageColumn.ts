import type { Child } from "../../outcomes.ts";
import type { ScoreTable } from "../table/scoreTable.ts";
import type { EvaluationFactor } from "./factors.ts";

/** Id of the age in years where it stands among the columns of a score table. */
export const AGE = "age" as const;

/** Ages as a column of a score table: each age that occurs is a level, the youngest first. */
export function ageColumn(children: readonly Child[]): EvaluationFactor {
  const ages = [...new Set(children.flatMap((child) => child.age ?? []))].sort((a, b) => a - b);
  const places = new Map(ages.map((age, place) => [age, place]));
  return {
    id: AGE,
    title: "Age",
    levels: ages.map(String),
    codeOf: (child) => (child.age === null ? -1 : places.get(child.age)!),
  };
}

/** The age of each row, null where it is missing. */
export function agesOf(table: ScoreTable): (number | null)[] {
  const column = table.factors.find((factor) => factor.name === AGE);
  return table.weights.map((_, row) => {
    const level = column?.levels[column.codes[row]!];
    return level === undefined ? null : Number(level);
  });
}

/** The table without its column of ages, whose rows stay where they are; the table itself where it has none. */
export function withoutAges(table: ScoreTable): ScoreTable {
  if (table.factors.every((factor) => factor.name !== AGE)) return table;
  return { ...table, factors: table.factors.filter((factor) => factor.name !== AGE) };
}
