import { fileURLToPath } from "node:url";
import { type EvaluateOptions, type Evaluation, evaluate, instrumentById } from "@headway/core";
import { type ReadOptions, readOutcomes } from "@headway/core/node";
import { buildReport, type ReportOptions } from "@headway/report";
import { fixtures } from "../../packages/report/test/fixtures/fixtures.ts";

const inArms: EvaluateOptions = {
  plan: { design: "comparison", arm: { factor: "arm", comparison: "Waiting list" }, factors: ["referral", "ageBand"] },
};

async function fromFile(name: string, options: ReadOptions = {}, evaluateOptions: EvaluateOptions = {}): Promise<Evaluation> {
  const path = fileURLToPath(new URL(`../../examples/data/${name}`, import.meta.url));
  return evaluate(await readOutcomes(path, options), evaluateOptions);
}

async function htmlOf(evaluation: Evaluation | Promise<Evaluation>, options: ReportOptions = {}): Promise<string> {
  return (await buildReport(await evaluation, options)).html;
}

const MAKERS = {
  sample: () => htmlOf(fromFile("sample-programme.csv")),
  "sample, internal": () => htmlOf(fromFile("sample-programme.csv"), { profile: "internal" }),
  facilitators: () => htmlOf(fromFile("facilitator-training.csv", { instrument: instrumentById("facilitator-survey") })),
  "comparison group": () => htmlOf(fromFile("comparison-group.csv", {}, inArms)),
  "few children": () => htmlOf(fixtures.fewChildren(), { profile: "internal" }),
  "hostile names": () => htmlOf(fixtures.hostileNames(), { profile: "internal" }),
  "nothing paired": () => htmlOf(fixtures.noPairs()),
} satisfies Record<string, () => Promise<string>>;

export type SampleName = keyof typeof MAKERS;

export const sampleNames: readonly SampleName[] = Object.keys(MAKERS) as SampleName[];

const made = new Map<SampleName, Promise<string>>();

/**
 * The page of a report that people may make, ordinary or odd; made once.
 *
 * @param name which
 * @returns the page
 */
export function sampleReport(name: SampleName): Promise<string> {
  const known = made.get(name) ?? MAKERS[name]();
  made.set(name, known);
  return known;
}
