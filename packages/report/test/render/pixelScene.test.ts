import { describe, expect, it } from "vitest";
import type { ChartSpec } from "../../src/charts/chart.ts";
import { drawScene } from "../../src/render/drawScene.ts";
import { pixelScene } from "../../src/render/pixelScene.ts";
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
  });

  it("is refused where a number is broken", async () => {
    const layer = [{ data: { values: [{ x: Number.NaN, y: 1, text: "a" }] }, mark: { type: "text" }, encoding: pixels }];
    await expect(drawScene(pixelScene({ ...chart.spec, layer })!, chart.spec, chart.kind)).rejects.toThrow("a text has x NaN");
  });
});

const place = { type: "quantitative", scale: null, axis: null };
const pixels = { x: { field: "x", ...place }, y: { field: "y", ...place }, text: { field: "text", type: "nominal" } };
