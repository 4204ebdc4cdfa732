import type { Caution, Evaluation } from "@headway/core";
import type { Released } from "./released.ts";

/** Evidence that counts children, beside the field of the flow that it repeats. */
const IN_FLOW: ReadonlyMap<string, "pre" | "post" | "paired" | "enrolled"> = new Map([
  ["pre", "pre"],
  ["post", "post"],
  ["paired", "paired"],
  ["enrolled", "enrolled"],
]);

/** Evidence that counts children or cells of few of them. */
const COUNTS: ReadonlySet<string> = new Set(["n", "missing", "cells", "emptyCells"]);

/** Evidence that names single people or cells. */
const NAMES: ReadonlySet<string> = new Set(["cell", "cells", "ids"]);

function evidenceOf(evidence: Caution["evidence"], flow: Released<Evaluation["flow"]>, threshold: number): Caution["evidence"] {
  const shown = Object.entries(evidence).filter(([key, value]) => {
    const step = IN_FLOW.get(key);
    if (step !== undefined) return flow[step] !== null;
    if (key === "share") return flow.pre !== null;
    if (typeof value === "string") return !NAMES.has(key);
    return !COUNTS.has(key) || value === 0 || value >= threshold;
  });
  return Object.fromEntries(shown.map(([key, value]) => [key, typeof value === "number" ? Number(value.toPrecision(3)) : value]));
}

/**
 * Releases the cautions: each stays, without the evidence that counts a few children.
 *
 * @param cautions of the evaluation
 * @param flow as released
 * @param threshold smallest count that is shown
 */
export function releaseCautions(cautions: readonly Caution[], flow: Released<Evaluation["flow"]>, threshold: number): readonly Caution[] {
  return cautions.map((caution) => {
    const evidence = evidenceOf(caution.evidence, flow, threshold);
    const whole = Object.keys(evidence).length === Object.keys(caution.evidence).length;
    return { ...caution, evidence, message: whole ? caution.message : withoutFigures(caution.message) };
  });
}

/** What was found and expected stands behind the first semicolon; digits in what is left would be counts. */
function withoutFigures(message: string): string {
  const [first = ""] = message.split(";");
  return first.replace(/\d[\d.,]*/g, "some");
}
