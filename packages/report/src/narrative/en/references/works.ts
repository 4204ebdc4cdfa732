import {
  adjusted,
  always,
  armed,
  bayesian,
  bootstrapped,
  changed,
  clustered,
  compared,
  crossed,
  equivalence,
  expected,
  grouped,
  imputed,
  mixed,
  reliable,
  tipped,
  type Use,
  withAlpha,
  withOmega,
} from "./uses.ts";

/** A work and whether the report rests on it. */
export interface Work {
  readonly text: string;
  readonly doi: string | null;
  readonly used: Use;
}

/** Every work that a method of the report rests on, by author. */
export const WORKS: readonly Work[] = [
  {
    text: "American Psychological Association (2020). Publication manual of the American Psychological Association (7th ed.).",
    doi: "10.1037/0000165-000",
    used: always,
  },
  {
    text: "Austin, P. C. (2009). Balance diagnostics for comparing the distribution of baseline covariates between treatment groups in propensity-score matched samples. Statistics in Medicine, 28, 3083\u20133107.",
    doi: "10.1002/sim.3697",
    used: compared,
  },
  {
    text: "Barnard, J., & Rubin, D. B. (1999). Small-sample degrees of freedom with multiple imputation. Biometrika, 86, 948\u2013955.",
    doi: "10.1093/biomet/86.4.948",
    used: imputed,
  },
  {
    text: "Barnett, A. G., van der Pols, J. C., & Dobson, A. J. (2005). Regression to the mean: What it is and how to deal with it. International Journal of Epidemiology, 34, 215\u2013220.",
    doi: "10.1093/ije/dyh299",
    used: expected,
  },
  {
    text: "Bell, R. M., & McCaffrey, D. F. (2002). Bias reduction in standard errors for linear regression with multi-stage samples. Survey Methodology, 28, 169\u2013181.",
    doi: null,
    used: clustered,
  },
  {
    text: "Benjamini, Y., & Hochberg, Y. (1995). Controlling the false discovery rate. Journal of the Royal Statistical Society B, 57, 289\u2013300.",
    doi: "10.1111/j.2517-6161.1995.tb02031.x",
    used: adjusted("bh"),
  },
  {
    text: "Bonett, D. G., & Price, R. M. (2012). Adjusted Wald confidence interval for a difference of binomial proportions based on paired data. Journal of Educational and Behavioral Statistics, 37, 479\u2013488.",
    doi: "10.3102/1076998611411915",
    used: crossed,
  },
  {
    text: "Brown, M. B., & Forsythe, A. B. (1974). Robust tests for the equality of variances. Journal of the American Statistical Association, 69, 364\u2013367.",
    doi: "10.1080/01621459.1974.10482955",
    used: grouped,
  },
  {
    text: "Cronbach, L. J. (1951). Coefficient alpha and the internal structure of tests. Psychometrika, 16, 297\u2013334.",
    doi: "10.1007/BF02310555",
    used: withAlpha,
  },
  {
    text: "Efron, B. (1987). Better bootstrap confidence intervals. Journal of the American Statistical Association, 82, 171\u2013185.",
    doi: "10.1080/01621459.1987.10478410",
    used: bootstrapped,
  },
  {
    text: "Feldt, L. S. (1965). The approximate sampling distribution of Kuder-Richardson reliability coefficient twenty. Psychometrika, 30, 357\u2013370.",
    doi: "10.1007/BF02289499",
    used: withAlpha,
  },
  {
    text: "Hodges, J. L., & Lehmann, E. L. (1963). Estimates of location based on rank tests. Annals of Mathematical Statistics, 34, 598\u2013611.",
    doi: "10.1214/aoms/1177704172",
    used: changed,
  },
  {
    text: "Holm, S. (1979). A simple sequentially rejective multiple test procedure. Scandinavian Journal of Statistics, 6, 65\u201370.",
    doi: null,
    used: adjusted("holm"),
  },
  {
    text: "Jacobson, N. S., & Truax, P. (1991). Clinical significance: A statistical approach to defining meaningful change in psychotherapy research. Journal of Consulting and Clinical Psychology, 59, 12\u201319.",
    doi: "10.1037/0022-006X.59.1.12",
    used: reliable,
  },
  {
    text: "Kramer, C. Y. (1956). Extension of multiple range tests to group means with unequal numbers of replications. Biometrics, 12, 307\u2013310.",
    doi: "10.2307/3001469",
    used: (evaluation) => evaluation.plan.contrastAdjustment === "tukey" && grouped(evaluation),
  },
  {
    text: "Kuznetsova, A., Brockhoff, P. B., & Christensen, R. H. B. (2017). lmerTest package: Tests in linear mixed effects models. Journal of Statistical Software, 82(13).",
    doi: "10.18637/jss.v082.i13",
    used: mixed,
  },
  {
    text: "Laird, N. M., & Ware, J. H. (1982). Random-effects models for longitudinal data. Biometrics, 38, 963\u2013974.",
    doi: "10.2307/2529876",
    used: mixed,
  },
  {
    text: "Lakens, D. (2013). Calculating and reporting effect sizes to facilitate cumulative science. Frontiers in Psychology, 4, 863.",
    doi: "10.3389/fpsyg.2013.00863",
    used: changed,
  },
  {
    text: "McDonald, R. P. (1999). Test theory: A unified treatment. Erlbaum.",
    doi: null,
    used: withOmega,
  },
  {
    text: "McNemar, Q. (1947). Note on the sampling error of the difference between correlated proportions or percentages. Psychometrika, 12, 153\u2013157.",
    doi: "10.1007/BF02295996",
    used: crossed,
  },
  {
    text: "Olejnik, S., & Algina, J. (2003). Generalized eta and omega squared statistics. Psychological Methods, 8, 434\u2013447.",
    doi: "10.1037/1082-989X.8.4.434",
    used: grouped,
  },
  {
    text: "Permutt, T. (2016). Sensitivity analysis for missing data in regulatory submissions. Statistics in Medicine, 35, 2876\u20132879.",
    doi: "10.1002/sim.6753",
    used: tipped,
  },
  {
    text: "Pustejovsky, J. E., & Tipton, E. (2018). Small-sample methods for cluster-robust variance estimation and hypothesis testing in fixed effects models. Journal of Business & Economic Statistics, 36, 672\u2013683.",
    doi: "10.1080/07350015.2016.1247004",
    used: clustered,
  },
  {
    text: "Rouder, J. N., Speckman, P. L., Sun, D., Morey, R. D., & Iverson, G. (2009). Bayesian t tests for accepting and rejecting the null hypothesis. Psychonomic Bulletin & Review, 16, 225\u2013237.",
    doi: "10.3758/PBR.16.2.225",
    used: bayesian,
  },
  {
    text: "Rubin, D. B. (1987). Multiple imputation for nonresponse in surveys. Wiley.",
    doi: null,
    used: imputed,
  },
  {
    text: "Schuirmann, D. J. (1987). A comparison of the two one-sided tests procedure and the power approach for assessing the equivalence of average bioavailability. Journal of Pharmacokinetics and Biopharmaceutics, 15, 657\u2013680.",
    doi: "10.1007/BF01068419",
    used: equivalence,
  },
  {
    text: "Searle, S. R., Speed, F. M., & Milliken, G. A. (1980). Population marginal means in the linear model. The American Statistician, 34, 216\u2013221.",
    doi: "10.1080/00031305.1980.10483031",
    used: grouped,
  },
  {
    text: "Steiger, J. H. (2004). Beyond the F test: Effect size confidence intervals and tests of close fit. Psychological Methods, 9, 164\u2013182.",
    doi: "10.1037/1082-989X.9.2.164",
    used: grouped,
  },
  {
    text: "van Breukelen, G. J. P. (2006). ANCOVA versus change from baseline had more power in randomized studies and more bias in nonrandomized studies. Journal of Clinical Epidemiology, 59, 920\u2013925.",
    doi: "10.1016/j.jclinepi.2006.02.007",
    used: armed,
  },
  {
    text: "Vickers, A. J., & Altman, D. G. (2001). Analysing controlled trials with baseline and follow up measurements. BMJ, 323, 1123\u20131124.",
    doi: "10.1136/bmj.323.7321.1123",
    used: armed,
  },
  {
    text: "Welch, B. L. (1947). The generalization of \u2018Student\u2019s\u2019 problem when several different population variances are involved. Biometrika, 34, 28\u201335.",
    doi: "10.1093/biomet/34.1-2.28",
    used: armed,
  },
  {
    text: "Wilcoxon, F. (1945). Individual comparisons by ranking methods. Biometrics Bulletin, 1, 80\u201383.",
    doi: "10.2307/3001968",
    used: changed,
  },
];
