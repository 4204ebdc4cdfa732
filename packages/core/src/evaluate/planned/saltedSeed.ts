import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";

/**
 * The seed of one purpose and scale, so that a scale that is added, or another method, changes no other's random numbers.
 *
 * @param seed the plan's
 * @param purpose what the numbers are drawn for
 * @param scale scale id
 * @returns a whole number below 2^48
 */
export function saltedSeed(seed: number, purpose: string, scale: string): number {
  const bytes = sha256(utf8ToBytes(JSON.stringify([seed, purpose, scale])));
  return bytes.subarray(0, 6).reduce((sum, byte) => sum * 256 + byte, 0);
}
