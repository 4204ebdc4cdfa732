import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { titleOf } from "../../src/charts/distributions/distributionPanel.ts";
import { spread } from "../../src/charts/draw/spread.ts";
import { niceTicks, rangeTicks } from "../../src/charts/draw/ticks.ts";
import { pairedChange } from "../../src/charts/index.ts";
import { intervalMarks } from "../../src/charts/intervals/intervalMarks.ts";
import { scoreGrid } from "../../src/charts/scoreBins.ts";
import { cleanText } from "../../src/charts/words/cleanText.ts";
import { releaseEvaluation } from "../../src/disclosure/releaseEvaluation.ts";
import { fitText, wrapText } from "../../src/theme/fitText.ts";
import { textWidth } from "../../src/theme/textWidth.ts";
import { text } from "../../src/theme/typography.ts";
import { fixtures } from "../fixtures/fixtures.ts";

describe("text", () => {
  it("is as wide as in Arial", () => {
    // advance widths of Arial in 1/2048: B 1366, e 1139, f 569, o 1139, r 682
    expect(textWidth("Before", { size: 2048, bold: false, lead: 0 })).toBe(1366 + 1139 + 569 + 1139 + 682 + 1139);
  });

  it("is broken or shortened to fit, whatever it holds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), fc.integer({ min: 40, max: 300 }), (name, width) => {
        for (const line of [fitText(name, width, text.axis), ...wrapText(name, width, text.axis)]) {
          expect(textWidth(line, text.axis)).toBeLessThanOrEqual(width + 0.02);
        }
        expect(wrapText(name, width, text.axis, 2).length).toBeLessThanOrEqual(2);
      }),
    );
  });

  it("loses what a picture cannot hold and isolates names that run right to left", () => {
    expect(cleanText("a\u0000b\nc\ud800 \u202ed")).toBe("a b c d");
    expect(cleanText("\u05e9\u05dc\u05d5\u05dd")).toBe("\u2068\u05e9\u05dc\u05d5\u05dd\u2069");
  });
});

describe("ticks", () => {
  it.each([
    [7, 21, [7, 9, 11, 13, 15, 17, 19, 21]],
    [3, 9, [3, 4, 5, 6, 7, 8, 9]],
    [5, 15, [5, 7, 9, 11, 13, 15]],
    [1, 3, [1, 1.5, 2, 2.5, 3]],
    [4, 4, [4]],
  ])("of a scale from %d to %d start and end with it", (minimum, maximum, expected) => {
    expect(rangeTicks(minimum, maximum)).toEqual(expected);
  });

  it("lie inside the interval", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (low, span) => {
        const ticks = niceTicks(low, low + span);
        expect(ticks.length).toBeGreaterThan(0);
        expect(ticks.length).toBeLessThanOrEqual(7);
        for (const tick of ticks) {
          expect(tick).toBeGreaterThanOrEqual(low - 1e-6 * span - 1e-9 * Math.abs(low));
          expect(tick).toBeLessThanOrEqual(low + span + 1e-6 * span + 1e-9 * Math.abs(low));
        }
      }),
    );
  });
});

describe("scores on a grid", () => {
  const gridOf = (
    method: "sum" | "mean",
    minimum: number,
    maximum: number,
    pairs: readonly { pre: number; post: number; n: number }[] = [],
  ) =>
    scoreGrid(
      { instrument: { ...fixtures.ordinary().instrument, scoring: { method, minimumAnswered: 0.8 } } },
      { range: { minimum, maximum }, pairs },
    );

  it("stand on parts of a point where scores are means of answers", () => {
    const grid = gridOf("mean", 1, 5, [
      { pre: 2.33, post: 2.8, n: 2 },
      { pre: 2.4, post: 2.8, n: 3 },
    ]);
    expect(grid.step).toBe(0.2);
    expect(grid.bins).toHaveLength(21);
    expect(grid.bins.filter(({ before }) => before > 0)).toMatchObject([{ score: 2.4, before: 5 }]);
    expect(grid.rounded).toBe(true);
    expect(gridOf("sum", 1, 5).step).toBe(1);
  });

  it("take the finest step that leaves few enough where none divides the range", () => {
    // 23 questions with yes or no
    const grid = gridOf("sum", 0, 23);
    expect(grid.step).toBe(2);
    expect(grid.bins.map(({ score }) => score)).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24]);
  });

  it("are twenty steps of a range that is wider than any step serves", () => {
    const grid = gridOf("sum", 0, 40_000);
    expect(grid.step).toBe(2000);
    expect(grid.bins).toHaveLength(21);
  });
});

describe("an interval", () => {
  const x = { domain: [-1, 1], range: [0, 100] } as const;
  const shapesOf = (estimate: number, lower: number, upper: number): unknown[] =>
    intervalMarks({ kind: "part", label: "", n: 9, estimate, lower, upper, figures: "" }, x, 0).map(
      ({ mark }) => (mark as { shape?: string }).shape ?? "line",
    );

  it("ends in an arrow where it goes on beyond the axis, and has no mark where its estimate lies there too", () => {
    expect(shapesOf(0.5, 0.2, 0.8)).toEqual(["line", "circle"]);
    expect(shapesOf(0.5, 0.2, 1.8)).toEqual(["line", "triangle-right", "circle"]);
    expect(shapesOf(2.5, 1.2, 3.8)).toEqual(["line", "triangle-right"]);
  });
});

describe("the two means of a paired chart", () => {
  const platesOf = (profile: "share" | "internal") =>
    (["spec", "narrowSpec"] as const).flatMap((which) => {
      const { layer } = pairedChange(releaseEvaluation(fixtures.ordinary(), { profile }), { outcome: "DE" })[which];
      const at = layer.findIndex(({ mark }) => (mark as { cornerRadius?: number }).cornerRadius === 3);
      const rest = layer.slice(at + 1) as unknown as readonly WordsLayer[];
      return at < 0
        ? []
        : [
            {
              plates: layer[at]!["data"] as { values: readonly Plate[] },
              words: rest.filter(({ mark }) => mark.type === "text").slice(0, 4),
            },
          ];
    });
  interface Plate {
    readonly x: number;
    readonly x2: number;
    readonly y: number;
    readonly y2: number;
  }
  interface WordsLayer {
    readonly mark: { readonly type: string; readonly align: "left" | "right"; readonly color: string };
    readonly data: { readonly values: readonly { readonly x: number; readonly y: number; readonly text: string }[] };
  }

  it("stand on paper, with room around each, where children's lines run behind them", () => {
    const found = platesOf("internal");
    expect(found).toHaveLength(2);
    for (const { plates, words } of found) {
      const labels = words
        .filter((_, at) => at % 2 === 1)
        .flatMap(({ mark, data }) => data.values.map((value) => ({ ...value, align: mark.align })));
      expect(labels.map(({ align }) => align)).toEqual(["left", "right"]);
      for (const [at, { x, y, text: figure, align }] of labels.entries()) {
        const width = textWidth(figure, text.head);
        const left = align === "left" ? x : x - width;
        const plate = plates.values[at]!;
        expect(
          [left - plate.x, plate.x2 - left - width, y - plate.y - text.head.size * 0.72, plate.y2 - y].every((room) => room >= 2.5),
        ).toBe(true);
      }
    }
  });

  it("need none in a report that is shared, which draws no child's line", () => {
    expect(platesOf("share")).toEqual([]);
  });
});

describe("labels", () => {
  it("stay in order, apart and inside where there is room", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -50, max: 350, noNaN: true }), { minLength: 1, maxLength: 6 }), (wanted) => {
        const placed = spread(wanted, 32, 0, 300);
        const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
        for (const [k, i] of order.entries()) {
          expect(placed[i]).toBeGreaterThanOrEqual(-1e-6);
          expect(placed[i]).toBeLessThanOrEqual(300 + 1e-6);
          if (k > 0) expect(placed[i]! - placed[order[k - 1]!]!).toBeGreaterThanOrEqual(32 - 1e-6);
        }
      }),
    );
  });
});

describe("the title of a panel of scores", () => {
  it("keeps its sign beside a word, however narrow the panel", () => {
    const outcome = { ...releaseEvaluation(fixtures.ordinary()).outcomes[0]!, direction: "unordered" as const };
    for (const title of ["Bodily awareness", "Bodily awareness of emotions", "Hope"])
      for (let width = 96; width <= 320; width += 4) {
        const lines = titleOf({ ...outcome, title }, width);
        expect(
          lines.filter((line) => /\u2194/.test(line) && !/\p{L}/u.test(line)),
          `${title} in ${width}`,
        ).toEqual([]);
      }
  });
});
