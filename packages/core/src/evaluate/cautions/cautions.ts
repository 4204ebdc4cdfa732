import type { Caution, Outcome } from "../evaluation.ts";
import { type CautionContext, type CautionRule, eachOutcome, whole } from "./cautionRule.ts";
import { CHANGE_CAUTIONS } from "./changeCautions.ts";
import { CLUSTER_CAUTIONS } from "./clusterCautions.ts";
import { GROUP_CAUTIONS } from "./groupCautions.ts";
import { MEASUREMENT_CAUTIONS } from "./measurementCautions.ts";
import { MISSING_CAUTIONS } from "./missingCautions.ts";

export type { CautionContext };

const LOW_N = 20;
const LOW_COMPLETION = 0.6;
const THIN_CELL = 5;
const SMALL_P = 0.05;

function disagreeingTerms(outcome: Outcome): string[] {
  const ofAncova = new Map(outcome.ancova.terms.map((term) => [term.term, term.pValue]));
  return outcome.anovaOfChange.terms
    .filter((term) => {
      const adjusted = ofAncova.get(term.term) ?? null;
      return term.pValue !== null && adjusted !== null && term.pValue < SMALL_P !== adjusted < SMALL_P;
    })
    .map((term) => term.term);
}

/** Every rule, in the order in which cautions are listed. */
const CAUTION_RULES: readonly CautionRule[] = [
  {
    code: "single_group",
    level: "warning",
    reference: "Shadish, Cook & Campbell 2002, Experimental and quasi-experimental designs, ch. 4",
    find: ({ evaluation }) =>
      evaluation.design === "single-group"
        ? whole("no comparison group: change over time cannot be put down to the programme", { design: evaluation.design })
        : [],
  },
  {
    code: "regression_to_the_mean",
    level: "note",
    reference: "Barnett, van der Pols & Dobson 2005, doi 10.1093/ije/dyh299",
    find: ({ evaluation }) =>
      evaluation.design === "single-group" && evaluation.flow.paired > 0
        ? whole("children referred at a hard time tend to score nearer the average later with no programme at all", {
            paired: evaluation.flow.paired,
          })
        : [],
  },
  {
    code: "few_children",
    level: "warning",
    reference: "Early Intervention Foundation, evidence standards, level 2: about 20 or more at both timepoints",
    find: ({ evaluation }) =>
      evaluation.flow.paired < LOW_N
        ? whole(`few children at both timepoints; found ${evaluation.flow.paired}, expected about ${LOW_N} or more`, {
            paired: evaluation.flow.paired,
            threshold: LOW_N,
          })
        : [],
  },
  {
    code: "attrition",
    level: "warning",
    reference: "Early Intervention Foundation, evidence standards, level 2: about 60 % or more at both timepoints",
    find: ({ evaluation: { flow } }) =>
      flow.pre > 0 && flow.paired / flow.pre < LOW_COMPLETION
        ? whole("many children who answered before have no answers after", {
            pre: flow.pre,
            paired: flow.paired,
            share: flow.paired / flow.pre,
            threshold: LOW_COMPLETION,
          })
        : [],
  },
  {
    code: "age_below_validated",
    level: "caution",
    reference: null,
    find: ({ belowValidatedAge, validatedFrom }) =>
      belowValidatedAge > 0 && validatedFrom !== null
        ? whole("children younger than the questionnaire was validated for; they stay in", { n: belowValidatedAge, validatedFrom })
        : [],
  },
  ...MISSING_CAUTIONS,
  ...CLUSTER_CAUTIONS,
  {
    code: "factor_one_level",
    level: "note",
    reference: null,
    find: ({ oneLevelFactors }) =>
      oneLevelFactors.flatMap((factor) => whole("factor with one level cannot be compared and is left out", { factor })),
  },
  ...MEASUREMENT_CAUTIONS,
  ...GROUP_CAUTIONS,
  {
    code: "empty_cells",
    level: "warning",
    reference: null,
    find: (context) =>
      eachOutcome(context, ({ anovaOfChange }) =>
        anovaOfChange.emptyCells.length > 0
          ? {
              message: "combinations of factors hold no child; what needs them cannot be estimated",
              evidence: { emptyCells: anovaOfChange.emptyCells.length, left: anovaOfChange.model.left.map(({ term }) => term).join(", ") },
            }
          : null,
      ),
  },
  {
    code: "thin_cells",
    level: "caution",
    reference: null,
    find: (context) =>
      eachOutcome(context, ({ anovaOfChange }) => {
        const thin = anovaOfChange.cells.filter((cell) => cell.n > 0 && cell.n < THIN_CELL).length;
        return thin > 0
          ? { message: `combinations of factors hold fewer than ${THIN_CELL} children`, evidence: { cells: thin, threshold: THIN_CELL } }
          : null;
      }),
  },
  {
    code: "ancova_disagrees",
    level: "caution",
    reference: "van Breukelen 2006, doi 10.1016/j.jclinepi.2006.02.007",
    find: (context) =>
      eachOutcome(context, (outcome) => {
        const terms = disagreeingTerms(outcome);
        return terms.length > 0
          ? { message: "change scores and the analysis adjusted for the score before disagree", evidence: { terms: terms.join(", ") } }
          : null;
      }),
  },
  ...CHANGE_CAUTIONS,
  {
    code: "terms_unadjusted",
    level: "note",
    reference: "Cramer et al. 2016, doi 10.3758/s13423-015-0913-5",
    find: ({ evaluation }) => {
      const tests = evaluation.outcomes.reduce((sum, outcome) => sum + outcome.anovaOfChange.terms.length, 0);
      return tests > 1 ? whole("the tests of the factors are not adjusted for their number; take them as exploratory", { tests }) : [];
    },
  },
];

/** Raises every caution that the data call for. */
export function cautionsOf(context: CautionContext): Caution[] {
  return CAUTION_RULES.flatMap(({ code, level, reference, find }) =>
    find(context).map((finding) => ({ code, level, ...finding, reference })),
  );
}
