import type { ReleasedOutcome } from "../../disclosure/released.ts";
import { formatNumber, formatSigned } from "../../format/number.ts";
import type { ChartTexts } from "../../narrative/en/charts.ts";
import { type Ends, endsOf, figuresOf, finiteEnds } from "../intervals/ends.ts";

type Expected = ReleasedOutcome["expectedChange"];
type Compared = Pick<Expected, "n" | "expected" | "observed" | "excess" | "interval">;

/** What some children were expected to change by, and what they did. */
export interface ExpectedRow {
  readonly label: string;
  readonly n: number | null;
  readonly expected: number;
  /** Null for a mark from the literature. */
  readonly observed: number | null;
  /** The interval of the difference, laid around the observed change. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** The difference with its interval. */
  readonly figures: string;
  /** Observed less expected is clearly above or below zero. */
  readonly clear: "up" | "down" | null;
  readonly table: readonly (string | number | null)[];
  readonly words: string;
}

function rowOf(label: string, compared: Compared, decimals: number, { numbers, expectedChange: words }: ChartTexts): ExpectedRow[] {
  const { n, expected, observed, excess, interval } = compared;
  if (expected === null || observed === null || excess === null) return [];
  const ends = endsOf(interval);
  const around = (end: number | null): number | null => (end === null ? null : observed + end - excess);
  const figures = figuresOf(numbers, excess, ends, decimals);
  return [
    {
      label,
      n,
      expected,
      observed,
      lower: around(ends.lower),
      upper: around(ends.upper),
      figures,
      clear: clearSide(ends),
      table: [label, n, expected, observed, excess, ...finiteEnds(ends)],
      words: words.row(label, formatSigned(numbers, expected, decimals), formatSigned(numbers, observed, decimals), figures),
    },
  ];
}

const clearSide = ({ lower, upper }: Ends): "up" | "down" | null =>
  lower !== null && lower > 0 ? "up" : upper !== null && upper < 0 ? "down" : null;

/** All, where the plan gives the mean of the population, and each third by the score before. */
export function expectedRows({ expectedChange, decimals }: ReleasedOutcome, many: string, texts: ChartTexts): ExpectedRow[] {
  const words = texts.expectedChange;
  return [
    ...rowOf(words.groups.all(many), expectedChange, decimals, texts),
    ...expectedChange.byStart.groups.flatMap((group) => rowOf(words.groups[group.group], group, decimals, texts)),
  ];
}

/** The raw change of children who got nothing, in the better direction; none where neither direction is better. */
export function untreatedRow(
  { expectedChange: { benchmark }, direction }: ReleasedOutcome,
  { numbers, expectedChange: words }: ChartTexts,
): ExpectedRow[] {
  if (benchmark.points === null || direction === "unordered") return [];
  const points = direction === "higher-is-better" ? benchmark.points : -benchmark.points;
  const label = words.untreated(formatNumber(numbers, benchmark.effect, 1));
  const open = { n: null, observed: null, lower: null, upper: null, figures: "", clear: null, words: "" } as const;
  return [{ ...open, label, expected: points, table: [label, null, points, null, null, null, null] }];
}
