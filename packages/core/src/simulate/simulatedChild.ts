import type { Instrument } from "../instrument/instrument.ts";
import { thresholdsOf } from "./answerModel.ts";
import type { Chance } from "./chance.ts";
import type { ScaleModel } from "./simulatedScales.ts";
import type { ResolvedSimulation } from "./simulateOptions.ts";

/** One invented child: facts by column, and answers as they would be ticked. */
export interface SimulatedChild {
  readonly id: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly pre: readonly number[];
  /** Answers after; drawn for everybody, so that who is missing changes nobody's answers. */
  readonly post: readonly number[];
  /** Where the child stands before on what its scales share. */
  readonly standing: number;
}

/** Share of a scale's standing that all scales have in common. */
const COMMON = 0.3;

/** Reasons for referral, each with the share of children up to it. */
const REFERRALS: readonly (readonly [reason: string, upTo: number])[] = [
  ["Domestic abuse", 0.3],
  ["Anxiety", 0.55],
  ["Bullying", 0.73],
  ["Bereavement", 0.88],
  ["School exclusion", 1],
];
const SITES = ["Ashfield", "Beacon", "Harbour", "Oak Lane", "Riverside", "Millbrook", "Northgate", "Willow"];

/** A number of mean 0 and variance 1 for each scale, part of it common to all. */
function standings(scales: number, { normal }: Chance): { readonly common: number; readonly each: readonly number[] } {
  const common = normal();
  return { common, each: Array.from({ length: scales }, () => Math.sqrt(COMMON) * common + Math.sqrt(1 - COMMON) * normal()) };
}

const siteName = (site: number): string => SITES[site] ?? `Site ${site + 1}`;

const referralAt = (place: number): string => REFERRALS.find(([, upTo]) => place < upTo)![0];

/** Which cluster each child belongs to, and what the cluster adds to each scale. */
interface Clusters {
  readonly count: number;
  readonly effects: readonly (readonly number[])[];
}

function clustersOf({ facilitators, sites, instrument }: ResolvedSimulation, scales: number, draws: Chance): Clusters {
  const count = Math.max(1, instrument.respondent === "child" && facilitators > 0 ? facilitators : sites);
  return { count, effects: Array.from({ length: count }, () => standings(scales, draws).each) };
}

function factsOf(
  cluster: number,
  { instrument, facilitators, sites, older }: ResolvedSimulation,
  { uniform, below }: Chance,
): Record<string, string> {
  // every draw is made whatever the options are, so that they change nothing else
  const [band, years, referral, delivery] = [uniform(), below(6), uniform(), uniform()];
  const own = instrument.respondent === "child";
  const byFacilitator = own && facilitators > 0;
  return {
    ...(own ? { age: String((band < older ? 11 : 5) + years), referral_reason: referralAt(referral) } : {}),
    ...(own ? { delivery_method: delivery < 0.6 ? "Group" : "One-to-one" } : {}),
    ...(sites > 0 ? { site: siteName(cluster % sites) } : {}),
    ...(byFacilitator ? { facilitator: `F${String(cluster + 1).padStart(2, "0")}` } : {}),
  };
}

/** The place of each item's scale among the scales, and whether it is reversed there; an item of no scale stands alone. */
function itemsOf({ items, scales }: Instrument): readonly { readonly scale: number; readonly reversed: boolean }[] {
  return items.map((item) => {
    const scale = scales.findIndex((one) => one.items.includes(item));
    return { scale, reversed: scales[scale]?.reversed.includes(item) ?? false };
  });
}

/** Draws every child of a programme. */
export function simulatedChildren(options: ResolvedSimulation, models: readonly ScaleModel[], draws: Chance): readonly SimulatedChild[] {
  const { children, instrument, stability } = options;
  const { minimum, maximum } = instrument.range;
  const [items, thresholds] = [itemsOf(instrument), thresholdsOf(instrument.range)];
  const clusters = clustersOf(options, models.length, draws);
  const answers = (standing: readonly number[]): number[] =>
    items.map(({ scale, reversed }) => {
      const loading = models[scale]?.answers.loading ?? 0;
      const leaning = loading * (standing[scale] ?? 0) + Math.sqrt(1 - loading ** 2) * draws.normal();
      const scored = minimum + thresholds.filter((threshold) => leaning > threshold).length;
      return reversed ? minimum + maximum - scored : scored;
    });
  const width = Math.max(4, String(children).length);
  return Array.from({ length: children }, (_, at) => {
    const cluster = draws.below(clusters.count);
    const facts = factsOf(cluster, options, draws);
    const before = standings(models.length, draws);
    const fresh = standings(models.length, draws).each;
    const after = models.map(({ shift, share }, scale) => {
      const news = Math.sqrt(share) * clusters.effects[cluster]![scale]! + Math.sqrt(1 - share) * fresh[scale]!;
      return shift + stability * before.each[scale]! + Math.sqrt(1 - stability ** 2) * news;
    });
    const id = `SIM${String(at + 1).padStart(width, "0")}`;
    return { id, facts, pre: answers(before.each), post: answers(after), standing: before.common };
  });
}
