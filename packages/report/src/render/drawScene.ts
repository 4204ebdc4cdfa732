import type { ChartKind, ChartSpec } from "../charts/chart.ts";
import type { SceneMark } from "./pixelScene.ts";
import { RenderError } from "./strictLogger.ts";

/**
 * Draws marks by Vega's own SVG renderer.
 *
 * @param marks what to draw
 * @param spec gives the size and the colour of the ground
 * @returns a complete `svg` element as Vega writes it
 * @throws RenderError where a number is not finite
 */
export async function drawScene(marks: readonly SceneMark[], spec: ChartSpec, kind: ChartKind): Promise<string> {
  refuseBrokenNumbers(marks, kind);
  const { sceneFromJSON, SVGStringRenderer } = await import("vega-scenegraph");
  const { width, height } = spec;
  const scene = sceneFromJSON({ marktype: "group", items: [{ x: 0, y: 0, width, height, items: marks }] });
  return new SVGStringRenderer().initialize(null, width, height, [0, 0], 1).background(String(spec["background"])).render(scene).svg();
}

function refuseBrokenNumbers(marks: readonly SceneMark[], kind: ChartKind): void {
  for (const { marktype, items } of marks)
    for (const item of items)
      for (const [name, value] of Object.entries(item))
        if (typeof value === "number" && !Number.isFinite(value))
          throw new RenderError(`chart ${kind}: could not be drawn; a ${marktype} has ${name} ${value}`);
}
