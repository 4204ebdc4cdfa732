// The statistics on their own: an unbalanced three-way analysis of variance, then means and contrasts where it points.
// Data: in this file, invented: change scores of 26 children by referral, age band and delivery.
// Run: node examples/three-way-anova.mjs
import { contrasts, factorialAnova, fitLinearModel, marginalMeans } from "@headway/stats";

const cells = [
  ["anxiety", "5-10", "group", [1, 2, 0, 3]],
  ["anxiety", "5-10", "one-to-one", [2, 3, 1]],
  ["anxiety", "11-16", "group", [1, 0, 2]],
  ["anxiety", "11-16", "one-to-one", [5, 4, 6]],
  ["bereavement", "5-10", "group", [2, 2, 1]],
  ["bereavement", "5-10", "one-to-one", [3, 1]],
  ["bereavement", "11-16", "group", [0, 1, -1, 2]],
  ["bereavement", "11-16", "one-to-one", [5, 3, 6, 4]],
];
const rows = cells.flatMap(([referral, age, delivery, changes]) => changes.map((change) => ({ referral, age, delivery, change })));
const factor = (name, levels) => ({ name, levels, codes: rows.map((row) => levels.indexOf(row[name])) });
const data = {
  response: rows.map((row) => row.change),
  factors: [factor("referral", ["anxiety", "bereavement"]), factor("age", ["5-10", "11-16"]), factor("delivery", ["group", "one-to-one"])],
};

const table = factorialAnova(data, { sumsOfSquares: "III" });
console.log("term                     sum sq  df       F         p");
for (const { term, sumOfSquares, df1, f, pValue } of table.terms) {
  const numbers = [sumOfSquares.toFixed(3), df1, f.toFixed(3), pValue.toPrecision(3)];
  console.log(
    term.padEnd(21),
    String(numbers[0]).padStart(9),
    String(numbers[1]).padStart(3),
    ...numbers.slice(2).map((text) => text.padStart(8)),
  );
}
console.log("residual".padEnd(21), table.residual.sumOfSquares.toFixed(3).padStart(9), String(table.residual.df).padStart(3));

const means = marginalMeans(fitLinearModel(data), { factors: ["delivery"], by: ["age"] });
for (const { levels, mean, standardError } of means.cells) {
  console.log(levels.age.padEnd(5), levels.delivery.padEnd(10), mean.toFixed(2), `(SE ${standardError.toFixed(2)})`);
}
for (const { label, levels, estimate, pAdjusted } of contrasts(means, { adjust: "holm" }).contrasts) {
  console.log(`${levels.age}: ${label} = ${estimate.toFixed(2)}, p = ${pAdjusted.toPrecision(2)}`);
}
