/**
 * The SHA-256 of a file, in hexadecimal, by the platform's own Web Crypto.
 *
 * @param data whole file
 * @returns 64 hexadecimal digits
 */
export async function sha256(data: Uint8Array): Promise<string> {
  const digest = await globalThis.crypto.subtle.digest("SHA-256", new Uint8Array(data));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Whether two files are the same byte for byte. */
export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, index) => byte === b[index]);
