import type { TopLevelSpec } from "vega-lite";
import type { ChartKind, ChartSpec } from "../charts/chart.ts";
import { strictLogger } from "./strictLogger.ts";

/**
 * Draws a specification of any form by Vega-Lite and Vega.
 *
 * @returns a complete `svg` element as Vega writes it
 * @throws RenderError where either of them warns
 */
export async function drawByVega(spec: ChartSpec, kind: ChartKind): Promise<string> {
  // imported here because loading them takes a third of a second
  const [{ compile }, vega] = await Promise.all([import("vega-lite"), import("vega")]);
  const logger = strictLogger(kind, vega.logger());
  const compiled = compile(spec as unknown as TopLevelSpec, { logger });
  const view = new vega.View(vega.parse(compiled.spec), { renderer: "none", logger });
  try {
    await view.runAsync();
    // ids of clips and gradients count up over all pictures of a process
    vega.resetSVGDefIds();
    return await view.toSVG();
  } finally {
    view.finalize();
  }
}
