import { describe, expect, it } from "vitest";
import * as charts from "../../src/charts/index.ts";
import { releaseEvaluation } from "../../src/disclosure/releaseEvaluation.ts";
import { blocksOf } from "../../src/document.ts";
import { richToText } from "../../src/format/rich.ts";
import { reportDocument } from "../../src/reportDocument.ts";
import { reliabilityTable } from "../../src/tables/measure/reliabilityTable.ts";
import { missingTable } from "../../src/tables/missing/missingTable.ts";
import { answeredProgrammes } from "../charts/answeredProgrammes.ts";
import { randomEvaluation } from "../disclosure/randomProgramme.ts";
import { fixtures } from "../fixtures/fixtures.ts";
import { textsOfChart } from "../narrative/visibleTexts.ts";

const seeds = Array.from({ length: 40 }, (_, at) => at + 1);
const random = seeds.map((seed) => {
  const evaluation = randomEvaluation(seed);
  return { evaluation, shared: releaseEvaluation(evaluation, { profile: "share", threshold: 10 }) };
});

describe("a report on few", () => {
  it("says that nobody is left out only where everybody is in", () => {
    const rows = random.flatMap(({ shared }) =>
      missingTable(shared).rows.map(({ cells }, at) => ({
        said: cells.some(({ text }) => richToText(text) === "nobody"),
        all: shared.outcomes[at]!.n === shared.flow.enrolled && shared.flow.enrolled !== null,
      })),
    );
    expect(rows.some(({ said }) => said)).toBe(true);
    expect(rows.filter(({ said, all }) => said && !all)).toEqual([]);
  });

  it("shows the number of a method that rests on as many as the outcome, which is shown already", () => {
    for (const { evaluation, shared } of random)
      for (const [at, { n, sensitivity }] of shared.outcomes.entries()) {
        const alike = sensitivity.filter((_, row) => evaluation.outcomes[at]!.sensitivity[row]!.n === n);
        if (n !== null) expect(alike.every((row) => row.n === n)).toBe(true);
      }
  });

  it("counts six children and gives no percentages of them", () => {
    const evaluation = releaseEvaluation(answeredProgrammes["answers of few children"](), { profile: "internal" });
    const texts = textsOfChart(charts.pairedChange(evaluation, { outcome: "DE" })).filter((text) => /(?:higher|same|lower)$/.test(text));
    expect(texts.length).toBeGreaterThan(2);
    expect(texts.filter((text) => text.includes("%"))).toEqual([]);
  });

  it("counts nobody where a scale of one item has nothing to compute", () => {
    const evaluation = releaseEvaluation(fixtures.facilitators(), { profile: "internal" });
    const first = evaluation.outcomes[0]!;
    const { pre } = first.reliability;
    const alone = { ...pre, n: 0, estimate: null, interval: null, reason: "a scale of one item has no internal consistency" };
    const table = reliabilityTable(evaluation, [{ ...first, reliability: { pre: alone, post: alone } }]);
    const shown = table.rows[0]!.cells.map(({ text }) => richToText(text));
    expect(shown[1]).toBe("\u2013");
  });

  it("draws no empty box for items or classes that may not be shown", () => {
    for (const make of [answeredProgrammes["answers of few children"], fixtures.fewChildren, answeredProgrammes["answers of one child"]]) {
      const blocks = blocksOf(reportDocument(make(), { profile: "share" }));
      const empty = blocks.filter(
        (block) => block.kind === "chart" && /^(?:items|reliable)-/.test(block.id) && /^No chart/.test(block.chart.altText),
      );
      expect(empty).toEqual([]);
    }
  });
});
