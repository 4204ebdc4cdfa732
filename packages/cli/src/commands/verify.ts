import type { Command } from "commander";
import { EXIT, UsageError } from "../exitCodes.ts";
import type { Terminal } from "../terminal.ts";
import type { Verification } from "../verify/verification.ts";
import { checkFile, writeWholeFile } from "../write/writeWhole.ts";

const EXAMPLES = `
Examples:
  headway verify                        check this installation: a table, and exit code 0 when all is right
  headway verify --out headway.txt      the same, kept for a quality file
  headway verify --out headway.json     as data
  headway verify --json
`;

interface VerifyOptions {
  readonly json?: boolean;
  readonly out?: string;
  readonly force?: boolean;
}

const asJson = (found: Verification): string => `${JSON.stringify(found, null, 2)}\n`;

/** Refuses a record that has no form or must not be replaced, before any work is done. */
function checkRecord(path: string, force: boolean): void {
  if (!/\.(json|txt)$/i.test(path))
    throw new UsageError(`--out: unknown form of record; found ${path}, expected a name that ends in .txt or .json`);
  checkFile("--out", path, force);
}

async function verify({ json = false, out, force = false }: VerifyOptions, terminal: Terminal): Promise<void> {
  if (out !== undefined) checkRecord(out, force);
  // the checks and what they need are loaded where they are asked for
  const { verification } = await import("../verify/verification.ts");
  const { verificationInWords } = await import("../verify/verificationInWords.ts");
  const found = await verification(new Date(), (part) => terminal.progress(`checking ${part}`));
  terminal.finish();
  const record = (isJson: boolean): string => (isJson ? asJson(found) : verificationInWords(found));
  if (out !== undefined) writeWholeFile("--out", out, record(/\.json$/i.test(out)));
  terminal.data(record(json));
  if (found.passed) return;
  process.exitCode = EXIT.failure;
  const failed = found.rows.filter(({ passed }) => !passed);
  terminal.message(`verify: failed; ${failed.map(({ title }) => title).join("; ")}`);
}

/** `headway verify`: checks the installation, with a dated record for a quality file. */
export function verifyCommand(program: Command, terminal: Terminal): void {
  program
    .command("verify")
    .description("Check this installation: reference values of NIST and R, odd files, reports and writing; takes a few seconds")
    .addHelpText("before", EXAMPLES)
    .option("--json", "print the record as JSON")
    .option("--out <file>", "write the record too: .txt, or .json")
    .option("--force", "replace the record that is there")
    .action((options: VerifyOptions) => verify(options, terminal));
}
