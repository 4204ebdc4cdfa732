import { join } from "node:path";
import { evaluate, instrumentById, type Outcome, type Outcomes } from "@headway/core";
import { readOutcomes } from "@headway/core/node";
import { describe, pairedEffectSizes, pairedT, wilcoxonSignedRank } from "@headway/stats";
import type { Check } from "../case.ts";
import { expectTree, tolerancesOf } from "../compare.ts";
import { readColumns } from "../load.ts";
import { normalSignedRank } from "./normalSignedRank.ts";

type Tree = Record<string, unknown>;

const DOMAINS = ["knowledge", "understanding", "confidence"];

const ends = (interval: { lower: unknown; upper: unknown } | null): unknown[] | null =>
  interval === null ? null : [interval.lower, interval.upper];

function blockOf(outcome: Outcome, normalP: number | null): Tree {
  return {
    n_pairs: outcome.n,
    mean_pre: outcome.pre.mean,
    mean_post: outcome.post.mean,
    sd_pre: outcome.pre.sd,
    sd_post: outcome.post.sd,
    r_pre_post: outcome.correlation,
    mean_diff: outcome.pairedT.estimate,
    sd_diff: outcome.change.sd,
    se_diff: outcome.pairedT.standardError,
    t: outcome.pairedT.statistic,
    df: outcome.pairedT.df,
    p_two_sided: outcome.pairedT.pValue,
    ci: ends(outcome.pairedT.interval),
    cohen_dz: outcome.effects.dz.estimate,
    cohen_dz_ci: ends(outcome.effects.dz.interval),
    hedges_gz: outcome.effects.gz.estimate,
    hedges_gz_ci: ends(outcome.effects.gz.interval),
    cohen_dav: outcome.effects.dav.estimate,
    cohen_dav_ci: ends(outcome.effects.dav.interval),
    wilcoxon_W_plus: outcome.wilcoxon.statistic,
    wilcoxon_n_used: outcome.wilcoxon.nUsed,
    wilcoxon_p_normal_corrected: normalP,
    rank_biserial: outcome.wilcoxon.rankBiserial,
    p_holm: outcome.pairedT.pAdjusted,
  };
}

/** Mean of the three domains of each facilitator who has all three. */
function overall(outcomes: Outcomes, time: "pre" | "post"): (number | null)[] {
  return outcomes.children.map((person) => {
    const scores = DOMAINS.map((domain) => person[time]?.scores.get(domain) ?? null);
    return scores.some((score) => score === null) ? null : scores.reduce<number>((sum, score) => sum + score!, 0) / DOMAINS.length;
  });
}

function overallBlock(outcomes: Outcomes): Tree {
  const [pre, post] = [overall(outcomes, "pre"), overall(outcomes, "post")];
  const test = pairedT(pre, post);
  const effects = pairedEffectSizes(pre, post);
  const ranks = wilcoxonSignedRank(pre, post, { exact: false });
  return {
    n_pairs: test.n,
    mean_pre: test.meanPre,
    mean_post: test.meanPost,
    sd_pre: test.standardDeviationPre,
    sd_post: test.standardDeviationPost,
    r_pre_post: test.correlation,
    mean_diff: test.estimate,
    sd_diff: test.standardDeviationChange,
    se_diff: test.standardError,
    t: test.statistic,
    df: test.df,
    p_two_sided: test.pValue,
    ci: ends(test.interval),
    cohen_dz: effects.dz.estimate,
    cohen_dz_ci: ends(effects.dz.interval),
    hedges_gz: effects.gz.estimate,
    hedges_gz_ci: ends(effects.gz.interval),
    cohen_dav: effects.dav.estimate,
    cohen_dav_ci: ends(effects.dav.interval),
    wilcoxon_W_plus: ranks.statistic,
    wilcoxon_n_used: ranks.used,
    wilcoxon_p_normal_corrected: ranks.pValue,
    rank_biserial: ranks.rankBiserial,
  };
}

function qualityOf(outcomes: Outcomes, path: string): Tree {
  const ids = readColumns(path).get("facilitator_id") ?? [];
  const row = (line: number | null): number => (line ?? 0) - 1;
  const cells = outcomes.issues
    .filter((issue) => ["out_of_range", "invalid_response", "missing_code_assumed"].includes(issue.code))
    .map((issue) => ({
      row: row(issue.line),
      facilitator_id: String(ids[row(issue.line) - 1]).trim(),
      column: issue.column,
      value: issue.found,
    }));
  const duplicates = outcomes.ledger.entries
    .filter((entry) => entry.reason === "duplicate_id" && entry.action.includes("not-used"))
    .map((entry) => row(entry.line));
  return {
    rows_read: outcomes.inputs[0]?.rows,
    rows_without_id: outcomes.issues.filter((issue) => issue.code === "missing_id").map((issue) => row(issue.line)),
    duplicate_rows: [...new Set(duplicates)].sort((a, b) => a - b).map((at) => ({ row: at, facilitator_id: String(ids[at - 1]).trim() })),
    invalid_cells: cells,
    facilitators: outcomes.children.length,
  };
}

const byPlace = (quality: Tree): Tree => ({
  ...quality,
  invalid_cells: [...(quality["invalid_cells"] as Tree[])].sort(
    (a, b) => Number(a["row"]) - Number(b["row"]) || (String(a["column"]) < String(b["column"]) ? -1 : 1),
  ),
});

/** The facilitator survey from the raw file to every number of the case. */
export const checkEndToEndFacilitator: Check = async (reference, tools) => {
  const path = join(tools.folder, String(reference.data["csv"]));
  const outcomes = await readOutcomes(path, { instrument: instrumentById("facilitator-survey"), duplicates: "first" });
  const evaluation = evaluate(outcomes, { plan: { duplicates: "first" } });
  const expected = reference.expected as Record<string, Tree>;
  const tolerances = tolerancesOf(reference, tools);
  const find = (domain: string): Outcome => evaluation.outcomes.find((outcome) => outcome.scale === domain)!;
  const described = (values: (number | null)[]): Tree => {
    const { n, mean, standardDeviation: sd, median, minimum: min, maximum: max } = describe(values);
    return { n, mean, sd, median, min, max };
  };
  expectTree(byPlace(qualityOf(outcomes, path)), byPlace(expected["quality"]!), ["quality"], {});
  const scores = (domain: string, time: "pre" | "post") => outcomes.children.map((person) => person[time]?.scores.get(domain) ?? null);
  expectTree(
    Object.fromEntries(
      DOMAINS.map((domain) => [domain, { pre: described(scores(domain, "pre")), post: described(scores(domain, "post")) }]),
    ),
    expected["descriptives"],
    ["descriptives"],
    tolerances,
  );
  const blocks = Object.fromEntries(DOMAINS.map((domain) => [domain, blockOf(find(domain), normalSignedRank(outcomes, domain))]));
  expectTree({ ...blocks, overall_mean_of_three: overallBlock(outcomes) }, expected["paired_t"], ["paired_t"], tolerances);
};
