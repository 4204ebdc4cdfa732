import { describe, expect, it } from "vitest";
import type { ChartSpec } from "../../src/charts/chart.ts";
import * as charts from "../../src/charts/index.ts";
import { lightSpec } from "../../src/render/lightSpec.ts";
import { fixtures } from "../fixtures/fixtures.ts";

const { spec } = charts.pairedChange(fixtures.ordinary(), { outcome: "DE" });
const rowsOf = ({ layer }: ChartSpec): Record<string, unknown>[] =>
  layer.flatMap(({ data }) => (data as { values: Record<string, unknown>[] }).values);

describe("a specification made light", () => {
  it("has half the layers or fewer, and every row and word of before", () => {
    const light = lightSpec(spec);
    expect(light.layer.length).toBeLessThanOrEqual(spec.layer.length / 2);
    expect(rowsOf(light)).toHaveLength(rowsOf(spec).length);
    const words = (of: ChartSpec): unknown[] => rowsOf(of).map(({ text }) => text);
    expect(new Set(words(light))).toEqual(new Set(words(spec)));
  });

  it("places values where their axis has them, in pixels", () => {
    const axis = (range: number[]) => ({
      type: "quantitative",
      axis: null,
      scale: { domain: [0, 10], range, nice: false, zero: false },
    });
    const encoding = { x: { field: "x", ...axis([100, 200]) }, y: { field: "y", ...axis([50, 0]) }, x2: { field: "x2" } };
    const layer = [{ data: { values: [{ x: 0, y: 10, x2: 2.5 }] }, mark: { type: "rule", color: "#000000" }, encoding }];
    const [row] = rowsOf(lightSpec({ ...spec, layer }));
    expect(row).toMatchObject({ x: 100, x2: 125, y: 0, color: "#000000" });
  });

  it("stays as it is where a layer has another form", () => {
    const odd = { ...spec, layer: [...spec.layer, { mark: "bar", encoding: {} }] };
    expect(lightSpec(odd)).toBe(odd);
  });
});
