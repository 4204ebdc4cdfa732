import { chance } from "./chance.ts";
import { childrenWithoutAfter } from "./childrenWithoutAfter.ts";
import { type SimulatedChild, simulatedChildren } from "./simulatedChild.ts";
import { type SimulatedScale, scaleModels } from "./simulatedScales.ts";
import { type SimulatedTable, simulatedTables } from "./simulatedTable.ts";
import { type ResolvedSimulation, resolveSimulation, type SimulateOptions } from "./simulateOptions.ts";
import { withSlips } from "./withSlips.ts";

/** One file of a simulated programme. */
export interface SimulatedFile {
  /** `programme.csv`, or `before.csv` and `after.csv`. */
  readonly name: string;
  readonly role: "single" | "pre" | "post";
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The same as CSV: commas, LF, UTF-8. */
  readonly text: string;
}

/** A slip that was put into a file, at its place. */
export interface SimulatedOddity {
  /** The code under which Headway's reader tells it. */
  readonly code: string;
  readonly file: string;
  /** Line of the file, the header being line 1. */
  readonly line: number;
  readonly column: string | null;
}

/** A programme that nobody took part in. */
export interface SimulatedProgramme {
  readonly kind: "simulated-programme";
  readonly files: readonly SimulatedFile[];
  readonly oddities: readonly SimulatedOddity[];
  /** What holds in the population that the children are drawn from. */
  readonly scales: readonly SimulatedScale[];
  /** How many children have no answers after. */
  readonly withoutAfter: number;
}

const STREAMS = { children: 0, missing: 1, skipped: 2, slips: 3 } as const;

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

function fileOf({ name, role, columns, rows }: SimulatedTable): SimulatedFile {
  const cells = rows.map((row) => Object.freeze([...row.cells]));
  const text = `${[columns, ...cells].map((row) => row.map(quoted).join(",")).join("\n")}\n`;
  return Object.freeze({ name, role, columns, rows: cells, text });
}

const TOLD_ONCE = "level_normalised";

/** The slips as the reader tells them, in file order; another spelling of a level is told where it first stands. */
function odditiesOf(tables: readonly SimulatedTable[]): readonly SimulatedOddity[] {
  const spellings = new Set<string>();
  const isNews = (code: string, column: string | null, { columns }: SimulatedTable, cells: readonly string[]): boolean => {
    if (code !== TOLD_ONCE) return true;
    const spelling = `${column} ${cells[columns.indexOf(column!)]}`;
    const known = spellings.has(spelling);
    spellings.add(spelling);
    return !known;
  };
  return tables.flatMap((table) =>
    table.rows.flatMap(({ slips, cells }, at) =>
      slips
        .filter(({ code, column }) => isNews(code, column, table, cells))
        .map(({ code, column }) => ({ code, file: table.name, line: at + 2, column })),
    ),
  );
}

/** The answers of a child at a timepoint as cells, some of them left blank. */
function answerCells(children: readonly SimulatedChild[], options: ResolvedSimulation, without: ReadonlySet<number>) {
  const { uniform } = chance(options.seed, STREAMS.skipped);
  const cells = children.map((child) =>
    [child.pre, child.post].map((answers) => answers.map((answer) => (uniform() < options.skipped ? "" : String(answer)))),
  );
  const places = new Map(children.map((child, at) => [child, at]));
  return (child: SimulatedChild, wave: "pre" | "post"): readonly string[] | null => {
    const at = places.get(child)!;
    return wave === "post" && without.has(at) ? null : cells[at]![wave === "pre" ? 0 : 1]!;
  };
}

/**
 * Invents a programme: children, their answers before and after, and the files that a school would export. No child is in
 * it, so that everybody can try, teach and test without anybody's data.
 *
 * Answers follow a graded response model: mean change, reliability and likeness within clusters hold in the population
 * from which the children are drawn, exactly; a sample differs by chance. The same options give the same bytes.
 *
 * @param options how many children, change, clustering, what is missing, slips, layout and seed; every one has a default
 * @returns one file or two, the slips in them, and what is true of each scale; change is after minus before
 * @throws {SimulateError} where an option is out of range, or more is asked for than the scales can hold
 * @see Samejima, F. (1969). Estimation of latent ability using a response pattern of graded scores. Psychometrika Monograph, 17.
 * @example
 * const { files, scales } = simulateProgramme({ children: 40, seed: 7, change: { DE: 0.5 } });
 * files[0].rows.length; // 40
 * files[0].columns.slice(0, 3); // ["child_id", "age", "referral_reason"]
 * scales[0].change / scales[0].sdBefore; // 0.5
 */
export function simulateProgramme(options: SimulateOptions = {}): SimulatedProgramme {
  const resolved = resolveSimulation(options);
  const { seed, instrument, oddities } = resolved;
  const models = scaleModels(resolved);
  const children = simulatedChildren(resolved, models, chance(seed, STREAMS.children));
  const without = childrenWithoutAfter(children, resolved, chance(seed, STREAMS.missing));
  const clean = simulatedTables(children, resolved, answerCells(children, resolved, without));
  const draws = chance(seed, STREAMS.slips);
  const tables = oddities === "none" ? clean : clean.map((table) => withSlips(table, oddities, instrument, draws));
  return Object.freeze({
    kind: "simulated-programme",
    files: Object.freeze(tables.map(fileOf)),
    oddities: Object.freeze(odditiesOf(tables)),
    scales: Object.freeze(models.map(({ truth }) => Object.freeze(truth))),
    withoutAfter: without.size,
  });
}
