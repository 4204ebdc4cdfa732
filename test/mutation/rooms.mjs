/** What is mutated, room by room, and the tests that have to notice; a package that is given holds no mutant and is loaded once. */
export const rooms = {
  score: { mutate: ["packages/core/src/score/**/*.ts"], tests: { folder: "packages/core/test/score" } },
  pair: { mutate: ["packages/core/src/pair/**/*.ts"], tests: { folder: "packages/core/test/pair" } },
  // the attacks on random programmes take seconds each: here the tests of the single rules have to notice by themselves
  disclosure: {
    mutate: ["packages/report/src/disclosure/**/*.ts"],
    tests: { folder: "packages/report/test/disclosure", except: /attack|wholeAttack|released|canary/, given: ["@headway/core"] },
  },
  ...Object.fromEntries(
    [
      "anova",
      "assumptions",
      "bayes",
      "clustered",
      "correlation",
      "describe",
      "distributions",
      "effects",
      "hypothesis",
      "imputation",
      "linear",
      "margins",
      "multiplicity",
      "power",
      "reliability",
      "resampling",
    ].map((name) => [name, { mutate: [`packages/stats/src/${name}/**/*.ts`], tests: { folder: `packages/stats/test/${name}` } }]),
  ),
};

/** Tests that take seconds, by their titles: too slow to ask after each mutant. */
export const slowTests = new Set([
  "answers for 50,000 untied differences without a table of their pairs",
  "takes out the bias of complete cases where children who score high before are missing more often, and covers the truth",
  "leave no few children between all and the sites that are shown, at any step and in any outcome",
  "show classes of change of a site only where no site's class is small",
  "count no 1 to 9 children of a site, and have no smallest or largest value",
  "is as unbiased as complete cases where children are missing by chance",
  "comes near mice where post alone is missing",
  "comes near mice with a factor and a covariate",
  "comes near mice where pre, post and the covariate have gaps",
  "gives the variance between data sets that the posterior has in closed form",
]);
