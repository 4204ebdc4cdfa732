import { describe, expect, it } from "vitest";
import { drawCharts } from "../../src/render/drawCharts.ts";
import { reportDocument } from "../../src/reportDocument.ts";
import { contrast, LEAST_CONTRAST } from "../../src/theme/contrast.ts";
import { levelStyles, palette } from "../../src/theme/palette.ts";
import { fixtures } from "../fixtures/fixtures.ts";

/** WCAG 2.2, success criterion 1.4.11: what must be seen to understand a picture. */
const LEAST_OF_MARKS = 3;

describe("contrast", () => {
  it("is that of WCAG's own examples", () => {
    // https://www.w3.org/TR/WCAG22/ defines 21 for black on white; #767676 is known as the palest grey that passes AA on white
    expect(contrast("#000000", "#ffffff")).toBe(21);
    expect(contrast("#767676", "#ffffff")).toBeGreaterThanOrEqual(4.5);
    expect(contrast("#777777", "#ffffff")).toBeLessThan(4.5);
  });
});

describe("the colours of charts", () => {
  const words = [palette.ink, palette.secondary, palette.worseText, palette.lowerText, palette.higher, palette.better];
  it.each(words)("%s can be read on paper and on bands", (color) => {
    expect(contrast(color, palette.paper)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
    expect(contrast(color, palette.band)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
  });
  it.each(levelStyles)("$color can be seen on paper, and its words can be read", ({ color, text }) => {
    expect(contrast(color, palette.paper)).toBeGreaterThanOrEqual(LEAST_OF_MARKS);
    expect(contrast(text, palette.paper)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
  });
  it.each(["before", "after", "better", "worse", "higher", "lower", "rule"] as const)("%s can be seen on paper", (name) => {
    expect(contrast(palette[name], palette.paper)).toBeGreaterThanOrEqual(LEAST_OF_MARKS);
  });
  it("white words can be read on the marks that carry them", () => {
    for (const ground of [palette.before, palette.after]) expect(contrast(palette.paper, ground)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
  });
  it("better and worse, before and after differ in grey too", () => {
    expect(contrast(palette.better, palette.worse)).toBeGreaterThanOrEqual(LEAST_OF_MARKS);
    expect(contrast(palette.higher, palette.lower)).toBeGreaterThanOrEqual(LEAST_OF_MARKS);
    expect(contrast(palette.before, palette.after)).toBeGreaterThanOrEqual(2);
  });
  it("no two levels are told apart by colour alone", () => {
    expect(new Set(levelStyles.map(({ shape }) => shape)).size).toBe(levelStyles.length);
    expect(new Set(levelStyles.map(({ dash }) => dash.join())).size).toBe(levelStyles.length);
  });
});

describe("every word in every picture", () => {
  it("can be read on paper, or is white on a mark", async () => {
    const drawn = await drawCharts(reportDocument(fixtures.ordinary(), { profile: "internal" }));
    const fills = drawn.flatMap(({ svg, narrowSvg }) => [...`${svg}${narrowSvg}`.matchAll(/<text[^>]* fill="(#[0-9a-f]{6})"/gi)]);
    const colors = new Set(fills.map(([, fill]) => (fill ?? "").toLowerCase()));
    expect(colors.size).toBeGreaterThan(3);
    const pale = [...colors].filter((color) => color !== "#ffffff" && contrast(color, palette.paper) < LEAST_CONTRAST);
    expect(pale).toEqual([]);
  }, 60_000);
});
