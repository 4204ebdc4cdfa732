// Web Crypto takes no shared memory; other bytes need no copy
const inPlainBuffer = (data: Uint8Array): Uint8Array<ArrayBuffer> =>
  data.buffer instanceof ArrayBuffer ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength) : new Uint8Array(data);

/**
 * The SHA-256 of a file, in hexadecimal, by the platform's own Web Crypto.
 *
 * @param data whole file
 * @returns 64 hexadecimal digits
 */
export async function sha256(data: Uint8Array): Promise<string> {
  const digest = await globalThis.crypto.subtle.digest("SHA-256", inPlainBuffer(data));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
