import { describe, expect, it } from "vitest";
import type { ChartSpec } from "../../src/charts/chart.ts";
import { drawScene } from "../../src/render/drawScene.ts";
import { pixelScene } from "../../src/render/pixelScene.ts";
import { RenderError } from "../../src/render/strictLogger.ts";
import { renderSvg } from "../../src/render/svg.ts";
import { FONT } from "../../src/theme/typography.ts";
import { chartCases } from "../charts/chartCases.ts";

const [{ chart }] = chartCases as [(typeof chartCases)[number]];

describe("a chart drawn without Vega's compiler", () => {
  it("is left to Vega-Lite where a layer has another form", () => {
    const [first] = chart.spec.layer;
    const odd = (layer: object): ChartSpec => ({ ...chart.spec, layer: [...chart.spec.layer, layer as ChartSpec["layer"][number]] });
    expect(pixelScene(odd({ mark: "bar", encoding: {} }))).toBeNull();
    expect(pixelScene(odd({ ...first, transform: [] }))).toBeNull();
    expect(pixelScene(odd({ ...first, mark: { type: "rule", tooltip: true } }))).toBeNull();
    expect(pixelScene(odd({ ...first, encoding: { x: { field: "x", type: "quantitative" } } }))).toBeNull();
    // an axis whose ends Vega-Lite would make round, and a channel that the mark does not know
    const words = { data: { values: [{ x: 1, y: 1, text: "a" }] }, mark: { type: "text" } };
    const round = { field: "x", type: "quantitative", axis: null, scale: { domain: [0, 1], range: [0, 100] } };
    expect(pixelScene(odd({ ...words, encoding: pixels }))).not.toBeNull();
    expect(pixelScene(odd({ ...words, encoding: { ...pixels, x: round } }))).toBeNull();
    expect(pixelScene(odd({ ...words, encoding: { ...pixels, angle: { field: "y" } } }))).toBeNull();
  });

  it("has the font that it names, or none", () => {
    const layer = [{ data: { values: [{ x: 1, y: 1, text: "a" }] }, mark: { type: "text" }, encoding: pixels }];
    const { config: _config, ...plain } = chart.spec;
    expect(pixelScene({ ...chart.spec, layer })?.[0]?.items[0]).toMatchObject({ font: FONT });
    expect(pixelScene({ ...(plain as ChartSpec), layer })?.[0]?.items[0]).toMatchObject({ font: undefined });
  });

  it("is refused where a number is broken", async () => {
    const layer = [{ data: { values: [{ x: Number.NaN, y: 1, text: "a" }] }, mark: { type: "text" }, encoding: pixels }];
    await expect(drawScene(pixelScene({ ...chart.spec, layer })!, chart.spec, chart.kind)).rejects.toThrow("a text has x NaN");
  });
});

describe("a chart of another form", () => {
  const bars = (field: string): typeof chart => {
    const [x, y] = [
      { field: "level", type: "nominal" },
      { field, type: "quantitative" },
    ];
    const layer = [{ data: { values: [{ level: "Group", n: 12 }] }, mark: { type: "bar" }, encoding: { x, y } }];
    return { ...chart, spec: { ...chart.spec, layer } };
  };
  it("is drawn by Vega-Lite, under the same names", async () => {
    const svg = await renderSvg(bars("n"), { idPrefix: "own" });
    expect(svg).toContain(">Group</text>");
    expect(svg).toMatch(/^<svg[^>]* role="img" aria-labelledby="own-title own-desc"><title id="own-title">/);
  });
  it("is refused where Vega warns", async () => {
    await expect(renderSvg(bars("nobody"), { idPrefix: "own" })).rejects.toThrow(RenderError);
    await expect(renderSvg(bars("nobody"), { idPrefix: "own" })).rejects.toThrow(/^chart [a-z-]+: could not be drawn; .*extent/i);
  });
});

const place = { type: "quantitative", scale: null, axis: null };
const pixels = { x: { field: "x", ...place }, y: { field: "y", ...place }, text: { field: "text", type: "nominal" } };
