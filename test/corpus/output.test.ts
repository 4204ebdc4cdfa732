import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { evaluate } from "@headway/core";
import { readOutcomes } from "@headway/core/node";
import { blocksOf, buildReport, tableToCsv, tableToMarkdown } from "@headway/report";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { ledgerCsv } from "../../packages/cli/src/results/ledgerCsv.ts";
import type { CorpusCase, Manifest } from "./manifest.ts";

// what is written of the cases whose texts or numbers are hostile; CORPUS_DIR as in corpus.test.ts
const here = dirname(fileURLToPath(import.meta.url));
const folder = resolve(process.env.CORPUS_DIR ?? here);
const manifest: Manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
const cases = manifest.cases.filter((entry) => entry.expect.output !== undefined && entry.expect.class !== "error");
const NEVER = ["NaN", "undefined", "Infinity", "[object"];
const NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/;

interface Written {
  readonly html: string;
  readonly csv: readonly string[];
  readonly others: readonly string[];
}

async function written({ inputs }: CorpusCase): Promise<Written> {
  const path = (name: string): string => join(folder, name);
  const outcomes = await readOutcomes("single" in inputs ? path(inputs.single) : { pre: path(inputs.pre), post: path(inputs.post) });
  const evaluation = evaluate(outcomes);
  const { document, html, charts } = await buildReport(evaluation);
  const tables = blocksOf(document).flatMap((block) => (block.kind === "table" ? [block.table] : []));
  return {
    // fonts and pictures in base64 may spell anything
    html: html.replace(/data:[\w/+-]+;base64,[\w+/=]*/g, "data:"),
    csv: [...tables.map(tableToCsv), await ledgerCsv(outcomes.ledger)],
    others: [JSON.stringify(evaluation), ...tables.map(tableToMarkdown), ...charts.map((chart) => chart.svg)],
  };
}

const holding = (texts: readonly string[], words: readonly string[]): string[] =>
  texts.flatMap((text) =>
    words.flatMap((word) => (text.includes(word) ? [text.slice(Math.max(0, text.indexOf(word) - 60)).slice(0, 120)] : [])),
  );

describe("what is written of the corpus", () => {
  it("has a manifest", () => expect(manifest.cases).not.toHaveLength(0));

  for (const entry of cases) {
    it(`${entry.id} ${entry.name}: holds no formula, no markup of the data and no number that is none`, { timeout: 120_000 }, async () => {
      const { html, csv, others } = await written(entry);
      const { output = {} } = entry.expect;
      expect(holding([html, ...csv, ...others], [...NEVER, ...(output.report_contains_none_of ?? [])])).toEqual([]);
      expect(holding([html, ...others.filter((text) => text.startsWith("<svg"))], output.html_contains_none_of ?? [])).toEqual([]);
      const starts = output.csv_cells_start_with_none_of ?? "=+-@\t\r";
      const cells = csv.flatMap((text) => parse(text, { relax_column_count: true }).flat());
      expect(cells.filter((cell) => cell !== "" && starts.includes(cell.charAt(0)) && !NUMBER.test(cell))).toEqual([]);
    });
  }
});
