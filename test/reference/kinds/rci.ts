import { reliableChange } from "@headway/stats";
import type { ReferenceCase, Tools } from "../case.ts";
import { expectTree, tolerancesOf } from "../compare.ts";
import { caseColumns, numbers } from "../load.ts";

interface Cutoff {
  readonly mean_clin: number;
  readonly sd_clin: number;
  readonly mean_norm: number;
  readonly sd_norm: number;
}

/** Reliable change index with and without a clinical cutoff. */
export function checkRci(reference: ReferenceCase, tools: Tools): void {
  const columns = caseColumns(reference, tools);
  const { reliability, sd_pre: sd, crit, higher_is_better: higher, cutoff } = reference.options;
  const norms = cutoff as Cutoff | undefined;
  const result = reliableChange(numbers(columns, "pre"), numbers(columns, "post"), {
    reliability: Number(reliability),
    criterion: Number(crit ?? 1.96),
    direction: higher === false ? "lower-is-better" : "higher-is-better",
    ...(typeof sd === "number" ? { standardDeviation: sd } : {}),
    ...(norms === undefined
      ? {}
      : {
          cutoff: {
            clinicalMean: norms.mean_clin,
            clinicalStandardDeviation: norms.sd_clin,
            normMean: norms.mean_norm,
            normStandardDeviation: norms.sd_norm,
          },
        }),
  });
  const indices = result.indices.filter((index) => index !== null);
  const actual = {
    n: result.n,
    sd_pre: result.sdPre,
    sem: result.standardErrorOfMeasurement,
    se_diff: result.standardErrorOfDifference,
    threshold_change: result.threshold,
    n_improved: result.improved,
    n_unchanged: result.unchanged,
    n_deteriorated: result.worsened,
    rc_first: indices.slice(0, 20),
    rc_min: indices.length === 0 ? null : Math.min(...indices),
    rc_max: indices.length === 0 ? null : Math.max(...indices),
    cutoff_c: result.cutoff,
    n_recovered: result.recovered,
    n_crossed_cutoff: result.crossedCutoff,
  };
  expectTree(actual, reference.expected, [], tolerancesOf(reference, tools));
}
