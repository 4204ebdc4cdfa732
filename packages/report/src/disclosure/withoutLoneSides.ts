import type { Caution, Outcome } from "@headway/core";
import { ONE_PERSON, ofOnePerson } from "./withoutOnePerson.ts";

type Comparison = Outcome["comparison"];
type Means = Outcome["marginalMeans"][number];
type Cell = Means["cells"][number];
type SimpleEffect = Outcome["simpleEffects"][number];

/** Two means side by side. */
interface Sides {
  readonly kind: "mean" | "share";
  readonly difference: number | null;
  readonly interval: object | null;
  readonly reason: string | null;
}

/** The mean of a side that is one person, and the difference, which beside the other mean would tell it; shares are counts. */
function withoutLoneMean<T extends Sides>(one: T, sides: readonly (readonly [count: keyof T, mean: keyof T])[]): T {
  const lone = one.kind === "mean" ? sides.filter(([count]) => one[count] === 1) : [];
  if (lone.length === 0) return one;
  return { ...one, ...Object.fromEntries(lone.map(([, mean]) => [mean, null])), difference: null, interval: null, reason: ONE_PERSON };
}

/**
 * Takes out what would tell the scores of an arm of one person beside those of the other arm.
 *
 * @param comparison of one outcome
 */
export function withoutLoneArms(comparison: Comparison): Comparison {
  const lone = new Set<string | null>(comparison.arms.filter(({ n }) => n === 1).map(({ arm }) => arm));
  return {
    ...comparison,
    differences: comparison.differences.map((one) => ({
      ...one,
      ...(lone.has(one.arm) || lone.has(comparison.comparisonArm)
        ? { change: ofOnePerson(one.change), adjusted: ofOnePerson(one.adjusted) }
        : {}),
      baseline: one.baseline.map((sides) =>
        withoutLoneMean(sides, [
          ["nProgramme", "programme"],
          ["nComparison", "comparison"],
        ]),
      ),
    })),
  };
}

/**
 * Takes out the mean before of one person who left, or of one who stayed.
 *
 * @param baseline those without a score after beside those with one
 */
export function withoutLoneLeavers(baseline: Outcome["missing"]["baseline"]): typeof baseline {
  const differences = baseline.differences.map((sides) =>
    withoutLoneMean(sides, [
      ["nWithoutPost", "withoutPost"],
      ["nWithPost", "withPost"],
    ]),
  );
  return { ...baseline, differences };
}

/** A level as the label of a contrast writes it. */
const sideOf = (level: string): string => (/[-+*/]/.test(level) ? `(${level})` : level);

/** Whether a comparison has the mean of a cell on one of its sides; a difference of differences names levels of each factor. */
function holds({ contrast, within }: Means["contrasts"][number], { levels }: Cell): boolean {
  const parts = contrast.split(" : ");
  const compared = (level: string): boolean =>
    parts.some((part) => part.startsWith(`${sideOf(level)} - `) || part.endsWith(` - ${sideOf(level)}`));
  return Object.entries(levels).every(([factor, level]) => (factor in within ? within[factor] === level : compared(level)));
}

/**
 * Takes out comparisons with the mean of one person.
 *
 * @param table estimated means
 */
export function withoutLoneContrasts(table: Means): Means {
  const lone = table.cells.filter(({ n }) => n === 1);
  return { ...table, contrasts: table.contrasts.map((one) => (lone.some((cell) => holds(one, cell)) ? ofOnePerson(one) : one)) };
}

/**
 * Takes out tests inside one level that hold a group of one person.
 *
 * @param outcome its tests, and how many people each group of its model has
 */
export function withoutLoneEffects({ simpleEffects, anovaOfChange: { cells } }: Outcome): Outcome["simpleEffects"] {
  const hasLone = ({ term, within }: SimpleEffect): boolean => {
    const inside = cells.filter(({ levels }) => Object.entries(within).every(([factor, level]) => levels[factor] === level));
    const sizes = new Map<string | undefined, number>();
    for (const { levels, n } of inside) sizes.set(levels[term], n + (sizes.get(levels[term]) ?? 0));
    return [...sizes.values()].includes(1);
  };
  return simpleEffects.map((one) => (hasLone(one) ? ofOnePerson(one) : one));
}

/**
 * Takes out of the cautions what they repeat of a difference that is not shown.
 *
 * @param cautions of the evaluation
 * @param outcomes as they are shown
 */
export function withoutLoneEvidence(cautions: readonly Caution[], outcomes: readonly Outcome[]): Caution[] {
  return cautions.map((caution) => {
    const of = outcomes.filter(({ scale }) => scale === caution.scale);
    const arms = of.flatMap(({ comparison }) => comparison.differences.filter(({ arm }) => arm === caution.evidence["arm"]));
    const left = caution.code === "baseline_differs_by_dropout" ? of.flatMap(({ missing }) => missing.baseline.differences) : [];
    const lone = (one: Sides): boolean => one.reason === ONE_PERSON;
    const hidden = new Set(left.filter(lone).map(({ variable }) => variable));
    if (arms.some(({ baseline }) => baseline.some((one) => one.variable === "pre" && lone(one)))) hidden.add("difference");
    return { ...caution, evidence: Object.fromEntries(Object.entries(caution.evidence).filter(([key]) => !hidden.has(key))) };
  });
}
