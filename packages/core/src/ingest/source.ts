import { sha256 } from "./bytes/sha256.ts";

/** Which answers a file holds: both timepoints, or one of them. */
export type FileRole = "single" | "pre" | "post";

/** One file as bytes. */
export interface DataInput {
  /** File name; only its last part is kept. */
  readonly name: string;
  readonly data: Uint8Array;
}

/** One file for both timepoints, or a file for each. */
export type DataInputs = DataInput | { readonly pre: DataInput; readonly post: DataInput };

/** Bytes that are read piece by piece, as often as needed, wherever they lie. */
export interface ByteSource {
  /** Base name of the file. */
  readonly name: string;
  /** Number of bytes. */
  readonly bytes: number;
  /** The bytes from one place to another, or to the end; they hold until the next call. */
  readonly slice: (from: number, to: number) => Uint8Array | Promise<Uint8Array>;
  readonly sha256: () => Promise<string>;
}

/** A file with the role it plays. */
export interface Source extends ByteSource {
  readonly role: FileRole;
}

const baseName = (name: string): string => name.split(/[\\/]/).at(-1)!;

/**
 * Bytes in memory as a source.
 *
 * @param input the bytes and the file's name
 * @returns the source; it copies nothing
 */
export const memorySource = ({ name, data }: DataInput): ByteSource => ({
  name: baseName(name),
  bytes: data.length,
  slice: (from, to) => data.subarray(from, to),
  sha256: () => sha256(data),
});

/**
 * Lists the files of an input with their roles, pre first.
 *
 * @param inputs one file or two
 * @returns one or two sources
 */
export function withRoles(inputs: ByteSource | { readonly pre: ByteSource; readonly post: ByteSource }): readonly Source[] {
  if ("bytes" in inputs) return [{ ...inputs, role: "single" }];
  return [
    { ...inputs.pre, role: "pre" },
    { ...inputs.post, role: "post" },
  ];
}
