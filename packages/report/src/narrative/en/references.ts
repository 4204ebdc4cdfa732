import type { ReleasedEvaluation } from "../../disclosure/released.ts";
import { link, type Rich, rich } from "../../format/rich.ts";

interface Work {
  readonly text: string;
  readonly doi: string | null;
  /** Whether the report rests on it. */
  readonly used: (evaluation: ReleasedEvaluation) => boolean;
}

const adjusted = (evaluation: ReleasedEvaluation, id: string): boolean => evaluation.plan.adjustment === id;
const always = (): boolean => true;
const grouped = (evaluation: ReleasedEvaluation): boolean => evaluation.outcomes.some((outcome) => outcome.anovaOfChange.terms.length > 0);

const WORKS: readonly Work[] = [
  {
    text: "American Psychological Association (2020). Publication manual of the American Psychological Association (7th ed.).",
    doi: "10.1037/0000165-000",
    used: always,
  },
  {
    text: "Benjamini, Y., & Hochberg, Y. (1995). Controlling the false discovery rate. Journal of the Royal Statistical Society B, 57, 289\u2013300.",
    doi: "10.1111/j.2517-6161.1995.tb02031.x",
    used: (evaluation) => adjusted(evaluation, "bh"),
  },
  {
    text: "Brown, M. B., & Forsythe, A. B. (1974). Robust tests for the equality of variances. Journal of the American Statistical Association, 69, 364\u2013367.",
    doi: "10.1080/01621459.1974.10482955",
    used: grouped,
  },
  {
    text: "Cronbach, L. J. (1951). Coefficient alpha and the internal structure of tests. Psychometrika, 16, 297\u2013334.",
    doi: "10.1007/BF02310555",
    used: always,
  },
  {
    text: "Holm, S. (1979). A simple sequentially rejective multiple test procedure. Scandinavian Journal of Statistics, 6, 65\u201370.",
    doi: null,
    used: (evaluation) => adjusted(evaluation, "holm"),
  },
  {
    text: "Jacobson, N. S., & Truax, P. (1991). A statistical approach to defining meaningful change. Journal of Consulting and Clinical Psychology, 59, 12\u201319.",
    doi: "10.1037/0022-006X.59.1.12",
    used: always,
  },
  {
    text: "Kramer, C. Y. (1956). Extension of multiple range tests to group means with unequal numbers of replications. Biometrics, 12, 307\u2013310.",
    doi: "10.2307/3001469",
    used: (evaluation) => evaluation.plan.contrastAdjustment === "tukey" && grouped(evaluation),
  },
  {
    text: "Lakens, D. (2013). Calculating and reporting effect sizes to facilitate cumulative science. Frontiers in Psychology, 4, 863.",
    doi: "10.3389/fpsyg.2013.00863",
    used: always,
  },
  {
    text: "Olejnik, S., & Algina, J. (2003). Generalized eta and omega squared statistics. Psychological Methods, 8, 434\u2013447.",
    doi: "10.1037/1082-989X.8.4.434",
    used: grouped,
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
    text: "Wilcoxon, F. (1945). Individual comparisons by ranking methods. Biometrics Bulletin, 1, 80\u201383.",
    doi: "10.2307/3001968",
    used: always,
  },
];

function reference(text: string, doi: string | null): Rich {
  if (doi === null) return rich`${text}`;
  const address = `https://doi.org/${doi}`;
  return rich`${text} ${link(address, address)}`;
}

/**
 * The works that the report rests on: the questionnaire first, then the methods that were used.
 *
 * @param evaluation tells which were used
 * @returns one entry a work
 */
export function references(evaluation: ReleasedEvaluation): readonly Rich[] {
  const { citation, doi } = evaluation.instrument;
  const instrument = citation === "" ? [] : [reference(citation, doi)];
  return [...instrument, ...WORKS.filter((work) => work.used(evaluation)).map(({ text, doi: id }) => reference(text, id))];
}
