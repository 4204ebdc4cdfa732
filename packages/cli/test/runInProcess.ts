import { Readable, Writable } from "node:stream";
import { run } from "../src/main.ts";
import { processTerminal } from "../src/terminal.ts";

/** What one command line gave, without a process of its own. */
export interface InProcess {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What surrounds a command line; what is left out is as it is in this process. */
export interface Surroundings {
  readonly cwd?: string;
  /** What stdin holds. */
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Whether stderr is a terminal, which is shown progress; default false. */
  readonly isTTY?: boolean;
}

const STREAMS: readonly NodeJS.EventEmitter[] = [process.stdout, process.stderr, process];
const EVENTS = ["error", "SIGHUP", "SIGINT", "SIGTERM"] as const;

/** A stream that keeps what is written to it. */
function keeping(isTTY: boolean): { readonly stream: NodeJS.WriteStream; readonly kept: () => string } {
  const kept: Buffer[] = [];
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      kept.push(chunk);
      done();
    },
  });
  return { stream: Object.assign(stream, { isTTY }) as unknown as NodeJS.WriteStream, kept: () => Buffer.concat(kept).toString("utf8") };
}

/** Notes what a command line may change in this process, and puts it back. */
function remembered(): () => void {
  const { exitCode } = process;
  const env = { ...process.env };
  const cwd = process.cwd();
  const stdin = Object.getOwnPropertyDescriptor(process, "stdin");
  const listeners = STREAMS.map((stream) => EVENTS.map((event) => stream.listeners(event)));
  return () => {
    process.exitCode = exitCode;
    for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
    Object.assign(process.env, env);
    if (process.cwd() !== cwd) process.chdir(cwd);
    if (stdin !== undefined) Object.defineProperty(process, "stdin", stdin);
    STREAMS.forEach((stream, at) => {
      EVENTS.forEach((event, place) => {
        for (const listener of stream.listeners(event))
          if (listeners[at]?.[place]?.includes(listener) === false) stream.off(event, listener as () => void);
      });
    });
  };
}

/**
 * Runs a command line in this process and on the sources, with the terminal that a process has, and leaves the process as
 * it was: exit code, folder, environment, stdin and listeners. One at a time.
 */
export async function runInProcess(
  args: readonly string[],
  { cwd, input, env = {}, isTTY = false }: Surroundings = {},
): Promise<InProcess> {
  const putBack = remembered();
  const [out, err] = [keeping(false), keeping(isTTY)];
  try {
    process.exitCode = 0;
    Object.assign(process.env, env);
    if (cwd !== undefined) process.chdir(cwd);
    if (input !== undefined) Object.defineProperty(process, "stdin", { value: Readable.from([Buffer.from(input)]), configurable: true });
    await run(args, processTerminal(err.stream, out.stream));
    return { code: Number(process.exitCode), stdout: out.kept(), stderr: err.kept() };
  } finally {
    putBack();
  }
}
