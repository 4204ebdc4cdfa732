import { type CheckReport, checkSummary, DataRefusedError, evaluate, instrumentById, type Outcome } from "@headway/core";
import { readOutcomes } from "@headway/core/node";
import { limits } from "./caseData.ts";
import { compareLeaves } from "./compareLeaves.ts";
import { type FileCase, readFacilitators, readFileCases, verifyPath } from "./verifyFiles.ts";
import { type CaseResult, rowOf, type VerifyRow } from "./verifyRow.ts";

const SOURCE = "generator of the files";

/** What was read, or why it was not. */
async function read({ inputs }: FileCase): Promise<CheckReport | Error> {
  const source = "single" in inputs ? verifyPath(inputs.single) : { pre: verifyPath(inputs.pre), post: verifyPath(inputs.post) };
  try {
    return checkSummary(await readOutcomes(source));
  } catch (error) {
    return error as Error;
  }
}

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const inSnake = (fields: object): object => Object.fromEntries(Object.entries(fields).map(([name, value]) => [snake(name), value]));

function numbersOf({ counts, scales }: CheckReport): unknown {
  const subscales = Object.fromEntries(Object.entries(scales).map(([scale, fields]) => [scale, inSnake(fields)]));
  return { ...inSnake({ ...counts }), subscales };
}

/** What one odd file gave, held against what is right. */
export async function resultOfFile(one: FileCase): Promise<CaseResult> {
  const { id, expected } = one;
  const found = await read(one);
  if ("refused" in expected) {
    const codes =
      found instanceof DataRefusedError ? found.issues.filter(({ severity }) => severity === "error").map(({ code }) => code) : [];
    const right = codes.some((code) => expected.refused.includes(code));
    return {
      id,
      comparisons: [],
      failures: right ? [] : [`found ${codes.join(", ") || "no refusal"}, expected ${expected.refused.join(" or ")}`],
    };
  }
  if (found instanceof Error) return { id, comparisons: [], failures: [`was not read: ${found.message}`] };
  const { warnings, ...numbers } = expected;
  const told = new Set(found.issues.map(({ code }) => code));
  const untold = warnings.filter((codes) => !codes.some((code) => told.has(code)));
  return {
    id,
    comparisons: compareLeaves(numbersOf(found), numbers),
    failures: untold.map((codes) => `did not tell ${codes.join(" or ")}`),
  };
}

const scaleOf = ({ scale, n, pre, post, change, pairedT, effects }: Outcome): readonly [string, unknown] => [
  scale,
  {
    n_pairs: n,
    mean_pre: pre.mean,
    mean_post: post.mean,
    sd_pre: pre.sd,
    sd_post: post.sd,
    mean_diff: pairedT.estimate,
    sd_diff: change.sd,
    t: pairedT.statistic,
    df: pairedT.df,
    p_two_sided: pairedT.pValue,
    ci: limits(pairedT.interval),
    cohen_dz: effects.dz.estimate,
    cohen_dz_ci: limits(effects.dz.interval),
    p_holm: pairedT.pAdjusted,
  },
];

/** A file from its bytes to the tests of the evaluation. */
async function endToEnd(): Promise<CaseResult> {
  const outcomes = await readOutcomes(verifyPath("facilitators.csv"), {
    instrument: instrumentById("facilitator-survey"),
    duplicates: "first",
  });
  const evaluation = evaluate(outcomes, { plan: { duplicates: "first", bootstrapSamples: 0, imputations: 0 } });
  const found = Object.fromEntries(evaluation.outcomes.map(scaleOf));
  return { id: "facilitators", comparisons: compareLeaves(found, readFacilitators()), failures: [] };
}

/**
 * Reads the odd files that come with the package on this machine.
 *
 * @returns a line for those to be read, one for those to be refused, and one for a file with its whole evaluation
 */
export async function checkFiles(): Promise<readonly VerifyRow[]> {
  const cases = readFileCases();
  const of = (refused: boolean): Promise<CaseResult[]> =>
    Promise.all(cases.filter(({ expected }) => "refused" in expected === refused).map(resultOfFile));
  return [
    rowOf({ part: "files", title: "Odd CSV files, read", source: SOURCE, required: 9 }, await of(false)),
    { ...rowOf({ part: "files", title: "Damaged files, refused", source: SOURCE, required: 0 }, await of(true)), required: null },
    rowOf({ part: "files", title: "From file to evaluation", source: "R 4.2.2", required: 8 }, [await endToEnd()]),
  ];
}
