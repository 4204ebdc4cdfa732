import { StatsError } from "../errors.ts";

/** Means and SDs of a clinical and of a norm group. */
export interface CutoffNorms {
  readonly clinicalMean: number;
  readonly clinicalStandardDeviation: number;
  readonly normMean: number;
  readonly normStandardDeviation: number;
}

/**
 * Score at which a person is as likely to belong to the norm group as to the clinical group.
 *
 * c = (sd_norm * mean_clinical + sd_clinical * mean_norm) / (sd_norm + sd_clinical): criterion c of Jacobson & Truax (1991).
 *
 * @param norms means and SDs (in points) of the two groups
 * @returns the cutoff in points
 * @throws StatsError unless both SDs are positive
 * @example
 * clinicalCutoff({ clinicalMean: 12, clinicalStandardDeviation: 2, normMean: 16, normStandardDeviation: 2 }); // 14
 */
export function clinicalCutoff(norms: CutoffNorms): number {
  const { clinicalMean, clinicalStandardDeviation: sdClinical, normMean, normStandardDeviation: sdNorm } = norms;
  if (!(sdClinical > 0 && sdNorm > 0)) throw new StatsError("argument_range", "cutoff", `SDs ${sdClinical} and ${sdNorm}`, "positive SDs");
  return (sdNorm * clinicalMean + sdClinical * normMean) / (sdNorm + sdClinical);
}
