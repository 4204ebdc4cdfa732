// No raw data, only a paper's table: the paired t test and the analysis of variance from n, means and standard deviations.
// Data: in this file, invented summary numbers.
// Run: node examples/from-summary-statistics.mjs
import { factorialAnovaFromCells, pairedEffectSizesFromSummary, pairedTFromSummary } from "@headway/stats";

const summary = { n: 64, meanPre: 12.1, meanPost: 13.6, sdPre: 3.2, sdPost: 3.4, correlation: 0.55 };
const { statistic, df, pValue, estimate, interval } = pairedTFromSummary(summary);
console.log(`t(${df}) = ${statistic.toFixed(3)}, p = ${pValue.toExponential(2)}`);
console.log(`change ${estimate.toFixed(2)}, 95% CI ${interval.lower.toFixed(2)} to ${interval.upper.toFixed(2)}`);
const { dz, dav } = pairedEffectSizesFromSummary(summary);
console.log(`d_z ${dz.estimate.toFixed(3)}, d_av ${dav.estimate.toFixed(3)}`);

const cell = (delivery, age, n, mean, sd) => ({ levels: { delivery, age }, n, mean, sd });
const { terms, residual } = factorialAnovaFromCells({
  factors: [
    { name: "delivery", levels: ["group", "one-to-one"] },
    { name: "age", levels: ["5-10", "11-16"] },
  ],
  cells: [
    cell("group", "5-10", 18, 1.2, 2.1),
    cell("group", "11-16", 15, 0.9, 2.4),
    cell("one-to-one", "5-10", 14, 1.6, 2.2),
    cell("one-to-one", "11-16", 17, 2.8, 2.3),
  ],
});
for (const { term, df1, f, pValue: p } of terms) console.log(`${term}: F(${df1}, ${residual.df}) = ${f.toFixed(3)}, p = ${p.toFixed(4)}`);
