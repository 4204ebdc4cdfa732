import type { ChartKind } from "../../src/charts/chart.ts";
import type { ReleasedEvaluation, ReleasedOutcome } from "../../src/disclosure/released.ts";
import { boundsOf } from "../../src/format/interval.ts";
import { isFieldOf, shares, written } from "../narrative/bound.ts";
import { answeredShares, itemMeans } from "./chartBindings.ts";

type Interval = ReleasedOutcome["pairedT"]["interval"];
type Finding = (evaluation: ReleasedEvaluation, outcome: ReleasedOutcome, title: string) => RegExp;

/** Which side of no change an interval lies on: 1 above, -1 below, 0 where it tells neither. */
function sideOf(interval: Interval | undefined): -1 | 0 | 1 {
  if (interval === null || interval === undefined) return 0;
  const { lower, upper } = boundsOf(interval);
  return lower > 0 ? 1 : upper < 0 ? -1 : 0;
}

const UNKNOWN = /^(?:We cannot tell|No clear difference)/;
const count = (sides: readonly number[], side: number): number => sides.filter((one) => one === side).length;
const ofAll = (part: number, all: number): string => (part < all || all === 1 ? `${part} of ${all}` : all === 2 ? "both" : `all ${all}`);

/** How many got better and worse; scores that rose and fell where no scale has a better end. */
function overall(outcomes: readonly ReleasedOutcome[]): RegExp {
  const ordered = outcomes.filter(({ direction }) => direction !== "unordered");
  if (ordered.length === 0) {
    const changed = outcomes.filter(({ pairedT }) => sideOf(pairedT.interval) !== 0).length;
    if (outcomes.length === 1 && changed === 1) return / changed on average$/;
    return changed === 0 ? UNKNOWN : new RegExp(`changed on average on ${ofAll(changed, outcomes.length)} scales$`);
  }
  const sides = ordered.map(({ direction, pairedT }) => sideOf(pairedT.interval) * (direction === "higher-is-better" ? 1 : -1));
  const [better, worse, all] = [count(sides, 1), count(sides, -1), ordered.length];
  if (better + worse === 0) return UNKNOWN;
  if (all === 1) return better === 1 ? / improved on average$/ : / worsened on average$/;
  if (better > 0 && worse > 0) return new RegExp(`improved on average on ${better} and worsened on ${worse} of ${all} `);
  return new RegExp(`${better > 0 ? "improved" : "worsened"} on average on ${ofAll(better + worse, all)} scales`);
}

/** In how many groups scores rose and fell. */
function groups(intervals: readonly (Interval | undefined)[]): RegExp {
  const sides = intervals.map(sideOf);
  const [rose, fell, all] = [count(sides, 1), count(sides, -1), sides.length];
  if (rose + fell === 0) return UNKNOWN;
  if (rose > 0 && fell > 0) return new RegExp(`rose on average in ${rose} and fell in ${fell} of ${all} `);
  const where = all === 1 ? "one" : ofAll(rose + fell, all);
  return new RegExp(`${rose > 0 ? "rose" : "fell"} on average in ${where} `);
}

const way = (side: number, up: RegExp, down: RegExp): RegExp => (side > 0 ? up : side < 0 ? down : UNKNOWN);

/** What the title of each kind of chart has to say, worked out from the intervals and counts by themselves. */
export const FINDINGS: Readonly<Record<ChartKind, Finding>> = {
  forest: ({ outcomes }) => overall(outcomes),
  distributions: ({ outcomes }) => overall(outcomes.filter(({ pairs, ranges }) => pairs.length > 0 || ranges.pre.length > 0)),
  "paired-change": (_, { pairedT }) => way(sideOf(pairedT.interval), / rose by about /, / fell by about /),
  "does-it-hold": (_, { verdict: { kind, direction } }) =>
    kind === "holds"
      ? direction === "higher"
        ? / rose on average /
        : / fell on average /
      : kind === "cannot-tell"
        ? UNKNOWN
        : /depends on/,
  subgroups: (_, { subgroups }) => groups(subgroups.filter(({ dz }) => dz.estimate !== null).map(({ pairedT }) => pairedT.interval)),
  "marginal-change": (_, { marginalMeans }) =>
    groups(
      marginalMeans
        .filter(({ of, term, cells }) => of === "change" && !term.includes(":") && cells.length > 1)
        .flatMap(({ cells }) => cells.map(({ interval }) => interval)),
    ),
  interaction: (_, { mixedAnova }) => {
    const alone = mixedAnova.terms.filter(({ term }) => term.startsWith("time:") && term.split(":").length === 2);
    return alone.some(({ pValue }) => pValue !== null && pValue < 0.05) ? /^Change seems to differ by / : UNKNOWN;
  },
  comparison: (_, { comparison: { differences }, direction }) => {
    const sides = differences.map(({ change }) => sideOf(change.interval) * (direction === "lower-is-better" ? -1 : 1));
    if (sides.every((side) => side === 0)) return UNKNOWN;
    if (new Set(sides).size > 1) return /^Only some arms /;
    const [up, down] =
      direction === "unordered" ? [/change was higher /, /change was lower /] : [/change was better /, /change was worse /];
    return way(sides[0] ?? 0, up, down);
  },
  "expected-change": (_, { expectedChange, direction }) => {
    const { expected, byStart } = expectedChange;
    const compared = expected === null ? byStart.groups.filter((group) => group.expected !== null) : [expectedChange];
    const sides = compared.map(({ interval }) => sideOf(interval) * (direction === "lower-is-better" ? -1 : 1));
    if (count(sides, 1) > 0 && count(sides, -1) > 0) return /^Change beat .* in some groups and fell short in others$/;
    const [up, down] =
      direction === "unordered" ? [/^Change was higher /, /^Change was lower /] : [/^Change was better /, /^Change was worse /];
    return way(count(sides, 1) - count(sides, -1), up, down);
  },
  "reliable-change": (_, { reliableChange: { n, improved, worsened, increased, decreased } }, title) => {
    const holds = title.split("; ").every((part) => {
      const class_ = /improved|rose/.test(part) ? (improved ?? increased) : (worsened ?? decreased);
      return written(part).every((token) => isFieldOf(token, shares(class_, n)));
    });
    return holds ? /\b(?:improved|rose|worsened|fell) reliably\b|not shown$/ : /each share with its own class/;
  },
  flow: ({ flow: { enrolled, paired } }) =>
    enrolled !== null && enrolled === paired ? /^Every / : paired === 0 ? /^No / : /have scores both|has scores both/,
  items: (_, outcome) => {
    const told = itemMeans(outcome).flatMap(({ before, after }) => (before === null || after === null ? [] : [after - before]));
    const sides = told.map((change) => (Math.abs(change) < 1e-9 ? 0 : Math.sign(change)));
    const [higher, lower, all] = [count(sides, 1), count(sides, -1), sides.length];
    if (all === 0) return /^Answers to each item were read at one time only$/;
    if (higher + lower === 0) return /the same before and after on every item$/;
    return higher >= lower
      ? new RegExp(`were higher afterwards on ${ofAll(higher, all)} items?$`)
      : new RegExp(`were lower afterwards on ${ofAll(lower, all)} items?$`);
  },
  completeness: (evaluation) => {
    const told = answeredShares(evaluation);
    if (told.some((share) => share === null)) return /is not shown$/;
    if (told.every((share) => share === 1)) return /answered by everybody|answered by most/;
    return evaluation.release.profile === "share" ? /answered by most|at least/ : /answered by at least/;
  },
  diagnostics: (_, { diagnostics: { quantiles } }) => {
    const beyond = quantiles.filter(({ observed, lower, upper }) => Number(observed) < Number(lower) || Number(observed) > Number(upper));
    const number = (points: typeof quantiles): number => points.reduce((sum, { n }) => sum + (n ?? 0), 0);
    return number(beyond) <= 0.05 * number(quantiles) ? /follow a normal distribution closely$/ : /lie outside the normal envelope$/;
  },
};
