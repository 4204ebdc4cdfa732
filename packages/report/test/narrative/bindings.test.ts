import type { Evaluation } from "@headway/core";
import { describe, expect, it } from "vitest";
import * as charts from "../../src/charts/index.ts";
import type { ReleasedEvaluation } from "../../src/disclosure/released.ts";
import { releaseEvaluation } from "../../src/disclosure/releaseEvaluation.ts";
import { reportDocument } from "../../src/reportDocument.ts";
import { armDifferencesTable } from "../../src/tables/comparison/armDifferencesTable.ts";
import { flowTable } from "../../src/tables/participants/flowTable.ts";
import { answeredProgrammes } from "../charts/answeredProgrammes.ts";
import { CHART_BINDINGS } from "../charts/chartBindings.ts";
import { checkCharts } from "../charts/checkCharts.ts";
import { notAdjusted, withItems, withPoorItem, withUnclearArm } from "../charts/oddEvaluations.ts";
import { fixtures } from "../fixtures/fixtures.ts";
import { isFieldOf, namesIn, numbersIn, textsIn, written } from "./bound.ts";
import { BINDINGS, needsBinding, OWN_NUMBERS, WITHOUT_BINDING } from "./catalogueBindings.ts";
import { type Call, catalogueFunctions, fixedTexts, recordingCatalogue } from "./recordingCatalogue.ts";
import { exampleEvaluations, randomEvaluation } from "./sampleEvaluations.ts";

const called = new Set<string>();

/** Everything that the catalogue says of an evaluation: in the report, and in charts and tables that stand in none. */
function callsOf(evaluation: ReleasedEvaluation, only: "charts" | "report"): readonly Call[] {
  const calls: Call[] = [];
  const catalogue = recordingCatalogue((call) => calls.push(call));
  if (only === "report") reportDocument(evaluation, { catalogue });
  const beside = only === "report" ? [CHART_BINDINGS.diagnostics] : Object.values(CHART_BINDINGS);
  for (const bind of beside) for (const outcome of evaluation.outcomes.slice(0, 2)) bind(evaluation, outcome, catalogue.charts);
  for (const { scale } of evaluation.outcomes.slice(0, 1))
    charts.interaction(evaluation, { outcome: scale, factors: ["nothing", "known"] }, catalogue.charts);
  flowTable(evaluation, catalogue.tables);
  if (evaluation.design !== "single-group") armDifferencesTable(evaluation, evaluation.outcomes, catalogue.tables);
  for (const { path } of calls) called.add(path);
  return calls;
}

/** The numbers of a text that stand in none of the fields that it may write. */
function unbound({ path, given, said }: Call, names: readonly string[]): readonly string[] {
  if (WITHOUT_BINDING.has(path)) return [];
  const binding = BINDINGS[path];
  if (binding === undefined && needsBinding(given)) return [`${path}: bound to nothing`];
  const from = binding?.(given) ?? given;
  const fields = numbersIn([from, OWN_NUMBERS[path]]);
  const passed = new Set(textsIn(from).flatMap((text) => written(text)));
  const text = textsIn(said).join("\n");
  return written(text, names)
    .filter((token) => !passed.has(token) && !isFieldOf(token, fields))
    .map((token) => `${path}: ${token} in "${text}"`);
}

function checkReleased(released: ReleasedEvaluation, name: string, only: "charts" | "report"): void {
  const { software } = released.provenance;
  const names = namesIn({ ...released, schemaVersion: null, provenance: null });
  const own = [...names, `${software.name} ${software.version}`, `schema ${released.schemaVersion}`];
  const found = callsOf(released, only).flatMap((call) => unbound(call, own));
  expect([...new Set(found)], name).toEqual([]);
}

function check(evaluation: Evaluation, name: string, only: "charts" | "report" = "report"): void {
  for (const profile of ["share", "internal"] as const) {
    const released = releaseEvaluation(evaluation, { profile });
    checkReleased(released, `${name} ${profile}`, only);
    if (only === "report") checkCharts(released, `${name} ${profile}`);
  }
}

describe("every text of the catalogue, and every chart", () => {
  it("writes only numbers of the part of the evaluation that it is about, and its finding: the examples", async () => {
    for (const [name, evaluation] of Object.entries(await exampleEvaluations())) check(evaluation, name);
  });

  it("does so for random programmes too", () => {
    for (let seed = 1; seed <= 5; seed += 1) check(randomEvaluation(seed), `seed ${seed}`);
  });

  it("does so where there is little to tell: nobody, one child, no factor, one level, all alike", () => {
    const { noChildren, oneChild, noPairs, noFactors, oneLevel, allSame } = fixtures;
    for (const [name, make] of Object.entries({ noChildren, oneChild, noPairs, oneLevel, allSame })) check(make(), name, "charts");
    check(noFactors(), "no factors");
    const { "answers of one child": one, "answers that are all the same": same, "two arms": arms } = answeredProgrammes;
    for (const [name, make] of Object.entries({ one, same, arms })) check(make(), name, "charts");
  });

  it("holds no number of its own but the bounds of rules and the years of works, where it is always the same", () => {
    const numbered = fixedTexts.flatMap(([path, text]) =>
      textsIn(text)
        .flatMap((one) => written(one))
        .filter((token) => !isFieldOf(token, OWN_NUMBERS[path] ?? []))
        .map((token) => `${path}: ${token}`),
    );
    expect(numbered).toEqual([]);
  });

  it("does so of one item, of an item that few answered, of factors that cannot be crossed, and of arms that are unlike", () => {
    const answers = releaseEvaluation(answeredProgrammes["answers of 160 children"]());
    const arms = releaseEvaluation(answeredProgrammes["two arms"]());
    const inside = releaseEvaluation(answeredProgrammes["answers of 160 children"](), { profile: "internal" });
    const odd = { one: withItems(inside, 1), poor: withPoorItem(answers), second: withUnclearArm(arms), unlike: notAdjusted(arms) };
    for (const [name, evaluation] of Object.entries(odd)) checkReleased(evaluation, name, "charts");
  });

  it("was asked for by one of these, and so has been checked", () => {
    expect(catalogueFunctions.filter((path) => !called.has(path))).toEqual([]);
  });
});
