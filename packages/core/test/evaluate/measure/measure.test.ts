import { describe, expect, it } from "vitest";
import { measureAt } from "../../../src/evaluate/measure/measure.ts";
import { responsesOf } from "../../../src/evaluate/people/responses.ts";
import { eaq30 } from "../../../src/instrument/catalog/eaq-30.ts";
import { facilitatorSurvey } from "../../../src/instrument/catalog/facilitator-survey.ts";
import type { Child } from "../../../src/outcomes.ts";
import { scoreResponses } from "../../../src/score/scoreResponses.ts";
import { outcomesOf } from "../outcomesFixture.ts";

type Answers = readonly (number | null)[];

const answering = (responses: Answers, count = 1): Child => ({
  factors: new Map(),
  age: null,
  pre: { responses, scores: scoreResponses(responses, eaq30), line: 2 },
  post: null,
  count,
});

const scale = (id: string) => eaq30.scales.find((candidate) => candidate.id === id)!;
const all = (answer: number | null): Answers => eaq30.items.map(() => answer);
/** Answers of 2 throughout but to the items that are given. */
const answers = (given: Readonly<Record<string, number | null>>): Answers =>
  eaq30.items.map((item) => (Object.hasOwn(given, item) ? given[item]! : 2));

// items 2, 8 and 14 of verbal sharing; 2 and 8 are reversed
const verbal: readonly (readonly [number | null, number | null, number | null])[] = [
  [1, 1, 3],
  [1, 2, 3],
  [2, 2, 2],
  [2, 1, 2],
  [3, 3, 1],
  [3, 2, 1],
  [3, 3, 2],
  [1, 1, 2],
  [2, 3, 1],
  [2, null, 3],
];
const children = verbal.map(([two, eight, fourteen]) => answering(answers({ "2": two, "8": eight, "14": fourteen })));

describe("the items of a scale, against R", () => {
  // x <- cbind(4 - two, 4 - eight, fourteen)[1:9, ]; sapply(1:3, function(k) cor(x[, k], rowSums(x[, -k])))
  const measure = measureAt(children, "pre", scale("VS"), eaq30);

  it("correlates each item, turned where it is reversed, with the sum of the others", () => {
    expect(measure.items.map(({ item, reversed, n }) => [item, reversed, n])).toEqual([
      ["2", true, 9],
      ["8", true, 9],
      ["14", false, 9],
    ]);
    [0.794719414239026, 0.657535505639407, 0.707909855586404].forEach((expected, at) => {
      expect(measure.items[at]!.itemRest).toBeCloseTo(expected, 12);
    });
    [2, 2, 1.88888888888889].forEach((expected, at) => {
      expect(measure.items[at]!.mean).toBeCloseTo(expected, 12);
    });
  });

  it("gives omega of a factor by minimum residuals, without an interval and with why", () => {
    expect(measure.omega).toMatchObject({ items: 3, n: 9, dropped: 1, interval: null, reason: null });
    expect(measure.omega.intervalReason).toMatch(/no interval/);
    // three items fix the loadings: r <- cor(x); l1 <- sqrt(r12 r13 / r23), and so on; sum(l)^2 / (sum(l)^2 + sum(1 - l^2))
    expect(measure.omega.estimate).toBeCloseTo(0.855819885387662, 6);
  });

  it("counts how many answered each item", () => {
    expect(measure.n).toBe(10);
    expect(measure.itemCompleteness.map(({ answered }) => answered)).toEqual([10, 9, 10]);
    expect(measure.itemCompleteness[1]).toEqual({ item: "8", answered: 9, n: 10, share: 0.9 });
  });

  it("counts the scores at both ends of all who have the score", () => {
    expect(measure.floor).toEqual({ score: 3, n: 1, of: 10, share: 0.1, reason: null });
    expect(measure.ceiling).toEqual({ score: 9, n: 1, of: 10, share: 0.1, reason: null });
  });

  it("gives counted children the result of single ones, in whatever order", () => {
    const counted = [...children].reverse().map((child) => ({ ...child, count: 3 }));
    const single = [...children, ...children, ...children];
    expect(measureAt(counted, "pre", scale("VS"), eaq30)).toEqual(measureAt(single, "pre", scale("VS"), eaq30));
  });
});

describe("what cannot be measured", () => {
  it("is null with a reason where totals were read, and the ends are counted all the same", () => {
    const totals = outcomesOf([7, 7, 21, 12].map((score) => ({ pre: { DE: score }, post: { DE: 10 } })));
    const measure = measureAt(totals.children, "pre", scale("DE"), eaq30);
    expect(measure).toMatchObject({ n: 0, items: [], itemCompleteness: [], reason: "no answers to single items" });
    expect(measure.omega).toMatchObject({ estimate: null, reason: "no answers to single items" });
    expect([measure.floor.share, measure.ceiling.share]).toEqual([0.5, 0.25]);
    expect(responsesOf(totals).pre).toMatchObject({ n: 0, straightLining: { share: null }, reason: "no answers to single items" });
  });

  it("says which items do not vary", () => {
    const measure = measureAt([answering(all(2)), answering(answers({ "2": 1 }))], "pre", scale("VS"), eaq30);
    expect(measure.items.map(({ itemRest, reason }) => [itemRest, reason])).toEqual([
      [null, "the other items do not vary"],
      [null, "the item does not vary"],
      [null, "the item does not vary"],
    ]);
    expect(measure.omega).toMatchObject({ estimate: null, reason: "an item does not vary" });
  });

  it("has no share of nobody", () => {
    const measure = measureAt([], "post", scale("DE"), eaq30);
    expect(measure.floor).toEqual({ score: 7, n: 0, of: 0, share: null, reason: "no child has the score" });
  });
});

describe("answers to the whole questionnaire", () => {
  const responses = (given: readonly Child[]) => responsesOf({ ...outcomesOf([]), children: given }).pre;

  it("counts children with one raw answer to every item, of those who answered every item", () => {
    const given = responses([answering(all(3), 2), answering(all(1)), answering(answers({ "5": 3 })), answering(answers({ "5": null }))]);
    expect(given).toMatchObject({ n: 5, complete: 4, answers: { given: 149, of: 150 } });
    expect(given.straightLining).toEqual({ n: 3, of: 4, share: 0.75, contradicts: true, reason: null });
  });

  it("says where one answer throughout may be meant: without reversed items", () => {
    expect(responsesOf({ ...outcomesOf([]), instrument: facilitatorSurvey }).pre.straightLining.contradicts).toBe(false);
  });

  it("has no share where nobody answered every item", () => {
    expect(responses([answering(answers({ "5": null }))]).straightLining).toMatchObject({
      share: null,
      reason: "no child answered every item",
    });
  });
});

describe("the answers to each item", () => {
  it("are counted in one direction, all that can be given, with counted children", () => {
    const measure = measureAt(
      [answering(all(1), 3), answering(answers({ "8": 3 })), answering(answers({ "8": null }))],
      "pre",
      scale("VS"),
      eaq30,
    );
    expect(measure.itemAnswers.map(({ item, reversed, n }) => [item, reversed, n])).toEqual([
      ["2", true, 5],
      ["8", true, 4],
      ["14", false, 5],
    ]);
    expect(measure.itemAnswers.map(({ answers: given }) => given.map(({ answer, n }) => [answer, n]))).toEqual([
      [
        [1, 0],
        [2, 2],
        [3, 3],
      ],
      [
        [1, 1],
        [2, 0],
        [3, 3],
      ],
      [
        [1, 3],
        [2, 2],
        [3, 0],
      ],
    ]);
  });

  it("are none where no item was answered", () => {
    expect(measureAt([answering(all(null))], "pre", scale("VS"), eaq30).itemAnswers).toEqual([]);
  });
});
