import { type InProcess, runInProcess as runHere } from "../../packages/cli/test/runInProcess.ts";

/** Runs a command line of headway in this process and on the sources, in a folder: no start of a process to wait for. */
export async function runInProcess(args: readonly string[], cwd: string = process.cwd()): Promise<InProcess> {
  const before = process.cwd();
  try {
    process.chdir(cwd);
    return await runHere(args);
  } finally {
    process.chdir(before);
  }
}
