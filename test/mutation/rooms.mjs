/** What is mutated, room by room, and the tests that have to notice. */
export const rooms = {
  score: { mutate: ["packages/core/src/score/**/*.ts"], tests: ["packages/core/test/score/**/*.test.ts"] },
  pair: { mutate: ["packages/core/src/pair/**/*.ts"], tests: ["packages/core/test/pair/**/*.test.ts"] },
  // the attacks on random programmes take seconds each: here the tests of the single rules have to notice by themselves
  disclosure: {
    mutate: ["packages/report/src/disclosure/**/*.ts"],
    tests: ["packages/report/test/disclosure/!(attack|wholeAttack|released|canary).test.ts"],
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
    ].map((name) => [name, { mutate: [`packages/stats/src/${name}/**/*.ts`], tests: [`packages/stats/test/${name}/**/*.test.ts`] }]),
  ),
};
