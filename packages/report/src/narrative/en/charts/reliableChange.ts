import type { ChangeClass } from "../../../charts/reliableChange/changeClasses.ts";
import { cleanText } from "../../../charts/words/cleanText.ts";
import { countOf } from "../../../charts/words/outcomeWords.ts";
import type { ReleasedOutcome } from "../../../disclosure/released.ts";
import { formatCount } from "../../../format/count.ts";
import { formatNumber } from "../../../format/number.ts";
import { formatPercent } from "../../../format/percent.ts";
import { formatProportion } from "../../../format/proportion.ts";
import { givenWords } from "../givenWords.ts";
import { upperFirst } from "../joinWords.ts";
import { numbers } from "../numbers.ts";
import { countPeople, type People } from "../people.ts";
import { shareInWords } from "../share.ts";
import { whyNot } from "../whyNot.ts";
import { rangeWords } from "./outcomeWords.ts";

/** From which change on a change counts as reliable, and the reliability that this comes from. */
interface Bar {
  readonly threshold: number;
  readonly reliability: number;
}

type Classes = readonly Pick<ChangeClass, "kind" | "n">[];

const names: Readonly<Record<ChangeClass["kind"], string>> = {
  improved: "improved reliably",
  worsened: "worsened reliably",
  higher: "rose reliably",
  lower: "fell reliably",
  same: "no reliable change",
};
const untoldNames: Readonly<Record<ChangeClass["kind"], string>> = {
  improved: "improved not shown",
  worsened: "worsened not shown",
  higher: "rose not shown",
  lower: "fell not shown",
  same: "",
};

const hidden = (many: string): string => `How many ${many} changed reliably is not shown`;

/** Better and worse always stand beside each other. */
function title(outcome: ReleasedOutcome, classes: Classes, many: string): string {
  const [up, , down] = classes;
  const { n } = outcome.reliableChange;
  const said = [up, down].flatMap((one) =>
    one === undefined || one.n === null || n === null ? [] : [{ share: shareInWords(one.n, n), name: names[one.kind] }],
  );
  if (said.length === 0) return hidden(many);
  const untold = [up, down].flatMap((one) => (one?.n === null ? [untoldNames[one.kind]] : []));
  const sentence = [...said.map(({ share, name }, at) => `${share}${at === 0 ? ` ${many}` : ""} ${name}`), ...untold].join("; ");
  return upperFirst(sentence.replace(/^none (?!of )/, "no "));
}

function note({ reliableChange: result }: ReleasedOutcome, { threshold, reliability }: Bar, single: boolean, rounded: boolean): string {
  const errors = `changes of up to \u00b1${formatNumber(numbers, threshold, 1)} points, no more than errors of measurement may bring (${givenWords(result.method)}; ${formatNumber(numbers, result.criterion, 2)} \u00d7 SE of the difference, reliability ${formatProportion(numbers, reliability, 2)})`;
  const marks = single ? `The shaded band holds ${errors}. The solid diagonal is no change.` : `Not reliable are ${errors}.`;
  const nearest = rounded ? " Scores between the marks are drawn at the nearest one." : "";
  return `${marks} \u201cReliable\u201d describes the measurement, not the reason for the change.${nearest}`;
}

/** What the alternative text tells of: the classes, and the bar between them. */
interface Told extends Bar {
  readonly classes: Classes;
}

function altText(outcome: ReleasedOutcome, { classes, threshold }: Told, people: People, single: boolean): string {
  const { n } = outcome.reliableChange;
  const counts = classes.map(({ kind, n: part }) => `${part === null ? "not shown apart" : formatCount(numbers, part)} ${names[kind]}`);
  return `${single ? "Bubble grid" : "Bars"} of ${cleanText(outcome.title)} before ${single ? "by" : "to"} after for ${countPeople(n, people)}. ${title(outcome, classes, people.many)}: ${counts.join(", ")}. A change is reliable above ${formatNumber(numbers, threshold, outcome.decimals)} points.`;
}

/** Words of the chart of reliable change. */
export const reliableChange = {
  columns: ["Result", "n", "Percent"] as readonly string[],
  subtitle: (outcome: ReleasedOutcome): string =>
    `${cleanText(outcome.title)} (${rangeWords(outcome)}) before and after (${countOf(numbers, outcome.reliableChange.n)})`,
  sizes: (many: string): string => `; larger marks are more ${many}`,
  none: (reason: string | null): string => `Reliable change could not be computed: ${whyNot(reason)}.`,
  names: names as Readonly<Record<ChangeClass["kind"], string>>,
  title: (outcome: ReleasedOutcome, classes: Classes, many: string): string => title(outcome, classes, many),
  note: (outcome: ReleasedOutcome, bar: Bar, single: boolean, rounded: boolean): string => note(outcome, bar, single, rounded),
  altText: (outcome: ReleasedOutcome, told: Told, people: People, single: boolean): string => altText(outcome, told, people, single),
  hidden: (many: string): string => `${hidden(many)}: too few are in one of the classes.`,
  /** The name of classes that are counted together. */
  together: (kinds: readonly ChangeClass["kind"][]): string => `${kinds.map((kind) => names[kind]).join(" or ")}, not shown apart`,
  of: (n: number | null, all: number | null, many: string): string => `${formatCount(numbers, n)} of ${formatCount(numbers, all)} ${many}`,
  /** The second denominator, those whose score before left room for reliable improvement, in two lines. */
  room: (n: number | null, couldImprove: number): readonly [string, string] => [
    `${formatPercent(numbers, n, couldImprove)} of the ${formatCount(numbers, couldImprove)} whose score`,
    "before left room for it",
  ],
  scoreBefore: "Score before",
  scoreAfter: "Score after",
};
