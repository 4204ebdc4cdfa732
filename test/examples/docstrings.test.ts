import { join } from "node:path";
import * as core from "@headway/core";
import * as node from "@headway/core/node";
import * as report from "@headway/report";
import * as charts from "@headway/report/charts";
import * as stats from "@headway/stats";
import { beforeAll, describe, expect, it } from "vitest";
import { DESTRUCTURED, docstringsOf, exampleIn, introductionOf } from "./docstring.ts";
import { type Package, packages, publicExports, root, sourceFiles } from "./packageSources.ts";
import { runExample } from "./runExample.ts";

const scopes: Record<Package, Readonly<Record<string, unknown>>> = {
  stats,
  core: { ...core, ...node },
  report: { ...core, ...node, ...report, ...charts },
  cli: {},
};
const load = (specifier: string): Promise<unknown> => import(/* @vite-ignore */ specifier);

// examples of core and report may use the sample's `outcomes` and `evaluation`
let sample: Readonly<Record<string, unknown>>;
beforeAll(async () => {
  const outcomes = await node.readOutcomes(join(root, "examples/data/sample-programme.csv"));
  sample = { outcomes, evaluation: core.evaluate(outcomes) };
});

describe.each(packages)("%s documents what it exports", (name) => {
  const exported = publicExports(name).flatMap((one) => docstringsOf(one.file).filter((doc) => doc.name === one.name));

  it("and every declaration is found", () => {
    expect(exported.map((doc) => doc.name).sort()).toEqual(
      publicExports(name)
        .map((one) => one.name)
        .sort(),
    );
  });

  it.each(exported.map((doc) => [doc.name, doc] as const))("%s", (_, doc) => {
    expect(introductionOf(doc.text).split("\n\n")[0]).toMatch(/^\S[\s\S]*[.?]$/);
    if (!doc.isFunction) return;
    const described = [...doc.text.matchAll(/@param (\w+)/g)].map((match) => match[1]);
    expect(described).toEqual(doc.parameters.map((parameter, at) => (parameter === DESTRUCTURED ? described[at] : parameter)));
    if (!doc.returnsNothing) expect(doc.text).toContain("@returns");
    expect(exampleIn(doc.text)).not.toBeNull();
  });
});

describe.each(packages)("examples of %s say what is true", (name) => {
  const examples = sourceFiles(name)
    .flatMap(docstringsOf)
    .flatMap((doc) => ({ ...doc, example: exampleIn(doc.text) }))
    .filter((doc) => doc.example !== null);

  it.runIf(examples.length > 0).each(examples.map((doc) => [doc.name, doc] as const))("%s", async (_, { file, example }) => {
    const own: Record<string, unknown> = await import(/* @vite-ignore */ join(root, file));
    const names = { ...scopes[name], ...own, ...(name === "stats" ? {} : sample) };
    expect(await runExample(example ?? "", { names, load })).toBeGreaterThan(0);
  });
});
