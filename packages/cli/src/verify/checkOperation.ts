import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Evaluation, evaluate, instrumentById } from "@headway/core";
import { readOutcomes } from "@headway/core/node";
import type { Report } from "@headway/report";
import { checkFolder, writeWhole } from "../write/writeWhole.ts";
import { verifyPath } from "./verifyFiles.ts";
import type { VerifyRow } from "./verifyRow.ts";

/** What is done, and what went wrong with it. */
export interface Deed {
  readonly title: string;
  /** @returns what is wrong, in words; nothing where all is right */
  readonly run: () => Promise<readonly string[]>;
}

/** The line of one deed; what it throws is what went wrong. */
export async function rowOfDeed({ title, run }: Deed): Promise<VerifyRow> {
  const failures = await run().catch((error: unknown) => [String(error)]);
  return {
    part: "operation",
    title,
    source: "what Headway promises",
    cases: 1,
    values: 0,
    digits: null,
    required: null,
    passed: failures.length === 0,
    failures,
  };
}

const PLAN = { duplicates: "first", bootstrapSamples: 200, imputations: 2 } as const;

async function evaluation(): Promise<Evaluation> {
  const outcomes = await readOutcomes(verifyPath("facilitators.csv"), {
    instrument: instrumentById("facilitator-survey"),
    duplicates: "first",
  });
  return evaluate(outcomes, { plan: PLAN });
}

/** The words of what is not right. */
const failuresOf = (checks: readonly (readonly [right: boolean, failure: string])[]): readonly string[] =>
  checks.filter(([right]) => !right).map(([, failure]) => failure);

async function sameTwice(): Promise<readonly string[]> {
  const [first, second] = [await evaluation(), await evaluation()];
  return failuresOf([[JSON.stringify(first) === JSON.stringify(second), "the same data gave two results"]]);
}

const startsWith = (bytes: Uint8Array, text: string): boolean => Buffer.from(bytes.subarray(0, text.length)).toString("latin1") === text;

async function report(): Promise<Report> {
  const { buildReport } = await import("@headway/report");
  return buildReport(await evaluation());
}

async function reportMade(made: () => Promise<Report>): Promise<readonly string[]> {
  const { html, charts } = await made();
  const { svgToPng } = await import("@headway/report");
  const pictures = await Promise.all(charts.slice(0, 1).map(({ svg }) => svgToPng(svg, 1)));
  return failuresOf([
    [html.startsWith("<!doctype html>") && html.trimEnd().endsWith("</html>"), "the page is not whole"],
    [charts.length > 0, "no chart was drawn"],
    [pictures.some((png) => startsWith(png, "\u0089PNG")), "no picture was made of a chart"],
  ]);
}

async function officeMade(made: () => Promise<Report>): Promise<readonly string[]> {
  const { renderDocx } = await import("@headway/report/docx");
  const { renderXlsx } = await import("@headway/report/xlsx");
  const whole = await made();
  return failuresOf([
    [startsWith(await renderDocx(whole), "PK"), "the Word file is none"],
    [startsWith(await renderXlsx(whole.document), "PK"), "the Excel file is none"],
  ]);
}

function refusesToReplace(folder: string): boolean {
  try {
    checkFolder(folder, false);
    return false;
  } catch {
    return true;
  }
}

function writeInto(scratch: string): readonly string[] {
  const folder = join(scratch, "results");
  const text = "änderung, 変化\n";
  writeWhole(folder, new Map([["evaluation.json", "first"]]));
  const refused = refusesToReplace(folder);
  writeWhole(
    folder,
    new Map([
      ["evaluation.json", text],
      ["charts/a.svg", text],
    ]),
  );
  return failuresOf([
    [refused, "results that were there would have been replaced"],
    [readFileSync(join(folder, "evaluation.json"), "utf8") === text, "what was read back is not what was written"],
    [readFileSync(join(folder, "charts/a.svg"), "utf8") === text, "a file in a folder was not written"],
    [readdirSync(scratch).join() === "results", "something was left beside the results"],
  ]);
}

async function written(): Promise<readonly string[]> {
  const scratch = mkdtempSync(join(tmpdir(), "headway-verify-"));
  try {
    return writeInto(scratch);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function deeds(): readonly Deed[] {
  // drawn once for all that is made of it
  let drawn: Promise<Report> | null = null;
  const made = (): Promise<Report> => (drawn ??= report());
  return [
    { title: "The same data, the same result", run: sameTwice },
    { title: "Report and charts", run: () => reportMade(made) },
    { title: "Word and Excel", run: () => officeMade(made) },
    { title: "Results written whole, none replaced", run: written },
  ];
}

/**
 * Does on this machine what a report needs: evaluating, drawing, writing.
 *
 * @returns a line for each deed
 */
export async function checkOperation(): Promise<readonly VerifyRow[]> {
  const rows: VerifyRow[] = [];
  for (const deed of deeds()) rows.push(await rowOfDeed(deed));
  return rows;
}
