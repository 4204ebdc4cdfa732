import { run } from "../../packages/cli/src/main.ts";
import type { Terminal } from "../../packages/cli/src/terminal.ts";
import type { Run } from "../cli/runHeadway.ts";

/** Runs a command line of headway in this process and on the sources: no start of a process to wait for. */
export async function runInProcess(args: readonly string[], cwd?: string): Promise<Run> {
  const [out, err]: [string[], string[]] = [[], []];
  const terminal: Terminal = {
    progress: () => {},
    finish: () => {},
    message: (text) => void err.push(`${text}\n`),
    data: (text) => void out.push(text),
  };
  const [before, exitCode] = [process.cwd(), process.exitCode];
  // each run guards the streams of the process it expects to be alone in
  process.stdout.setMaxListeners(0);
  process.stderr.setMaxListeners(0);
  try {
    if (cwd !== undefined) process.chdir(cwd);
    process.exitCode = 0;
    await run(args, terminal);
    return { code: Number(process.exitCode), stdout: out.join(""), stderr: err.join("") };
  } finally {
    process.chdir(before);
    process.exitCode = exitCode;
  }
}
