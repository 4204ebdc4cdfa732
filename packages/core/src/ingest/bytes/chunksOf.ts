import type { ByteSource } from "../source.ts";

const CHUNK = 262_144;

/**
 * The bytes of a source in order, a piece at a time.
 *
 * @param source where the bytes lie
 * @returns pieces that hold until the next one
 */
export async function* chunksOf({ bytes, slice }: Pick<ByteSource, "bytes" | "slice">): AsyncGenerator<Uint8Array, void, undefined> {
  for (let at = 0; at < bytes; at += CHUNK) yield await slice(at, at + CHUNK);
}
