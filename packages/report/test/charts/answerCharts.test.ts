import { type Child, eaq30, scoreResponses } from "@headway/core";
import { describe, expect, it } from "vitest";
import * as charts from "../../src/charts/index.ts";
import { answerColours } from "../../src/charts/items/answerColours.ts";
import type { ReleasedOutcome } from "../../src/disclosure/released.ts";
import { releaseEvaluation } from "../../src/disclosure/releaseEvaluation.ts";
import { contrast } from "../../src/theme/contrast.ts";
import { answeredProgrammes, programme } from "./answeredProgrammes.ts";
import { changed, inside } from "./oddEvaluations.ts";

type Answers = ReleasedOutcome["measure"]["pre"]["itemAnswers"][number];

describe("items", () => {
  const evaluation = answeredProgrammes["answers of 160 children"]();

  it("have a row before and after for each item, whose percentages add to about 100", () => {
    const { table } = charts.items(inside(evaluation), { outcome: "VS" });
    expect(table.rows.map(([item, when]) => `${item} ${when}`)).toEqual([
      "Item 2 (turned) Before",
      "Item 2 (turned) After",
      "Item 8 (turned) Before",
      "Item 8 (turned) After",
      "Item 14 Before",
      "Item 14 After",
    ]);
    for (const row of table.rows) expect(row.slice(3).reduce<number>((sum, share) => sum + Number(share), 0)).toBeCloseTo(100, 0);
  });

  it("are not shown where few gave some answer", () => {
    const few = answeredProgrammes["answers of few children"]();
    expect(charts.items(few, { outcome: "DE" }).altText).toMatch(/^No chart/);
    expect(charts.items(inside(few), { outcome: "DE" }).table.rows).toHaveLength(14);
  });

  it("are never one child's, whoever looks", () => {
    const one = answeredProgrammes["answers of one child"]();
    expect(charts.items(inside(one), { outcome: "DE" }).altText).toMatch(/^No chart/);
  });

  it("never tell how many gave an answer in a report that is shared", () => {
    for (const outcome of releaseEvaluation(evaluation).outcomes)
      for (const time of ["pre", "post"] as const)
        for (const item of outcome.measure[time].itemAnswers) expect(item.answers.map(({ n }) => n)).toEqual([null, null, null]);
  });

  it("carry words that can be read on every colour", () => {
    for (const answers of [2, 3, 4, 5, 7, 10])
      for (const { fill, text: color } of answerColours(answers)) expect(contrast(fill, color)).toBeGreaterThanOrEqual(4.5);
  });
});

describe("the key to many answers", () => {
  it("takes as many lines as it needs, each colour beside its own number", () => {
    const evaluation = inside(answeredProgrammes["answers of 160 children"]());
    const widened = (item: Answers): Answers => ({
      ...item,
      answers: Array.from({ length: 10 }, (_, at) => ({ answer: at + 1, n: at === 0 ? item.n : 0, share: at === 0 ? 1 : 0 })),
    });
    const chart = charts.items(
      changed(evaluation, ({ measure: { pre, post } }) => ({
        measure: {
          pre: { ...pre, itemAnswers: pre.itemAnswers.map(widened) },
          post: { ...post, itemAnswers: post.itemAnswers.map(widened) },
        },
      })),
      { outcome: "DE" },
    );
    const placesOf = ({ layer }: charts.Chart["spec"]) =>
      layer
        .flatMap(
          ({ data }) => (data as { readonly values: readonly { readonly x: number; readonly y: number; readonly text?: string }[] }).values,
        )
        .filter((value) => /^(?:\d|10)(?: \(\w+\))?$/.test(value.text ?? ""));
    for (const spec of [chart.spec, chart.narrowSpec]) {
      const places = placesOf(spec);
      expect(places.map(({ text: label }) => label)).toEqual(["1 (lowest)", "2", "3", "4", "5", "6", "7", "8", "9", "10 (highest)"]);
      expect(new Set(places.map(({ y }) => y)).size).toBe(2);
      expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(10);
    }
  });
});

describe("completeness", () => {
  it("starts with the item that fewest answered, and says most rather than how many in a report that is shared", () => {
    const evaluation = answeredProgrammes["answers of 160 children"]();
    const figures = charts.completeness(inside(evaluation)).table.rows.map(([, before]) => String(before));
    expect(figures.every((figure) => /^\d+\/\d+, \d/.test(figure))).toBe(true);
    const shared = charts.completeness(evaluation).table.rows.flatMap(([, before, after]) => [before, after]);
    expect(new Set(shared)).toEqual(new Set(["90% or more"]));
  });

  it("gives the share of an item that fewer answered where their number would tell how few came late", () => {
    const withoutItem = (one: Child, at: number): Child => {
      if (one.pre === null || one.pre.responses === null || at < 4) return { ...one, pre: null };
      const responses = one.pre.responses.map((answer, item) => (item === 0 && at % 5 === 0 ? null : answer));
      return { ...one, pre: { ...one.pre, responses, scores: scoreResponses(responses, eaq30) } };
    };
    const released = releaseEvaluation(programme({ children: 104, child: withoutItem }));
    const [item] = released.outcomes[0]!.measure.pre.itemCompleteness;
    expect(item).toMatchObject({ answered: null, n: null });
    const { title, table } = charts.completeness(released, { outcomes: ["DE"] });
    const percent = `${Math.round(100 * item!.share!)}%`;
    expect(table.rows[0]).toEqual(["Item 1", percent, "90% or more"]);
    expect(table.rows[1]).toEqual(["Item 7", "90% or more", "90% or more"]);
    expect(title).toBe(`Each of the 7 items was answered by at least ${percent}`);
  });
});
