// Makes packages/cli/verify, what `headway verify` checks: a choice of the reference values and of the odd CSV files.
// Run: node scripts/make-verify-cases.mjs; a test sees that what is committed is what this makes.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parse } from "csv-parse/sync";

const root = fileURLToPath(new URL("../", import.meta.url));
const reference = join(root, "test/reference");
const corpus = join(root, "test/corpus");

const R = "R 4.2.2";
const NIST = "NIST Statistical Reference Datasets, analysis of variance";
const certified = ["df_between", "ss_between", "ms_between", "F", "df_within", "ss_within", "r_squared", "residual_sd"];
const ranks = ["p_two_sided", "p_greater", "p_less"];
const anovaRow = ["df", "ss", "F", "p", "eta2_partial"];
const tTest = ["t", "df", "p_two_sided", "ci"];

/** Fields of an expected tree: names, or [name, fields of what stands under it]; lists keep their order. */
function pick(tree, fields) {
  if (Array.isArray(tree)) return tree.filter((row) => row.term !== "(Intercept)").map((row) => pick(row, fields));
  return Object.fromEntries(
    fields.map((field) => {
      const [name, inside] = Array.isArray(field) ? field : [field, null];
      if (tree[name] === undefined) throw new Error(`no field ${name}; there are ${Object.keys(tree).join(", ")}`);
      return [name, inside === null ? tree[name] : pick(tree[name], inside)];
    }),
  );
}

// title, where the values come from, digits required, kind of the reference file, cases, fields
const CHOICE = [
  ["NIST one-way analysis, lower difficulty", NIST, 9, "nist-anova", ["SiRstv", "SmLs01"], [["certified", certified]]],
  ["NIST one-way analysis, average difficulty", NIST, 9, "nist-anova", ["AtmWtAg", "SmLs04"], [["certified", certified]]],
  [
    "NIST one-way analysis, higher difficulty",
    `${NIST}; exact arithmetic on the file's numbers as doubles`,
    9,
    "nist-anova",
    ["SmLs07"],
    [["from_doubles", certified]],
  ],
  ["Normal, t, F and chi-squared, tails", R, 11, "distributions", ["pnorm-upper", "pt-upper", "pf-upper", "pchisq-upper"], ["value"]],
  ["Normal, t, F and chi-squared, quantiles", R, 11, "distributions", ["qnorm-upper", "qt-upper", "qf-upper", "qchisq-upper"], ["value"]],
  ["Noncentral t and F", R, 9, "distributions", ["pt-nc-upper", "pf-nc-upper"], ["value"]],
  ["Studentized range", R, 7, "distributions", ["ptukey-lower"], ["value"]],
  ["Paired t test", R, 9, "t-paired", ["sleep", "missing", "large-t", "offset-1e6"], ["n_pairs", "mean_diff", "sd_diff", ...tTest]],
  [
    "Effect sizes of a paired change",
    R,
    8,
    "t-paired",
    ["sleep", "immer"],
    ["cohen_dz", "cohen_dz_ci", "hedges_gz", "cohen_dav", "cohen_drm"],
  ],
  ["One-sample t test", R, 9, "t-one-sample", ["trees-height"], ["mean", "sd", ...tTest]],
  [
    "Student's and Welch's t test",
    R,
    9,
    "t-independent",
    ["unequal-n-var", "toothgrowth-supp"],
    [
      ["student", tTest],
      ["welch", tTest],
    ],
  ],
  ["Equivalence test", R, 9, "tost", ["sleep"], ["t_low", "p_low", "t_high", "p_high", "p_tost", "ci_1_minus_2alpha"]],
  ["Signed-rank test, exact", R, 9, "wilcoxon-signed-rank", ["no-ties"], ["W_plus", ["exact", ranks], "hodges_lehmann", "rank_biserial"]],
  [
    "Signed-rank test, with ties",
    `${R} and exact permutation`,
    9,
    "wilcoxon-signed-rank",
    ["ties-zeros"],
    ["W_plus", ["exact_conditional", ranks], ["normal_corrected", ["z", ...ranks]], "rank_biserial"],
  ],
  ["Sign test", R, 9, "sign-test", ["sleep", "ties-zeros"], ["n_positive", "n_negative", "n_zero", ...ranks]],
  [
    "Mann-Whitney test",
    `${R} and exact permutation`,
    9,
    "mann-whitney",
    ["likert"],
    ["U_x", ["exact_conditional", ranks], ["normal_corrected", ["z", ...ranks]], "prob_superiority"],
  ],
  ["Kruskal-Wallis test", R, 9, "kruskal-wallis", ["plantgrowth"], ["H", "df", "p", "epsilon2"]],
  ["Shapiro-Wilk test", R, 6, "shapiro-wilk", ["trees", "precip"], ["W", "p"]],
  ["Levene, Brown-Forsythe and Bartlett", R, 9, "variance-tests", ["warpbreaks"], ["levene", "brown_forsythe", "bartlett"]],
  ["Correlation", R, 8, "correlation", ["mtcars"], [["pearson", ["r", "t", "df", "p_two_sided", "ci_fisher"]]]],
  [
    "Factorial analysis of variance, unbalanced",
    `${R}, car`,
    8,
    "anova-between",
    ["toothgrowth-unbalanced", "moore"],
    [
      ["typeII", anovaRow],
      ["typeIII", anovaRow],
    ],
  ],
  ["Welch's analysis of variance", R, 9, "anova-welch", ["hetero-4"], ["F", "df1", "df2", "p"]],
  [
    "Time by factors",
    `${R}, afex`,
    8,
    "mixed-anova",
    ["sim-age-delivery"],
    [["typeIII", ["df1", "df2", "ss", "F", "p", "ges", "eta2_partial"]]],
  ],
  [
    "Analysis of covariance",
    `${R}, car`,
    8,
    "ancova",
    ["eaq-age-delivery"],
    [
      ["typeIII", anovaRow],
      ["covariate", ["slope", "se", "t", "p"]],
    ],
  ],
  ["Marginal means and contrasts", `${R}, emmeans`, 6, "emmeans", ["warpbreaks"], ["tension"]],
  ["Adjusted p-values", R, 9, "p-adjust", ["six"], ["holm", "hochberg", "hommel", "bonferroni", "BH"]],
  ["Cluster-robust test", `${R}, clubSandwich`, 7, "cluster-robust", ["change-group"], [["CR2", ["estimate", "se", "t", "df", "p"]]]],
  ["Random intercepts", `${R}, lme4`, 5, "lmm", ["dyestuff"], ["variance_components", "reml_criterion", "icc"]],
  [
    "Alpha and omega",
    `${R}, psych`,
    6,
    "reliability",
    ["attitude"],
    ["alpha_raw", "alpha_std", "feldt_ci", ["omega_minres", ["omega_implied"]]],
  ],
  [
    "Reliable change",
    R,
    9,
    "rci",
    ["cutoff"],
    ["sem", "se_diff", "threshold_change", "n_improved", "n_unchanged", "n_deteriorated", "cutoff_c"],
  ],
  ["Pooling of imputed results", `${R}, mice`, 9, "rubin", ["m5"], ["estimate", "se", "df", "fmi", "p_two_sided", "ci"]],
  ["Bayes factor of a paired t test", `${R}, BayesFactor`, 6, "bayes-factor", ["sleep"], ["log_bf10", "bf10"]],
  ["Power of a paired t test", R, 7, "power", ["paired-n20-d0.5", "paired-n327-d0.2"], ["power", "power_nonstrict"]],
  [
    "Scores of the EAQ-30",
    "the published key",
    12,
    "eaq-scoring",
    ["row-04", "row-11", "row-12", "row-14"],
    ["DE", "VS", "NHE", "BA", "AO", "AE"],
  ],
];

const read = (name) => JSON.parse(readFileSync(join(reference, `${name}.json`), "utf8"));
const cell = (text) => (text === "" || text === "NA" ? null : Number.isNaN(Number(text)) ? text : Number(text));

function columnsOf({ csv, ...inline }) {
  if (csv === undefined) return inline;
  const [header, ...rows] = parse(readFileSync(join(reference, csv), "utf8"));
  return Object.fromEntries(header.map((name, at) => [name, rows.map((row) => cell(row[at]))]));
}

// the means of one factor stand in a list of many
const expectedOf = (kind, expected, fields) => {
  if (kind !== "emmeans") return pick(expected, fields);
  const means = expected.means.find(({ of, by }) => of.join() === fields.join() && by.length === 0);
  return {
    factor: fields[0],
    emmeans: pick(means.emmeans, ["emmean", "se", "df", "lower", "upper"]),
    pairwise: pick(means.pairwise, ["estimate", "se", "t", "p_tukey", "p_holm", "ci_tukey"]),
  };
};

function numbersFile() {
  const quantities = CHOICE.map(([title, source, digits, kind, ids, fields]) => {
    const { cases, generator } = read(kind);
    return {
      title,
      source,
      digits,
      cases: ids.map((id) => {
        const found = cases.find((one) => one.id === id);
        if (found === undefined) throw new Error(`${kind}: no case ${id}`);
        const { call, data, options, expected } = found;
        return { id, kind, call, generator, data: columnsOf(data), options, expected: expectedOf(kind, expected, fields) };
      }),
    };
  });
  // one line a case: readable, and half the size
  const lines = quantities.map(
    ({ cases, ...head }) => `{${JSON.stringify(head).slice(1, -1)},"cases":[\n${cases.map((one) => JSON.stringify(one)).join(",\n")}\n]}`,
  );
  return `{"format":1,"about":"Made by scripts/make-verify-cases.mjs from test/reference.","quantities":[\n${lines.join(",\n")}\n]}\n`;
}

const FILES = [
  "S02",
  "S03",
  "S05",
  "S08",
  "S11",
  "S26",
  "S33",
  "S34",
  "S39",
  "S47",
  "S48",
  "S51",
  "S63",
  "S29",
  "S41",
  "S66",
  "S73",
  "S74",
];

function corpusFiles() {
  const { cases } = JSON.parse(readFileSync(join(corpus, "manifest.json"), "utf8"));
  const files = new Map();
  const chosen = FILES.map((id) => {
    const { name, odd, inputs, expect } = cases.find((one) => one.id === id);
    for (const path of Object.values(inputs)) files.set(path, readFileSync(join(corpus, path)));
    const { class: outcome, n_pre, n_post, n_paired, subscales, error, warnings = [] } = expect;
    const expected =
      outcome === "error"
        ? { refused: [].concat(error.kind) }
        : { n_pre, n_post, n_paired, subscales, warnings: warnings.map(({ kind }) => [].concat(kind)) };
    return { id: `${id} ${name}`, odd, inputs, expected };
  });
  const lines = chosen.map((one) => JSON.stringify(one)).join(",\n");
  files.set("corpus.json", `{"format":1,"about":"Made by scripts/make-verify-cases.mjs from test/corpus.","cases":[\n${lines}\n]}\n`);
  return files;
}

/** Every file of packages/cli/verify by its path there. */
export function verifyFiles() {
  return new Map([
    ["numbers.json", numbersFile()],
    ...corpusFiles(),
    ["facilitators.csv", readFileSync(join(reference, "data/e2e-facilitators.csv"))],
    ["facilitators.json", facilitatorsFile()],
  ]);
}

/** A file from its bytes to the evaluation. */
function facilitatorsFile() {
  const { cases, generator } = read("end-to-end-facilitator");
  const { call, expected } = cases[0];
  const fields = [
    "n_pairs",
    "mean_pre",
    "mean_post",
    "sd_pre",
    "sd_post",
    "mean_diff",
    "t",
    "df",
    "p_two_sided",
    "ci",
    "cohen_dz",
    "cohen_dz_ci",
    "p_holm",
  ];
  const domains = ["knowledge", "understanding", "confidence"].map((name) => [name, fields]);
  const about = "Made by scripts/make-verify-cases.mjs from test/reference.";
  return `${JSON.stringify({ format: 1, about, call, generator, expected: pick(expected.paired_t, domains) })}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const folder = join(root, "packages/cli/verify");
  rmSync(folder, { recursive: true, force: true });
  for (const [path, content] of verifyFiles()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}
