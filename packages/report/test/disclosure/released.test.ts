import { describe, expect, it } from "vitest";
import { releaseEvaluation } from "../../src/disclosure/releaseEvaluation.ts";
import { richToText } from "../../src/format/rich.ts";
import { missingTable } from "../../src/tables/missing/missingTable.ts";
import { retentionTable } from "../../src/tables/missing/retentionTable.ts";
import { participantsTable } from "../../src/tables/participants/participantsTable.ts";
import { randomEvaluation } from "./randomProgramme.ts";
import { leavesOf } from "./walk.ts";

const THRESHOLD = 10;

/** Parts that say what was asked for, or what the questionnaire is: no number of theirs is of a child. */
const NOT_OF_CHILDREN = /^(plan|instrument|provenance\.seed|release\.threshold)\b/;

/** What may happen to be a whole number from 1 to 9 and counts no child: named one by one, so that a new field must be thought of. */
const COUNTS_NO_CHILD: ReadonlySet<string> = new Set(
  `decimals items clusters df df1 df2 agreeing compared tests
  families subgroups threshold cutoff validatedFrom samples imputations score answer
  from to mean median sd se q1 q3 estimate
  standardError statistic pValue pAdjusted f sumOfSquares errorSumOfSquares meanSquare errorMeanSquare
  points hodgesLehmann bias sdPre standardErrorOfDifference standardDeviationOfChange designEffect effectiveN varianceBetween
  varianceWithin preMean sampleMean expected expectedFromError observed excess meanAge meanChange
  nearerEnd meanChangeOfMissing difference differenceInSd value share slope bayesFactor logBayesFactor
  logPValue rankBiserial effect`.split(/\s+/),
);

const seeds = Array.from({ length: 200 }, (_, at) => at + 1);
const released = seeds.map((seed) => {
  const evaluation = randomEvaluation(seed);
  return { seed, evaluation, share: releaseEvaluation(evaluation, { profile: "share", threshold: THRESHOLD }) };
});

describe("200 random programmes released for sharing", () => {
  it("hold no count of 1 to 9 children under any key", () => {
    const found = new Map<string, string>();
    for (const { seed, share } of released)
      for (const { path, key, value } of leavesOf(share)) {
        if (typeof value !== "number" || !Number.isInteger(value) || value < 1 || value >= THRESHOLD || NOT_OF_CHILDREN.test(path))
          continue;
        if (/range\.(minimum|maximum)$|interval\.(lower|upper)$/i.test(path)) continue;
        // the means of those who left and those who stayed
        if (/baseline\.differences\.\d+\.with(out)?Post$/.test(path)) continue;
        // a share or a mean of a side may stand under the same name as a count
        if (/baseline\.differences\.\d+\.(withPost|withoutPost)$/.test(path)) continue;
        if (COUNTS_NO_CHILD.has(key)) continue;
        found.set(key, `${path} = ${value} (seed ${seed})`);
      }
    expect([...found.values()]).toEqual([]);
  });

  it("hold no share of everybody and none of nobody", () => {
    const whole = /(^|\.)share(\.value)?$/;
    const found = released.flatMap(({ share }) =>
      leavesOf(share).filter(({ path, value }) => whole.test(path) && (value === 0 || value === 1)),
    );
    expect(found).toEqual([]);
    const compared = released.flatMap(({ share }) =>
      share.outcomes.flatMap(({ missing }) => missing.baseline.differences.filter(({ kind }) => kind === "share")),
    );
    expect(compared.length).toBeGreaterThan(100);
    expect(compared.filter(({ withPost, withoutPost }) => [withPost, withoutPost].some((side) => side === 0 || side === 1))).toEqual([]);
  });

  it("write them as most or few in tables, whose data hold no number there", () => {
    const texts = released.flatMap(({ share }) =>
      [participantsTable(share), missingTable(share), ...share.outcomes.map((outcome) => retentionTable(share, outcome))].flatMap(
        ({ rows }) => rows.flatMap(({ cells }) => cells.map(({ text, values }) => ({ text: richToText(text), values }))),
      ),
    );
    expect(texts.filter(({ text }) => /^(100|0)%$/.test(text))).toEqual([]);
    const told = texts.filter(({ text }) => text === "few" || text.startsWith("most"));
    expect(told.length).toBeGreaterThan(100);
    expect(told.every(({ values }) => values[0] === null)).toBe(true);
  });

  it("hold no smallest and no largest value", () => {
    for (const { share } of released)
      for (const { path, key, value } of leavesOf(share))
        if ((key === "minimum" || key === "maximum") && !/(^|\.)(range)\./.test(path) && !NOT_OF_CHILDREN.test(path))
          expect(`${path} ${value}`).toBe(`${path} null`);
  });

  it("hold no pairs of scores, points of single children or outliers", () => {
    for (const { share } of released)
      for (const outcome of share.outcomes) {
        expect(outcome.pairs).toEqual([]);
        expect(outcome.diagnostics.quantiles).toEqual([]);
        expect(outcome.diagnostics.fitted).toEqual([]);
      }
  });

  it("write means and standard deviations to one decimal, and no standard deviation of fewer than 20", () => {
    for (const { share } of released) {
      for (const { path, key, value } of leavesOf(share))
        if ((key === "mean" || key === "sd") && typeof value === "number") expect(`${path} ${value}`).toMatch(/ -?\d+(\.\d)?$/);
      for (const { n, pre, post, change } of share.outcomes)
        if (n !== null && n < 20) expect([pre.sd, post.sd, change.sd]).toEqual([null, null, null]);
    }
  });

  it("describe no group of children who are all alike: none has a standard deviation of 0", () => {
    const found = released.flatMap(({ share }) => leavesOf(share.outcomes).filter(({ key, value }) => key === "sd" && value === 0));
    expect(found).toEqual([]);
  });

  it("name no facilitator", () => {
    for (const { share } of released) expect(JSON.stringify(share)).not.toMatch(/Alex Archer|Billie Baker|Chris Carter/);
  });

  it("come back as they are when they are released again", () => {
    for (const { share } of released) expect(releaseEvaluation(share, { profile: "share" })).toBe(share);
  });

  it("say why where something is withheld", () => {
    for (const { share } of released) expect(share.release.suppressed.length).toBeGreaterThan(1);
  });
});

describe("the same programmes released inside", () => {
  it("hold the counts and pairs of scores that sharing withholds", () => {
    const inside = released.map(({ evaluation }) => releaseEvaluation(evaluation, { profile: "internal" }));
    expect(inside.some(({ outcomes }) => outcomes.some(({ pairs }) => pairs.length > 0))).toBe(true);
    for (const [at, { evaluation }] of released.entries()) {
      expect(inside[at]!.flow).toEqual(evaluation.flow);
      expect(inside[at]!.participants.factors).toEqual(evaluation.participants.factors);
      expect(inside[at]!.outcomes.map(({ reliableChange }) => reliableChange)).toEqual(
        evaluation.outcomes.map(({ reliableChange }) => reliableChange),
      );
    }
  });
});
