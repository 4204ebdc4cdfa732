import { describe, expect, it } from "vitest";
import { pairedChange } from "../../src/charts/index.ts";
import { renderPng } from "../../src/render/png.ts";
import { fixtures } from "../fixtures/fixtures.ts";

describe("a chart as PNG", () => {
  const chart = pairedChange(fixtures.fewChildren(), { outcome: "DE" });
  const widthOf = (png: Uint8Array): number => new DataView(png.buffer, png.byteOffset).getUint32(16);

  it("is twice as wide as its layout and has the same bytes every time", async () => {
    const png = await renderPng(chart);
    expect([...png.slice(1, 4)]).toEqual([...new TextEncoder().encode("PNG")]);
    expect(widthOf(png)).toBe(1360);
    expect(await renderPng(chart)).toEqual(png);
  });

  it("has words: without them it would be a smaller file", async () => {
    const empty = {
      ...chart,
      spec: { ...chart.spec, layer: chart.spec.layer.filter((layer) => !JSON.stringify(layer).includes('"text"')) },
    };
    expect((await renderPng(chart)).length).toBeGreaterThan(1.5 * (await renderPng(empty)).length);
  });
});
