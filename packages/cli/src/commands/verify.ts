import type { Command } from "commander";
import { EXIT, UsageError } from "../exitCodes.ts";
import type { Terminal } from "../terminal.ts";
import type { Verification } from "../verify/verification.ts";
import { checkFile, writeWholeFile } from "../writeWhole.ts";

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

function formOf(path: string): "json" | "txt" {
  if (/\.json$/i.test(path)) return "json";
  if (/\.txt$/i.test(path)) return "txt";
  throw new UsageError(`--out: unknown form of record; found ${path}, expected a name that ends in .txt or .json`);
}

const asJson = (found: Verification): string => `${JSON.stringify(found, null, 2)}\n`;

async function verify({ json = false, out, force = false }: VerifyOptions, terminal: Terminal): Promise<void> {
  const form = out === undefined ? null : formOf(out);
  if (out !== undefined) checkFile("--out", out, force);
  // the checks and what they need are loaded where they are asked for
  const { verification } = await import("../verify/verification.ts");
  const { verificationInWords } = await import("../verify/verificationInWords.ts");
  const found = await verification(new Date(), (part) => terminal.progress(`checking ${part}`));
  terminal.finish();
  if (out !== undefined) writeWholeFile("--out", out, form === "json" ? asJson(found) : verificationInWords(found));
  terminal.data(json ? asJson(found) : verificationInWords(found));
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
