// What other JavaScript libraries offer for the functions of the table: as they are called by someone who wants this tail.
import stdlibChiSquared from "@stdlib/stats-base-dists-chisquare-cdf";
import stdlibF from "@stdlib/stats-base-dists-f-cdf";
import stdlibNormal from "@stdlib/stats-base-dists-normal-cdf";
import stdlibT from "@stdlib/stats-base-dists-t-cdf";
import jstat from "jstat";

const { jStat } = jstat;

export const jstatFunctions = {
  norm_cdf: (x) => jStat.normal.cdf(x, 0, 1),
  norm_sf: (x) => jStat.normal.cdf(-x, 0, 1),
  norm_q: (p) => jStat.normal.inv(p, 0, 1),
  t_cdf: (x, df) => jStat.studentt.cdf(x, df),
  t_sf: (x, df) => jStat.studentt.cdf(-x, df),
  t_isf: (p, df) => -jStat.studentt.inv(p, df),
  F_cdf: (x, df1, df2) => jStat.centralF.cdf(x, df1, df2),
  F_sf: (x, df1, df2) => jStat.ftest(x, df1, df2),
  F_isf: (p, df1, df2) => jStat.centralF.inv(1 - p, df1, df2),
  chi2_cdf: (x, df) => jStat.chisquare.cdf(x, df),
  chi2_sf: (x, df) => 1 - jStat.chisquare.cdf(x, df),
  chi2_isf: (p, df) => jStat.chisquare.inv(1 - p, df),
  ibeta: (x, a, b) => jStat.ibeta(x, a, b),
  ibetaU: (x, a, b) => 1 - jStat.ibeta(x, a, b),
  igamma: (x, a) => jStat.lowRegGamma(a, x),
  igammaU: (x, a) => 1 - jStat.lowRegGamma(a, x),
  nct_cdf: (x, df, noncentrality) => jStat.noncentralt.cdf(x, df, noncentrality),
  nct_sf: (x, df, noncentrality) => 1 - jStat.noncentralt.cdf(x, df, noncentrality),
  ptukey_cdf: (q, means, df) => jStat.tukey.cdf(q, means, df),
  ptukey_sf: (q, means, df) => 1 - jStat.tukey.cdf(q, means, df),
  qtukey_isf: (p, means, df) => jStat.tukey.inv(1 - p, means, df),
};

export const stdlibFunctions = {
  norm_cdf: (x) => stdlibNormal(x, 0, 1),
  norm_sf: (x) => stdlibNormal(-x, 0, 1),
  t_cdf: (x, df) => stdlibT(x, df),
  t_sf: (x, df) => stdlibT(-x, df),
  F_cdf: (x, df1, df2) => stdlibF(x, df1, df2),
  F_sf: (x, df1, df2) => 1 - stdlibF(x, df1, df2),
  chi2_cdf: (x, df) => stdlibChiSquared(x, df),
  chi2_sf: (x, df) => 1 - stdlibChiSquared(x, df),
};
