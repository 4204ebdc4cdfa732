import { createHash } from "node:crypto";
import type { Stats } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { basename } from "node:path";
import { chunksOf } from "./bytes/chunksOf.ts";
import { InputFileError } from "./inputFileError.ts";
import { readReasonOf } from "./readReason.ts";
import { type ByteSource, memorySource } from "./source.ts";

/** A file that is open for reading. */
export interface OpenFile {
  readonly source: ByteSource;
  /** Throws an InputFileError where the file was written to since it was opened. */
  readonly assertUnchanged: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const CHANGED = "changed while it was read";

/** What is done with a file; where the system does not do it, the error names the file. */
async function naming<T>(path: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof InputFileError ? error : new InputFileError(path, readReasonOf(error), error);
  }
}

async function readAt(file: FileHandle, buffer: Uint8Array, from: number, path: string): Promise<Uint8Array> {
  for (let filled = 0; filled < buffer.length; ) {
    const { bytesRead } = await naming(path, file.read(buffer, filled, buffer.length - filled, from + filled));
    if (bytesRead === 0) throw new InputFileError(path, CHANGED);
    filled += bytesRead;
  }
  return buffer;
}

async function sha256Of(source: Pick<ByteSource, "bytes" | "slice">): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of chunksOf(source)) hash.update(chunk);
  return hash.digest("hex");
}

async function sourceOf(file: FileHandle, stat: Stats, path: string): Promise<ByteSource> {
  if (stat.isDirectory()) throw new InputFileError(path, "a folder");
  // a pipe is read once and has no size
  if (!stat.isFile()) return memorySource({ name: basename(path), data: await file.readFile() });
  let buffer = new Uint8Array(0);
  const slice = (from: number, to: number): Promise<Uint8Array> => {
    const length = Math.max(0, Math.min(to, stat.size) - from);
    if (buffer.length < length) buffer = new Uint8Array(length);
    return readAt(file, buffer.subarray(0, length), from, path);
  };
  const bytes = { bytes: stat.size, slice };
  return { name: basename(path), ...bytes, sha256: () => sha256Of(bytes) };
}

/**
 * Opens a file that is read piece by piece, so that it is never whole in memory.
 *
 * @param path path of a file or pipe
 * @returns the source, and what closes it
 * @throws InputFileError where it cannot be opened
 */
export async function openFile(path: string): Promise<OpenFile> {
  const file = await naming(path, open(path));
  // what was read was read: a file that does not close takes nothing from it
  const close = (): Promise<void> => file.close().catch(() => {});
  try {
    const before = await file.stat();
    const assertUnchanged = async (): Promise<void> => {
      const now = await naming(path, file.stat());
      if (before.isFile() && (now.mtimeMs !== before.mtimeMs || now.size !== before.size)) throw new InputFileError(path, CHANGED);
    };
    return { source: await sourceOf(file, before, path), assertUnchanged, close };
  } catch (error) {
    await close();
    return naming(path, Promise.reject(error));
  }
}
