import { clusterCorrelation, clusterRobustMean, fitRandomIntercepts, mixedTest } from "@headway/stats";
import type { Grouping } from "../schema/clustering.ts";
import type { ClusteredChange } from "./clusteredChange.ts";

const CORRELATION = "intraclass correlation of change, one-way analysis of variance";
const ROBUST = "mean change with CR2 standard error, Satterthwaite degrees of freedom";
const MIXED = "random intercept per cluster, REML, Satterthwaite degrees of freedom";
const BELL_MCCAFFREY =
  "Bell & McCaffrey 2002, Survey Methodology 28, 169-181; Pustejovsky & Tipton 2018, doi 10.1080/07350015.2016.1247004";
const LAIRD_WARE = "Laird & Ware 1982, doi 10.2307/2529876; Kuznetsova, Brockhoff & Christensen 2017, doi 10.18637/jss.v082.i13";

/** How alike children of one cluster change; only of those who share one. */
export function correlationWithin(
  { change, cluster, weights }: ClusteredChange,
  confidenceLevel: number,
): Grouping["intraclassCorrelation"] {
  const found = clusterCorrelation(change, cluster, { confidenceLevel, weights });
  return {
    kind: "cluster-correlation",
    method: CORRELATION,
    n: found.n,
    clusters: found.clusters,
    estimate: found.estimate,
    interval: found.interval,
    statistic: found.statistic,
    df1: found.df1,
    df2: found.df2,
    pValue: found.pValue,
    truncated: found.estimate !== null && found.estimate < 0,
    reason: found.reason,
  };
}

type TestedMean = Pick<Grouping["robust"], "estimate" | "standardError" | "df" | "statistic" | "pValue" | "logPValue" | "interval">;

const testedMean = ({ estimate, standardError, df, statistic, pValue, logPValue, interval }: TestedMean): TestedMean => ({
  estimate,
  standardError,
  df,
  statistic,
  pValue,
  logPValue,
  interval,
});

/** The mean change with a standard error that holds for clusters. */
export function robustMean({ change, cluster, weights }: ClusteredChange, confidenceLevel: number): Grouping["robust"] {
  const test = clusterRobustMean(change, cluster, { confidenceLevel, weights });
  return {
    kind: "cluster-robust-t",
    method: ROBUST,
    n: test.n,
    clusters: test.clusters,
    ...testedMean(test),
    reason: test.reason,
    reference: BELL_MCCAFFREY,
  };
}

/** The mean of the clusters' mean changes, by a model in which clusters differ. */
export function randomIntercept({ change, cluster, weights }: ClusteredChange, confidenceLevel: number): Grouping["randomIntercept"] {
  const model = fitRandomIntercepts({ response: change, factors: [], groupings: [cluster] }, { weights });
  const [between] = model.components;
  const clusters = new Set(Array.from(cluster.codes)).size;
  const base = { kind: "random-intercept-model", method: MIXED, n: model.n, clusters, reference: LAIRD_WARE } as const;
  if (model.fit === null || between === undefined)
    return { ...base, ...NOTHING_FITTED, converged: model.reason === NO_MAXIMUM ? false : null, reason: model.reason! };
  const test = mixedTest(model, [1], { confidenceLevel });
  return {
    ...base,
    ...testedMean(test),
    varianceBetween: between.variance,
    varianceWithin: model.residualVariance,
    intraclassCorrelation: between.intraclassCorrelation,
    converged: true,
    singular: model.singular,
    reason: test.reason,
  };
}

const NO_MAXIMUM = "no variation within the groups";

const NOTHING_FITTED = {
  estimate: null,
  standardError: null,
  df: null,
  statistic: null,
  pValue: null,
  logPValue: null,
  interval: null,
  varianceBetween: null,
  varianceWithin: null,
  intraclassCorrelation: null,
  singular: null,
} as const;

/** The three of them where there is nothing to compute them from. */
export const noResults = (reason: string): Pick<Grouping, "intraclassCorrelation" | "robust" | "randomIntercept"> => ({
  intraclassCorrelation: {
    kind: "cluster-correlation",
    method: CORRELATION,
    n: 0,
    clusters: 0,
    estimate: null,
    interval: null,
    statistic: null,
    df1: null,
    df2: null,
    pValue: null,
    truncated: false,
    reason,
  },
  robust: {
    kind: "cluster-robust-t",
    method: ROBUST,
    n: 0,
    clusters: 0,
    estimate: null,
    standardError: null,
    df: null,
    statistic: null,
    pValue: null,
    logPValue: null,
    interval: null,
    reason,
    reference: BELL_MCCAFFREY,
  },
  randomIntercept: {
    kind: "random-intercept-model",
    method: MIXED,
    n: 0,
    clusters: 0,
    ...NOTHING_FITTED,
    converged: null,
    reason,
    reference: LAIRD_WARE,
  },
});
