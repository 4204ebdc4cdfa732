import { checkSummary, DataRefusedError, type Issue, type Outcomes } from "@headway/core";
import { readOutcomes } from "@headway/core/node";
import type { Command } from "commander";
import { type DataOptions, planOf, readOptionsOf, sourceOf, withDataOptions } from "../dataOptions.ts";
import { EXIT } from "../exitCodes.ts";
import type { Terminal } from "../terminal.ts";

interface CheckOptions extends DataOptions {
  readonly json?: boolean;
}

/** Problems that are shown one by one before the rest is only counted. */
const SHOWN_PER_CODE = 3;

/** Tells how many children were read and every kind of problem, the first few of each with their places. */
export function writeCheckSummary(outcomes: Outcomes, terminal: Terminal): void {
  const byCode = new Map<string, Issue[]>();
  for (const issue of outcomes.issues) byCode.set(issue.code, [...(byCode.get(issue.code) ?? []), issue]);
  terminal.message(
    `${outcomes.children.length} children read, ${outcomes.issues.length} ${outcomes.issues.length === 1 ? "note" : "notes"} on the data`,
  );
  for (const [code, issues] of [...byCode].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const issue of issues.slice(0, SHOWN_PER_CODE)) terminal.message(`  ${code}: ${issue.message}`);
    if (issues.length > SHOWN_PER_CODE)
      terminal.message(`  ${code}: and ${issues.length - SHOWN_PER_CODE} more (headway check --json lists all)`);
  }
}

/** `headway check DATA`: reads, scores, pairs and tells every problem; writes nothing. */
export function checkCommand(program: Command, terminal: Terminal): void {
  withDataOptions(program.command("check"))
    .description("Read the answers and tell every problem; writes nothing")
    .option("--json", "one JSON document on stdout")
    .action(async (data: string | undefined, options: CheckOptions) => {
      const source = sourceOf(data, options);
      const plan = planOf(options);
      try {
        const outcomes = await readOutcomes(source, await readOptionsOf(plan, options));
        if (options.json === true) process.stdout.write(`${JSON.stringify(checkSummary(outcomes, plan), null, 2)}\n`);
        else writeCheckSummary(outcomes, terminal);
      } catch (error) {
        if (!(error instanceof DataRefusedError) || options.json !== true) throw error;
        process.stdout.write(`${JSON.stringify(checkSummary(error, plan), null, 2)}\n`);
        terminal.message(error.message);
        process.exitCode = EXIT.refused;
      }
    });
}
