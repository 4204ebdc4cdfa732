import type { Caution } from "@headway/core";
import type { ReleasedEvaluation, ReleasedOutcome } from "../../src/disclosure/released.ts";
import { shares } from "./bound.ts";

/** What the numbers of a text may come from, given what its function was given. */
export type Binding = (given: readonly unknown[]) => unknown;

const has = (one: unknown, key: string): boolean => typeof one === "object" && one !== null && key in one;
const isEvaluation = (one: unknown): one is ReleasedEvaluation => has(one, "release");
const isOutcome = (one: unknown): one is ReleasedOutcome => has(one, "pairedT") && has(one, "verdict");

/** Whether a function was given so much that any number might be found in it. */
export const needsBinding = (given: readonly unknown[]): boolean =>
  given.some((one) => isEvaluation(one) || isOutcome(one) || (Array.isArray(one) && one.some(isOutcome)));

const ofEvaluation =
  (from: (evaluation: ReleasedEvaluation) => unknown): Binding =>
  (given) =>
    given.filter(isEvaluation).map(from);

/** From the outcome, and from the numbers and texts that were given beside it. */
const ofOutcome =
  (from: (outcome: ReleasedOutcome) => unknown): Binding =>
  (given) => [given.filter(isOutcome).map(from), given.filter((one) => !isOutcome(one) && !isEvaluation(one))];

const caution = ({ evidence }: Caution): unknown => [evidence, Number(evidence["paired"]) / Number(evidence["pre"])];

/** How many have no score at both times. */
const missing = ({ flow: { enrolled, paired } }: ReleasedEvaluation): number | null =>
  enrolled === null || paired === null ? null : enrolled - paired;

const frame = ({ range, n }: ReleasedOutcome): unknown => [range, n];
const moved = ({ pairedT, change, range, n }: ReleasedOutcome): unknown => [pairedT.interval, change.mean, range, n];
const reliable = ({ reliableChange: { n, increased, unchanged, decreased } }: ReleasedOutcome): unknown => [
  n,
  [increased, unchanged, decreased].map((part) => shares(part, n)),
];
const clear = (outcomes: readonly ReleasedOutcome[]): unknown => Array.from({ length: outcomes.length + 1 }, (_, at) => at);
const changes = ({ pairedT: { estimate, interval } }: ReleasedOutcome): unknown => [estimate, interval];
const tests = ({ anovaOfChange, mixedAnova }: ReleasedOutcome): unknown => [anovaOfChange.terms, mixedAnova.terms, [0.001, 0.999]];
const flow = ({ flow: steps }: ReleasedEvaluation): unknown => [steps, shares(steps.paired, steps.enrolled)];

const sentences: Readonly<Record<string, Binding>> = {
  subtitle: ofEvaluation((evaluation) => evaluation.flow.paired),
  card: ofOutcome(moved),
  finding: ofOutcome((outcome) => [moved(outcome), reliable(outcome)]),
  overall: () => [],
  // "most (90% or more)" is no more than that
  participation: ofEvaluation((evaluation) => [
    evaluation.flow,
    missing(evaluation),
    shares(evaluation.flow.paired, evaluation.flow.pre),
    evaluation.flow.paired === evaluation.flow.pre ? 0.9 : null,
  ]),
  ages: ofEvaluation(({ participants }) => participants.age),
  plainChange: ofOutcome(moved),
  plainReliable: ofOutcome(reliable),
  plainGroups: () => [],
  technicalChange: ofOutcome(({ pre, post, change, pairedT, effects, correlation, n }) => [
    [pre.mean, pre.sd, post.mean, post.sd, change.mean, correlation, n, 0.001, 0.999],
    [pairedT, effects.dz],
  ]),
  technicalGroups: ofOutcome(tests),
  cautionInWords: (given) => caution(given[1] as Caution),
  cautionsInWords: (given) => (given[1] as readonly Caution[]).map(caution),
  overallComparison: () => [],
  plainComparison: ofOutcome(({ comparison }) => comparison.differences),
  comparisonMeaning: () => [],
  plainVerdict: ofOutcome(({ verdict }) => verdict.methods),
  plainBaseline: ofOutcome(({ missing: { baseline } }) => baseline.differences.filter(({ variable }) => variable === "pre")),
  plainTipping: ofOutcome(({ missing: { tippingPoint } }) => tippingPoint),
  nothingOfMissing: () => [],
  plainClusters: ofOutcome(({ clustering, pairedT }) => [clustering.robust.interval, pairedT.interval]),
  clusterMeaning: () => [],
  plainExpected: ofOutcome(({ expectedChange: { expected, observed, n, byStart } }) => [expected, observed, n, byStart.groups[0]]),
  plainPrecision: ofOutcome(({ precision }) => [precision, 1 / (precision.bayesFactor.bayesFactor ?? 1), 100]),
  plainMeasure: ofEvaluation(({ outcomes }) => [outcomes.map(({ reliability }) => reliability.pre.estimate), 1]),
  plainResponses: ofEvaluation(({ responses }) => responses.pre.straightLining),
  planStanding: () => [],
  limits: ofEvaluation((evaluation) => [evaluation.flow.enrolled, missing(evaluation)]),
  suppressions: () => [],
  suppressionRule: ofEvaluation(({ release }) => release.threshold),
  methods: ofEvaluation(({ plan, instrument, flow: steps, outcomes }) => [
    [plan, instrument.scoring, instrument.range, steps],
    outcomes.map(({ precision }) => precision.minimalDetectableChange),
  ]),
  provenance: ofEvaluation(({ provenance: { seed, inputs } }) => [seed, inputs, inputs.map((_, at) => at + 1), 256]),
};

const charts: Readonly<Record<string, Binding>> = {
  "shared.measure": ofOutcome(({ range }) => range),
  "shared.changeTitle": ofOutcome(changes),
  "shared.overallTitle": (given) => clear(given[0] as readonly ReleasedOutcome[]),
  "shared.groupsTitle": (given) => Array.from({ length: (given[1] as readonly unknown[]).length + 1 }, (_, at) => at),
  "distributions.note": () => [],
  "distributions.altText": (given) => {
    const [evaluation, outcomes] = given as [ReleasedEvaluation, readonly ReleasedOutcome[]];
    return [evaluation.flow.paired, outcomes.map(changes), clear(outcomes), evaluation.plan.confidenceLevel];
  },
  "flow.title": ofEvaluation(flow),
  "flow.note": ofEvaluation((evaluation) => evaluation.flow.rowsNotUsed),
  "flow.altText": ofEvaluation(flow),
  "flow.reasons": ofEvaluation((evaluation) => evaluation.flow.excluded),
  "forest.note": () => [],
  "forest.altText": (given) => {
    const [evaluation, rows] = given as [ReleasedEvaluation, readonly string[]];
    return [evaluation.flow.paired, clear(evaluation.outcomes), rows];
  },
  "interaction.subtitle": ofOutcome(({ range }) => range),
  "interaction.subtitleOfPair": ofOutcome(({ range }) => range),
  "interaction.title": (given) => Array.from({ length: (given[1] as readonly unknown[]).length + 1 }, (_, at) => at),
  "interaction.titleOfPair": () => [],
  "interaction.note": (given) => given.slice(1),
  "interaction.tests": ofOutcome(tests),
  "interaction.altText": ofOutcome((outcome) => [tests(outcome), outcome.mixedAnova.n, Array.from({ length: 20 }, (_, at) => at)]),
  "interaction.altTextOfPair": ofOutcome((outcome) => [tests(outcome), outcome.mixedAnova.n, Array.from({ length: 20 }, (_, at) => at)]),
  "marginalChange.subtitle": ofOutcome(({ range }) => range),
  "marginalChange.note": (given) => [(given[0] as ReleasedEvaluation).plan.confidenceLevel, given[1], 0.001, 0.999],
  "marginalChange.altText": ofOutcome((outcome) => [outcome.anovaOfChange.n, changes(outcome)]),
  "pairedChange.subtitle": ofOutcome(frame),
  "pairedChange.note": ofOutcome(({ pairedT, effects }) => [pairedT, effects.dz.estimate, 0.001, 0.999]),
  "pairedChange.altText": ofOutcome((outcome) => [outcome.n, changes(outcome)]),
  "pairedChange.interval": ofOutcome(({ pairedT }) => pairedT.interval),
  "reliableChange.subtitle": ofOutcome(({ range, reliableChange }) => [range, reliableChange.n]),
  "reliableChange.title": ofOutcome(reliable),
  "reliableChange.note": ofOutcome(({ reliableChange: { criterion, reliability } }) => [criterion, reliability]),
  "reliableChange.altText": ofOutcome((outcome) => [reliable(outcome), outcome.reliableChange.threshold]),
};

/** Nouns, and texts that are given a share and write it as a percentage or as so many in 10 or 100. */
const terms: Readonly<Record<string, Binding>> = {
  "terms.peopleOf": () => [],
  "terms.shareInWords": ([part, whole]) => shares(part as number, whole as number),
  "terms.partInWords": ([part, whole]) => [shares(part as number | null, whole as number | null), 0.9],
  "charts.reliableChange.room": ([part, whole]) => shares(part as number | null, whole as number),
};

/** What each function of the catalogue may write numbers of, where it is given the evaluation, an outcome or a share. */
export const BINDINGS: Readonly<Record<string, Binding>> = {
  ...sentences,
  ...Object.fromEntries(Object.entries(charts).map(([path, binding]) => [`charts.${path}`, binding])),
  ...terms,
};

/** Numbers that a text has of itself, by where it stands: years of works, bounds of rules, how many of a hundred. */
export const OWN_NUMBERS: Readonly<Record<string, readonly number[]>> = {
  "charts.diagnostics.note": [2016],
  "charts.expectedChange.benchmark": [2014],
  "charts.expectedChange.note": [1],
  "charts.items.note": [100],
  "charts.completeness.note": [0.9],
  "charts.completeness.mostShare": [0.9],
  "tables.missing.baseline.note": [0.25],
  "tables.comparison.baseline.note": [0.05, 0.25],
  "tables.sureness.expected.note": [1],
  "tables.sureness.clustering.note": [0],
  "tables.sureness.bayes.note": [1],
  "terms.problemInWords": [3, 19, 99],
};

/** Works that the report rests on: their years and pages are no numbers of an evaluation. */
export const WITHOUT_BINDING: ReadonlySet<string> = new Set(["references"]);
