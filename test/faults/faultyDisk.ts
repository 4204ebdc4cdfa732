import type * as Fs from "node:fs";
import type * as FsPromises from "node:fs/promises";

/** Which call fails, counted from 1, and with what code; null lets it pass. */
export type Fault = (call: number) => string | null;

const PATH_CALLS = ["statSync", "readdirSync", "mkdirSync", "renameSync", "rmSync", "rmdirSync", "readFileSync"] as const;

let fault: Fault | null = null;
let calls: string[] = [];

/** The error that the file system would throw. */
function systemError(code: string, syscall: string, path: string): Error {
  return Object.assign(new Error(`${code}: a fault that was put there, ${syscall} '${path}'`), { code, syscall, path, errno: -1 });
}

/** Counts a call and fails where it should; before it fails, half of the work may be done. */
function step(name: string, path: unknown, half: () => void = () => {}): void {
  if (fault === null) return;
  calls.push(`${name} ${String(path)}`);
  const code = fault(calls.length);
  if (code === null) return;
  half();
  throw systemError(code, name.replace(/Sync$/, ""), String(path));
}

/** Stands in for `node:fs`: as it is, unless a fault is under way. */
export function faultyFs(fs: typeof Fs): typeof Fs {
  const wrapped = Object.fromEntries(
    PATH_CALLS.map((name) => [
      name,
      (...args: unknown[]) => {
        step(name, args[0]);
        return Reflect.apply(fs[name], fs, args);
      },
    ]),
  );
  const writeFileSync = (path: string, content: string | Uint8Array): void => {
    // a disk that is full has taken a part
    step("writeFileSync", path, () => fs.writeFileSync(path, content.slice(0, content.length / 2)));
    fs.writeFileSync(path, content);
  };
  return { ...fs, ...wrapped, writeFileSync: writeFileSync as typeof fs.writeFileSync };
}

/** Stands in for `node:fs/promises` in the same way, with what is done to an open file. */
export function faultyFsPromises(fs: typeof FsPromises): typeof FsPromises {
  const handle = (file: FsPromises.FileHandle, path: string): FsPromises.FileHandle =>
    new Proxy(file, {
      get: (target, name) => {
        const member: unknown = Reflect.get(target, name, target);
        if (typeof member !== "function" || typeof name !== "string") return member;
        return async (...args: unknown[]) => {
          // a file whose closing fails is closed all the same
          if (name === "close") await target.close();
          step(name, path);
          return name === "close" ? undefined : Reflect.apply(member, target, args);
        };
      },
    });
  const open: typeof fs.open = async (path, flags, mode) => {
    step("open", path);
    return handle(await fs.open(path, flags, mode), String(path));
  };
  const readFile = async (...args: Parameters<typeof fs.readFile>): Promise<string | Buffer> => {
    step("readFile", args[0]);
    return fs.readFile(...args);
  };
  return { ...fs, open, readFile: readFile as typeof fs.readFile };
}

/**
 * Lets something work on a disk that has a fault.
 *
 * @returns what it gave, and every call that it made of the file system
 */
export async function onDisk<T>(
  faultOfCall: Fault,
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly calls: readonly string[] }> {
  calls = [];
  fault = faultOfCall;
  try {
    return { result: await work(), calls };
  } finally {
    fault = null;
  }
}
