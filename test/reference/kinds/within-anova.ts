import { mixedAnova } from "@headway/stats";
import type { ReferenceCase, Tools } from "../case.ts";
import { tolerancesOf } from "../compare.ts";
import { type Columns, caseColumns } from "../load.ts";
import { expectMixedTables } from "./mixed-anova.ts";

interface WithinOptions {
  readonly id: string;
  readonly dv: string;
  readonly between: readonly string[];
  readonly within: readonly string[];
  readonly levels: Readonly<Record<string, readonly string[]>>;
}

/** Turns long rows (one for each subject and combination of within levels) into wide columns. */
function wideOf(columns: Columns, options: WithinOptions): Parameters<typeof mixedAnova>[0] {
  const cells = options.within.reduce<string[][]>(
    (all, name) => all.flatMap((cell) => options.levels[name]!.map((level) => [...cell, level])),
    [[]],
  );
  const text = (name: string, row: number): string => String(columns.get(name)![row]);
  const rows = columns.get(options.id)!.map((_, row) => row);
  const subjects = [...new Set(rows.map((row) => text(options.id, row)))];
  const measures = cells.map(() => new Array<number | null>(subjects.length).fill(null));
  const codes = options.between.map(() => new Array<number>(subjects.length).fill(-1));
  for (const row of rows) {
    const subject = subjects.indexOf(text(options.id, row));
    const cell = cells.findIndex((levels) => levels.every((level, index) => text(options.within[index]!, row) === level));
    measures[cell]![subject] = columns.get(options.dv)![row] as number | null;
    options.between.forEach((name, index) => {
      codes[index]![subject] = options.levels[name]!.indexOf(text(name, row));
    });
  }
  return {
    measures,
    within: options.within.map((name) => ({ name, levels: options.levels[name]! })),
    between: options.between.map((name, index) => ({ name, levels: options.levels[name]!, codes: codes[index]! })),
  };
}

/** Repeated measures with more than two levels: Mauchly's test and both corrections. */
export function checkWithinAnova(reference: ReferenceCase, tools: Tools): void {
  const data = wideOf(caseColumns(reference, tools), reference.options as unknown as WithinOptions);
  expectMixedTables(reference, tolerancesOf(reference, tools), (sumsOfSquares, observed) => mixedAnova(data, { sumsOfSquares, observed }));
}
