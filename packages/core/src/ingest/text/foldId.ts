import { trimCell } from "./trimCell.ts";

const FORMAT_CHARACTERS = /\p{Cf}+/gu;
const ASCII_ONLY = /^[\x21-\x7e]*$/;

// full case folding: ß is ss and a final sigma is a sigma; the dotless i has a capital, yet is no i
const folded = (text: string): string =>
  text.replace(/[^ı]+/gu, (part) => part.toLowerCase().toUpperCase().toLowerCase()).replaceAll("ς", "σ");

/**
 * The form in which ids are compared: trimmed, NFC, without case and format characters; still text, never a number.
 *
 * @param id id cell as written
 * @returns the key; empty where the id is blank
 */
export function foldId(id: string): string {
  if (ASCII_ONLY.test(id)) return id.toLowerCase();
  return folded(trimCell(trimCell(id).replace(FORMAT_CHARACTERS, "")).normalize("NFC")).normalize("NFC");
}

/**
 * A looser form, by which ids are only reported, never joined: without punctuation, inner spaces and leading zeros.
 *
 * @param key an id as {@link foldId} gives it
 * @returns letters and digits of the key
 */
export const looseId = (key: string): string => key.replace(/[^\p{L}\p{N}]+/gu, "").replace(/(?<!\p{N})0+(?=\p{N})/gu, "");
