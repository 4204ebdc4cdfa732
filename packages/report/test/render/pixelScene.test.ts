import { describe, expect, it } from "vitest";
import type { ChartSpec } from "../../src/charts/chart.ts";
import { drawByVega } from "../../src/render/drawByVega.ts";
import { drawScene } from "../../src/render/drawScene.ts";
import { pixelScene } from "../../src/render/pixelScene.ts";
import { chartCases } from "../charts/chartCases.ts";

const [{ chart }] = chartCases as [(typeof chartCases)[number]];

/** The picture in pieces: what is not a number, and every number. */
function piecesOf(svg: string): { readonly form: string; readonly numbers: readonly number[] } {
  const looks = svg.replace(/ (?:role|aria-[a-z]+|class)="[^"]*"/g, "").replace(/ pointer-events="none"/g, "");
  return { form: looks.replace(/-?\d+(?:\.\d+)?/g, "0"), numbers: (looks.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number) };
}

describe("a chart drawn without Vega's compiler", () => {
  it.each(chartCases.flatMap(({ name, chart: each }) => [each.spec, each.narrowSpec].map((spec) => ({ name, kind: each.kind, spec }))))(
    "is the picture that Vega-Lite draws of its specification: $name",
    async ({ kind, spec }) => {
      const marks = pixelScene(spec);
      expect(marks).not.toBeNull();
      const [scene, vega] = [piecesOf(await drawScene(marks!, spec, kind)), piecesOf(await drawByVega(spec, kind))];
      expect(scene.form).toBe(vega.form);
      const apart = scene.numbers.filter((value, at) => Math.abs(value - vega.numbers[at]!) > 0.0015);
      expect(apart).toEqual([]);
    },
  );

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
