import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Evaluation, evaluate } from "@headway/core";
import { readOutcomes } from "@headway/core/node";
import { type Chart, charts, renderSvg } from "@headway/report";
import { beforeAll, expect, it } from "vitest";
import { root } from "../cli/runHeadway.ts";

/** The pictures of the README and the documentation, by the name of the file in docs/images. */
const PICTURES: { readonly [name: string]: (evaluation: Evaluation) => Chart } = {
  "paired-change": (evaluation) => charts.pairedChange(evaluation, { outcome: "DE" }),
  forest: (evaluation) => charts.forest(evaluation),
  "does-it-hold": (evaluation) => charts.doesItHold(evaluation, { outcome: "DE" }),
};

let evaluation: Evaluation;
beforeAll(async () => {
  evaluation = evaluate(await readOutcomes(join(root, "examples/data/sample-programme.csv")));
}, 60_000);

const files = Object.keys(PICTURES).flatMap((name) => [
  { name, file: `${name}.svg`, narrow: false },
  { name, file: `${name}-narrow.svg`, narrow: true },
]);

it.each(files)("docs/images/$file is what the sample gives; pnpm make:docs draws it again", async ({ name, file, narrow }) => {
  const path = join(root, "docs/images", file);
  const svg = `${await renderSvg(PICTURES[name]!(evaluation), { idPrefix: name, narrow })}\n`;
  if (process.env["MAKE_DOCS"] === "yes") writeFileSync(path, svg);
  else expect(readFileSync(path, "utf8") === svg).toBe(true);
});
