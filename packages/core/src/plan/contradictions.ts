import { foldLevel } from "../ingest/text/foldText.ts";

/** One band of ages, by first and last whole year. */
interface Band {
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

/** What of a plan can contradict itself. */
interface Choices {
  readonly timepoints: { readonly pre: readonly string[]; readonly post: readonly string[] } | null;
  readonly factors: readonly string[] | null;
  readonly clusters: readonly string[] | null;
  readonly ageBands: readonly Band[];
}

const repeated = (values: readonly string[]): string | undefined => values.find((value, at) => values.indexOf(value) !== at);

function namedTwice(field: string, what: string, names: readonly string[]): string[] {
  const twice = repeated(names);
  return twice === undefined ? [] : [`${field}: ${what} named twice; found ${twice}, expected each once`];
}

/** Bands that no child is in, or that a child could be in two of. */
function bandProblems(bands: readonly Band[]): string[] {
  const turned = bands.filter(({ from, to }) => from > to);
  const inOrder = bands.filter(({ from, to }) => from <= to).sort((a, b) => a.from - b.from);
  const overlapping = inOrder.flatMap((band, at) => {
    const next = inOrder[at + 1];
    return next !== undefined && next.from <= band.to ? [[band, next] as const] : [];
  });
  return [
    ...turned.map(({ label, from, to }) => `plan.ageBands: first year is above the last; found ${from} to ${to} in ${label}`),
    ...overlapping.map(
      ([band, next]) =>
        `plan.ageBands: bands overlap; found ${next.from} in ${band.label} and in ${next.label}, expected each year in one band at most`,
    ),
    ...namedTwice(
      "plan.ageBands",
      "label",
      bands.map(({ label }) => label),
    ),
  ];
}

function timepointProblems({ timepoints }: Choices): string[] {
  const post = new Set(timepoints?.post.map(foldLevel));
  return (timepoints?.pre ?? [])
    .filter((cell) => post.has(foldLevel(cell)))
    .map((cell) => `plan.timepoints: one cell stands for pre and for post; found ${cell}, expected it once`);
}

/**
 * Finds where a plan says two things at once, whatever the data are.
 *
 * @param plan every field present
 * @returns problems in words, all at once; empty where there is none
 */
export function contradictionsOf(plan: Choices): readonly string[] {
  return [
    ...timepointProblems(plan),
    ...namedTwice("plan.factors", "factor", plan.factors ?? []),
    ...namedTwice("plan.clusters", "cluster", plan.clusters ?? []),
    ...bandProblems(plan.ageBands),
  ];
}
