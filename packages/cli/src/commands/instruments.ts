import { type Instrument, instrumentCatalog } from "@headway/core";
import type { Command } from "commander";
import type { Terminal } from "../terminal.ts";

const EXAMPLES = `
Examples:
  headway instruments           the questionnaires that Headway knows
  headway instruments --json
`;

function asData({ id, title, citation, respondent, range, scoring, validatedAges, primary, scales }: Instrument): object {
  return { id, title, citation, respondent, range, scoring, validatedAges, primary, scales };
}

function inWords({ id, title, citation, respondent, range, validatedAges, primary, scales }: Instrument): string {
  const width = Math.max(...scales.map((scale) => scale.id.length));
  return [
    id,
    `  ${title}`,
    `  answered by the ${respondent}, from ${range.minimum} to ${range.maximum}${validatedAges === null ? "" : `; validated for ages ${validatedAges.minimum} to ${validatedAges.maximum}`}`,
    ...scales.map(
      (scale) =>
        `  ${scale.id.padEnd(width)}  ${scale.title}: ${scale.items.length === 1 ? "1 item" : `${scale.items.length} items`}, high is "${scale.highMeans}"${primary.includes(scale.id) ? " (primary)" : ""}`,
    ),
    `  ${citation.text}${citation.doi === null ? "" : ` https://doi.org/${citation.doi}`}`,
  ].join("\n");
}

/** `headway instruments`: the questionnaires of the catalog. */
export function instrumentsCommand(program: Command, terminal: Terminal): void {
  program
    .command("instruments")
    .description("List the questionnaires that Headway knows")
    .addHelpText("before", EXAMPLES)
    .option("--json", "print as JSON")
    .action((options: { readonly json?: boolean }) => {
      if (options.json === true) terminal.data(`${JSON.stringify(instrumentCatalog.map(asData), null, 2)}\n`);
      else terminal.data(`${instrumentCatalog.map(inWords).join("\n\n")}\n`);
    });
}
