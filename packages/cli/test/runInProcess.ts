import { run } from "../src/main.ts";

/** What one command line gave, without a process of its own. */
export interface InProcess {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const STREAMS: readonly NodeJS.EventEmitter[] = [process.stdout, process.stderr, process];
const EVENTS = ["error", "SIGHUP", "SIGINT", "SIGTERM"] as const;

/** Runs a command line in this process and takes back what it left in it: the exit code and its listeners. */
export async function runInProcess(args: readonly string[]): Promise<InProcess> {
  const before = STREAMS.map((stream) => EVENTS.map((event) => stream.listeners(event)));
  const codeBefore = process.exitCode;
  process.exitCode = 0;
  const out: string[] = [];
  const err: string[] = [];
  await run(args, {
    progress: () => {},
    finish: () => {},
    message: (text) => err.push(`${text}\n`),
    data: (text) => out.push(text),
  });
  const code = Number(process.exitCode);
  process.exitCode = codeBefore;
  STREAMS.forEach((stream, at) => {
    EVENTS.forEach((event, place) => {
      for (const listener of stream.listeners(event))
        if (before[at]?.[place]?.includes(listener) === false) stream.off(event, listener as () => void);
    });
  });
  return { code, stdout: out.join(""), stderr: err.join("") };
}
