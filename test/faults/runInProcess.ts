import { run } from "../../packages/cli/src/main.ts";
import type { Run } from "../cli/runHeadway.ts";

const SIGNALS = ["SIGHUP", "SIGINT", "SIGTERM"] as const;

/** Takes away what a run listens to: a process of its own would be over by now. */
async function leaveNoListeners(work: () => Promise<void>): Promise<void> {
  const before = process.stdout.listeners("error");
  const beforeErr = process.stderr.listeners("error");
  await work();
  for (const listener of process.stdout.listeners("error"))
    if (!before.includes(listener)) process.stdout.off("error", listener as () => void);
  for (const listener of process.stderr.listeners("error"))
    if (!beforeErr.includes(listener)) process.stderr.off("error", listener as () => void);
}

/** Runs the command line in this process: quick, and on a file system that a test holds in its hands. */
export async function runInProcess(args: readonly string[]): Promise<Run> {
  const before = process.exitCode;
  let stdout = "";
  let stderr = "";
  process.exitCode = 0;
  await leaveNoListeners(() =>
    run(args, {
      progress: () => {},
      finish: () => {},
      message: (text) => {
        stderr += `${text}\n`;
      },
      data: (text) => {
        stdout += text;
      },
    }),
  );
  const code = Number(process.exitCode);
  process.exitCode = before;
  return { code, stdout, stderr };
}

/** How many listeners hold back the signals that end a program. */
export const heldSignals = (): number => SIGNALS.reduce((n, signal) => n + process.listenerCount(signal), 0);
