import type { ReleasedEvaluation } from "../disclosure/released.ts";

/**
 * The name of a scale as the report prints it.
 *
 * @param evaluation holds the titles
 * @param scale id of a scale
 * @returns its title, else the id itself
 */
export function scaleTitle({ outcomes }: ReleasedEvaluation, scale: string | null): string {
  return outcomes.find((outcome) => outcome.scale === scale)?.title ?? String(scale);
}
