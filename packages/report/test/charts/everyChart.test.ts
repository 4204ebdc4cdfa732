import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { drawByVega } from "../../src/render/drawByVega.ts";
import { renderSvg } from "../../src/render/svg.ts";
import { textWidth } from "../../src/theme/textWidth.ts";
import { chartCases } from "./chartCases.ts";

const require = createRequire(import.meta.url);
const schema = JSON.parse(readFileSync(require.resolve("vega-lite/vega-lite-schema.json"), "utf8"));
const validate = new Ajv({ strict: false, validateFormats: false, logger: false }).compile(schema);
const wordsOf = (sentence: string): string[] => sentence.split(/\s+/).filter((part) => part !== "");

// what a single group before and after cannot show, and words that put a label before a child
const FORBIDDEN =
  /\b(proves?|impact|caused?|works?|effective|significant|trend towards|suffering|victims?|disordered|deficits?|failed|non-responders?|dropouts?|at-risk|vulnerable|fix)\b/i;

/** A picture in pieces: its numbers, and all else but the words for readers who cannot see it. */
function piecesOf(svg: string): { readonly form: string; readonly numbers: readonly number[] } {
  const bare = svg
    .replace(/<(title|desc)[^>]*>[^<]*<\/\1>/g, "")
    .replace(/<[^>]*>/g, (tag) => tag.replace(/ (?:role|aria-[a-z]+|class|pointer-events)="[^"]*"/g, ""));
  return { form: bare.replace(/-?\d+(?:\.\d+)?/g, "0"), numbers: (bare.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number) };
}

interface WordsLayer {
  readonly mark: {
    readonly type: string;
    readonly align: "left" | "center" | "right";
    readonly fontSize: number;
    readonly fontWeight: string;
  };
  readonly data: { readonly values: readonly { readonly x: number; readonly y: number; readonly text: string }[] };
}

describe.each(chartCases)("$name", ({ chart }) => {
  it.each(["spec", "narrowSpec"] as const)("is a valid Vega-Lite specification: %s", (which) => {
    expect(validate(chart[which]), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  });

  it.each([
    ["on a page", false, 680],
    ["on a phone", true, 360],
  ] as const)("draws without a warning and leaves no broken number %s", async (_where, narrow, width) => {
    const svg = await renderSvg(chart, { idPrefix: "figure-1", narrow });
    expect(svg).toMatch(/^<svg[^>]* role="img" aria-labelledby="figure-1-title figure-1-desc"><title id="figure-1-title">/);
    expect(svg).toMatch(new RegExp(`^<svg[^>]* width="${width}"`));
    expect(svg.replace(/<(title|desc)[^>]*>[^<]*<\/\1>/g, "")).not.toMatch(/NaN|undefined|Infinity|null/);
    expect(svg).not.toContain("<script");
    // as anybody's Vega-Lite draws the specification, which the strict logger lets pass without a warning only
    const [ours, theirs] = [svg, await drawByVega(narrow ? chart.narrowSpec : chart.spec, chart.kind)].map(piecesOf);
    expect(ours?.form).toBe(theirs?.form);
    expect(ours?.numbers.filter((value, at) => Math.abs(value - theirs!.numbers[at]!) > 0.0015)).toEqual([]);
  });

  it("states its finding in at most 15 words that claim no cause", () => {
    expect(wordsOf(chart.title).length).toBeLessThanOrEqual(15);
    expect([chart.title, chart.subtitle, chart.note, chart.altText].filter((words) => FORBIDDEN.test(words))).toEqual([]);
  });

  it("has words and numbers for readers who cannot see it", () => {
    expect(chart.altText.length).toBeGreaterThan(20);
    expect(`${chart.title}${chart.subtitle}${chart.note}${chart.altText}`).not.toMatch(/NaN|undefined|null\b/);
    for (const row of chart.table.rows) {
      expect(row).toHaveLength(chart.table.columns.length);
      for (const cell of row) expect(typeof cell === "number" ? Number.isFinite(cell) : true).toBe(true);
    }
  });

  it.each(["spec", "narrowSpec"] as const)("keeps all words inside the picture and none below 10.5 pixels: %s", (which) => {
    const { width: whole, height, layer } = chart[which];
    const layers = layer as unknown as readonly WordsLayer[];
    for (const { mark, data } of layers.filter((layer) => layer.mark.type === "text")) {
      expect(mark.fontSize).toBeGreaterThanOrEqual(10.5);
      for (const { x, y, text } of data.values) {
        const width = textWidth(text, { size: mark.fontSize, bold: mark.fontWeight === "bold", lead: 0 });
        const left = x - { left: 0, center: 0.5, right: 1 }[mark.align] * width;
        expect(left, text).toBeGreaterThanOrEqual(8);
        expect(left + width, text).toBeLessThanOrEqual(whole - 7.5);
        expect(y, text).toBeGreaterThan(10);
        expect(y, text).toBeLessThan(height - 4);
      }
    }
  });
});

describe("rendering", () => {
  it("gives the same bytes every time, whatever was drawn before", async () => {
    const [first, ...others] = chartCases.slice(0, 6);
    const once = await renderSvg(first!.chart, { idPrefix: "a" });
    for (const { chart } of others) await renderSvg(chart, { idPrefix: "b" });
    expect(await renderSvg(first!.chart, { idPrefix: "a" })).toBe(once);
    const together = await Promise.all(chartCases.slice(0, 6).map(({ chart }) => renderSvg(chart, { idPrefix: "a" })));
    expect(together[0]).toBe(once);
  });
});
