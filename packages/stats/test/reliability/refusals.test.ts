import { describe, expect, it } from "vitest";
import { intraclassCorrelation } from "../../src/reliability/intraclassCorrelation.ts";
import { mcdonaldOmega } from "../../src/reliability/mcdonaldOmega.ts";
import { oneFactor } from "../../src/reliability/oneFactor.ts";
import { reliableChange } from "../../src/reliability/reliableChange.ts";
import { symmetricEigen } from "../../src/reliability/symmetricEigen.ts";

describe("reliability that the data cannot carry gives null with a reason", () => {
  it("fewer than two complete rows", () => {
    expect(intraclassCorrelation([[3], [4]])).toMatchObject({ meanSquares: null, reason: "fewer than two complete rows" });
    expect(mcdonaldOmega([[1], [2], [3]])).toMatchObject({ estimate: null, loadings: null, reason: "fewer than two complete rows" });
    expect(reliableChange([5], [7], { reliability: 0.8 })).toMatchObject({
      improved: null,
      sdPre: null,
      reason: "fewer than two complete pairs to take the SD of pre from",
    });
  });

  it("an item that does not vary, and a factor that leaves an item nothing of its own", () => {
    expect(
      mcdonaldOmega([
        [1, 2, 3],
        [2, 2, 2],
        [1, 3, 2],
      ]).reason,
    ).toBe("an item does not vary");
    // the first item is the sum of what the others have in common: its loading wants to pass 1
    const items = [
      [1, 2, 3, 4, 5, 6],
      [2, 1, 4, 3, 6, 5],
      [1, 3, 2, 5, 4, 6.5],
    ];
    const heywood = [
      items[0]!.map((value, i) => value + items[1]![i]! + items[2]![i]!),
      items[1]!,
      items[2]!.map((value, i) => value - 0.9 * items[1]![i]!),
    ];
    for (const extraction of ["minres", "ml"] as const)
      expect(mcdonaldOmega(heywood, { extraction })).toMatchObject({
        estimate: null,
        reason: "no admissible one-factor solution (Heywood case or singular correlations)",
      });
  });
});

describe("one factor", () => {
  const correlationsOf = (loadings: readonly number[]): number[][] => loadings.map((a, i) => loadings.map((b, j) => (i === j ? 1 : a * b)));

  it("is found again from the correlations that it makes, and points the way of the larger loadings", () => {
    for (const loadings of [
      [0.8, 0.7, 0.6],
      [-0.8, -0.7, -0.6],
      [0.8, -0.7, -0.6, -0.5],
      [-0.8, 0.7, 0.6, 0.5],
      [0.9, 0.3, -0.2, -0.4],
    ]) {
      const up = loadings.reduce((sum, loading) => sum + loading, 0) < 0 ? loadings.map((loading) => -loading) : loadings;
      for (const extraction of ["minres", "ml"] as const)
        oneFactor(correlationsOf(loadings), extraction)?.forEach((found, item) => {
          expect(found).toBeCloseTo(up[item]!, 6);
        });
    }
  });

  it("is none where the items have nothing in common, and where one item is the others' sum", () => {
    const apart = [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ];
    expect(oneFactor(apart, "minres")).toBeNull();
    expect(
      oneFactor(
        [
          [1, 1, 0.5],
          [1, 1, 0.5],
          [0.5, 0.5, 1],
        ],
        "ml",
      ),
    ).toBeNull();
  });

  it("is none where one loading would have to pass 1", () => {
    // 0.8 * 0.8 / 0.5 is more than 1
    const heywood = [
      [1, 0.8, 0.8],
      [0.8, 1, 0.5],
      [0.8, 0.5, 1],
    ];
    expect([oneFactor(heywood, "minres"), oneFactor(heywood, "ml")]).toEqual([null, null]);
  });

  it("comes from eigenvalues that hold where a correlation is next to nothing", () => {
    const { values } = symmetricEigen([
      [2, 1e-170],
      [1e-170, 1],
    ]);
    expect(Array.from(values)).toEqual([2, 1]);
    const three = symmetricEigen([
      [2, 1e-170, 0.5],
      [1e-170, 1, 0],
      [0.5, 0, 3],
    ]);
    expect(three.values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(6, 12);
    expect(three.values.at(-1)).toBeCloseTo(1, 12);
  });
});
