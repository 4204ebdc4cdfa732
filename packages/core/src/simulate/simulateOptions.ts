import { eaq30 } from "../instrument/catalog/eaq-30.ts";
import type { Instrument } from "../instrument/instrument.ts";
import { SimulateError } from "./simulateError.ts";

/** How the answers of a simulated programme are laid out. */
export type SimulatedLayout = "wide" | "long" | "two-files";

/** What is to be simulated; every field may be left out. */
export interface SimulateOptions {
  /** How many children answer before: 1 to 100,000. */
  readonly children?: number;
  /** The same seed and options give the same bytes; a whole number from 0 to 4,294,967,295. */
  readonly seed?: number;
  readonly instrument?: Instrument;
  /** Mean change: one number, towards what is hoped for on each scale that has a better side; or the change of each scale's score by its id, after minus before. */
  readonly change?: number | Readonly<Record<string, number>>;
  /** Whether changes are standard deviations of the scores before, or points. */
  readonly changeUnit?: "sd" | "points";
  /** Cronbach's alpha of each scale before (of a single item: the share of its variance that is no noise), 0.2 to 0.95. */
  readonly reliability?: number;
  /** How strongly where a child stands after goes with where it stood before, 0 to 0.99; without noise. */
  readonly stability?: number;
  /** Number of sites; 0 leaves the column out. */
  readonly sites?: number;
  /** Number of facilitators, each at one site; 0 leaves the column out. */
  readonly facilitators?: number;
  /** Intraclass correlation of changes within facilitators (within sites where there are no facilitators). */
  readonly clustering?: number;
  /** Share of the children who have no answers after, 0 to 0.9. */
  readonly missing?: number;
  /** Whether these are anybody, or more often children with lower scores before. */
  readonly missingBy?: "chance" | "score-before";
  /** Share of single answers left blank, 0 to 0.3. */
  readonly skipped?: number;
  /** Share of children aged 11 to 16; the others are 5 to 10. */
  readonly older?: number;
  /** Slips that real exports have: none, one of each kind, or each kind in every fiftieth row. */
  readonly oddities?: "none" | "some" | "many";
  readonly layout?: SimulatedLayout;
}

/** Options with every default filled in. */
export type ResolvedSimulation = Required<SimulateOptions>;

/** What holds where nothing is said. */
export const simulationDefaults: ResolvedSimulation = Object.freeze({
  children: 120,
  seed: 1,
  instrument: eaq30,
  change: 0.3,
  changeUnit: "sd",
  reliability: 0.7,
  stability: 0.6,
  sites: 4,
  facilitators: 12,
  clustering: 0,
  missing: 0.1,
  missingBy: "chance",
  skipped: 0,
  older: 0.45,
  oddities: "none",
  layout: "wide",
});

/** Options that are a number whatever else is asked for; `change` may be one for each scale. */
export type NumericSimulateOption = {
  [Name in keyof SimulateOptions]-?: Required<SimulateOptions>[Name] extends number ? Name : never;
}[keyof SimulateOptions];

/** Lowest, highest, and whether only whole numbers count. */
const RANGES: Readonly<Record<NumericSimulateOption, readonly [lowest: number, highest: number, whole: boolean]>> = {
  children: [1, 100_000, true],
  seed: [0, 2 ** 32 - 1, true],
  reliability: [0.2, 0.95, false],
  stability: [0, 0.99, false],
  sites: [0, 1_000, true],
  facilitators: [0, 10_000, true],
  clustering: [0, 0.95, false],
  missing: [0, 0.9, false],
  skipped: [0, 0.3, false],
  older: [0, 1, false],
};

/** The words that each option of words takes. */
export const simulationChoices = {
  changeUnit: ["sd", "points"],
  missingBy: ["chance", "score-before"],
  oddities: ["none", "some", "many"],
  layout: ["wide", "long", "two-files"],
} as const;

function checkNumber(name: NumericSimulateOption, value: number): void {
  const [lowest, highest, whole] = RANGES[name];
  if (value >= lowest && value <= highest && (!whole || Number.isInteger(value))) return;
  throw new SimulateError(
    `${name}: outside the range; found ${value}, expected ${whole ? "a whole number" : "a number"} from ${lowest} to ${highest}`,
  );
}

function checkChange({ change, instrument }: ResolvedSimulation): void {
  const changes = typeof change === "number" ? { change } : change;
  const ids = instrument.scales.map(({ id }) => id);
  for (const [name, value] of Object.entries(changes)) {
    if (typeof change !== "number" && !ids.includes(name))
      throw new SimulateError(`change: unknown scale; found ${name}, expected one of ${ids.join(", ")}`);
    if (!Number.isFinite(value)) throw new SimulateError(`change: not a number; found ${value}, expected a number`);
  }
}

/** Fills in the defaults and refuses what cannot be simulated. */
export function resolveSimulation(options: SimulateOptions): ResolvedSimulation {
  const resolved: ResolvedSimulation = { ...simulationDefaults, ...options };
  for (const name of Object.keys(RANGES) as NumericSimulateOption[]) checkNumber(name, resolved[name]);
  for (const name of Object.keys(simulationChoices) as (keyof typeof simulationChoices)[]) {
    const known: readonly string[] = simulationChoices[name];
    if (!known.includes(resolved[name]))
      throw new SimulateError(`${name}: unknown; found ${resolved[name]}, expected one of ${known.join(", ")}`);
  }
  checkChange(resolved);
  const grouped = resolved.sites > 0 || (resolved.facilitators > 0 && resolved.instrument.respondent === "child");
  if (resolved.clustering > 0 && !grouped)
    throw new SimulateError("clustering: nothing to be alike within; found no facilitators and no sites, expected some");
  return resolved;
}
