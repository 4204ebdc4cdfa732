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

/** A file with the role it plays. */
export interface Source extends DataInput {
  readonly role: FileRole;
}

const baseName = (name: string): string => name.split(/[\\/]/).at(-1) ?? name;

/**
 * Lists the files of an input, pre first.
 *
 * @param inputs one file or two
 * @returns one or two sources
 */
export function sourcesOf(inputs: DataInputs): readonly Source[] {
  if ("data" in inputs) return [{ name: baseName(inputs.name), data: inputs.data, role: "single" }];
  const { pre, post } = inputs;
  return [
    { name: baseName(pre.name), data: pre.data, role: "pre" },
    { name: baseName(post.name), data: post.data, role: "post" },
  ];
}
