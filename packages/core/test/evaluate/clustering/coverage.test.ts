import { normalQuantile, oneSampleT, randomGenerator } from "@headway/stats";
import { describe, expect, it } from "vitest";
import type { ClusteredChange } from "../../../src/evaluate/clustering/clusteredChange.ts";
import { robustMean } from "../../../src/evaluate/clustering/clusterResults.ts";

const SIMULATIONS = 1000;
const CORRELATION = 0.1;
const TRUE_CHANGE = 0;
/** Three standard errors of a share of .95 among so many simulations. */
const TOLERANCE = 3 * Math.sqrt((0.95 * 0.05) / SIMULATIONS);

const designs: ReadonlyMap<string, { readonly groups: readonly number[]; readonly alone: number }> = new Map([
  ["8 groups of 10", { groups: Array.from({ length: 8 }, () => 10), alone: 0 }],
  ["8 groups of 4 to 20", { groups: [4, 5, 6, 8, 10, 12, 15, 20], alone: 0 }],
  ["8 groups of 4 to 20 and 40 children alone", { groups: [4, 5, 6, 8, 10, 12, 15, 20], alone: 40 }],
]);

/** Changes of variance 1, of which the stated share is common to a cluster. */
function drawn(sizes: readonly number[], normal: () => number): ClusteredChange {
  const codes = sizes.flatMap((size, code) => Array.from({ length: size }, () => code));
  const common = sizes.map(() => Math.sqrt(CORRELATION) * normal());
  const change = codes.map((code) => TRUE_CHANGE + common[code]! + Math.sqrt(1 - CORRELATION) * normal());
  return { change, weights: codes.map(() => 1), cluster: { name: "group", levels: sizes.map((_, code) => `g${code}`), codes } };
}

function simulate({ groups, alone }: { readonly groups: readonly number[]; readonly alone: number }, seed: number) {
  const random = randomGenerator(seed);
  const normal = (): number => normalQuantile((random.nextBits() + 0.5) / 2 ** 32);
  const sizes = [...groups, ...Array.from({ length: alone }, () => 1)];
  const counts = { covered: 0, rejected: 0, coveredByPlainT: 0 };
  for (let run = 0; run < SIMULATIONS; run++) {
    const data = drawn(sizes, normal);
    const robust = robustMean(data, 0.95);
    const { lower, upper } = oneSampleT(data.change).interval!;
    if (Number(robust.interval!.lower) <= TRUE_CHANGE && TRUE_CHANGE <= Number(robust.interval!.upper)) counts.covered += 1;
    if (robust.pValue! < 0.05) counts.rejected += 1;
    if (lower <= TRUE_CHANGE && TRUE_CHANGE <= upper) counts.coveredByPlainT += 1;
  }
  return {
    coverage: counts.covered / SIMULATIONS,
    typeOne: counts.rejected / SIMULATIONS,
    plainCoverage: counts.coveredByPlainT / SIMULATIONS,
  };
}

describe("the interval for clusters, with few of them and an intraclass correlation of .1", () => {
  it.each([...designs])("holds the change in 95 of 100 samples, within the error of the simulation: %s", (_name, design) => {
    const { coverage, typeOne, plainCoverage } = simulate(design, 20261123);
    expect(Math.abs(coverage - 0.95)).toBeLessThan(TOLERANCE);
    expect(Math.abs(typeOne - 0.05)).toBeLessThan(TOLERANCE);
    // children taken as independent
    expect(plainCoverage).toBeLessThan(0.95 - TOLERANCE);
  });
});
