import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { measureAt } from "../../../src/evaluate/measure/measure.ts";
import { responsesOf } from "../../../src/evaluate/people/responses.ts";
import { readOutcomes } from "../../../src/ingest/readOutcomes.ts";
import type { Outcomes } from "../../../src/outcomes.ts";

describe("the items of the sample programme, against R", () => {
  let sample: Outcomes;
  beforeAll(async () => {
    const name = "sample-programme.csv";
    sample = await readOutcomes({ name, data: await readFile(new URL(`../../../../../examples/data/${name}`, import.meta.url)) });
  });
  const measure = (id: string, wave: "pre" | "post") =>
    measureAt(sample.children, wave, sample.instrument.scales.find((scale) => scale.id === id)!, sample.instrument);

  // of the rows with all items, turned: cor(x[, k], rowSums(x[, -k])); omega from psych::fa(x, 1, fm = "pa", max.iter = 5000, min.err = 1e-12)
  it.each([
    ["VS", "pre", 301, 0.700866391249, [0.549497175579, 0.415896405756, 0.556512665741]],
    ["VS", "post", 266, 0.666720582965, [0.511998360491, 0.44673331503, 0.468016463253]],
    [
      "DE",
      "pre",
      286,
      0.776174737297,
      [0.467316919408, 0.470692153461, 0.511913146242, 0.48990354668, 0.569357470529, 0.466016221262, 0.506451518876],
    ],
    [
      "DE",
      "post",
      241,
      0.832229205726,
      [0.560559645387, 0.578455950995, 0.613933277979, 0.594899928096, 0.552210891848, 0.573136652997, 0.581026503996],
    ],
  ] as const)("%s %s: omega and item-rest correlations", (id, wave, n, omega, itemRest) => {
    const found = measure(id, wave);
    expect(found.omega).toMatchObject({ n, reason: null });
    expect(found.omega.estimate).toBeCloseTo(omega, 8);
    expect(found.items.map((item) => item.n)).toEqual(itemRest.map(() => n));
    itemRest.forEach((expected, at) => {
      expect(found.items[at]!.itemRest).toBeCloseTo(expected, 11);
    });
  });

  it("counts answers as colSums(!is.na(x)) does, and nobody who gave one answer throughout", () => {
    expect(measure("VS", "pre").itemCompleteness.map(({ answered }) => answered)).toEqual([308, 314, 309]);
    const { pre, post } = responsesOf(sample);
    expect(pre).toMatchObject({ n: 315, complete: 233, answers: { given: 9279, of: 9450 }, straightLining: { n: 0, of: 233 } });
    expect(post).toMatchObject({ n: 278, complete: 207, answers: { given: 8168, of: 8340 }, straightLining: { n: 0, of: 207 } });
  });
});
