import { UsageError } from "../exitCodes.ts";
import { readNamed } from "./readNamed.ts";

// editors on Windows put a byte order mark in front
const textOf = (option: string, path: string, expected: string): string =>
  readNamed(option, path, `${expected} as a JSON or YAML file`)
    .toString("utf8")
    .replace(/^\uFEFF/, "");

// YAML is loaded only where it is asked for
async function parserOf(path: string): Promise<{ readonly form: string; readonly parse: (text: string) => unknown }> {
  if (!/\.ya?ml$/i.test(path)) return { form: "JSON", parse: JSON.parse };
  const { parse } = await import("yaml");
  return { form: "YAML", parse: (text) => parse(text, { logLevel: "error", maxAliasCount: 0 }) };
}

/**
 * Reads a JSON or YAML file that an option names; `.yaml` and `.yml` are YAML, everything else is JSON.
 *
 * @param option the option, for the message
 * @param expected what the file should hold, for the message
 * @throws UsageError where there is no such file, or it is neither
 * @throws ReadError where the machine fails to read it
 */
export async function readStructured(option: string, path: string, expected: string): Promise<unknown> {
  const text = textOf(option, path, expected);
  const { form, parse } = await parserOf(path);
  try {
    return parse(text);
  } catch (error) {
    const [first = ""] = (error as Error).message.split("\n");
    throw new UsageError(`${option}: not ${form}; found ${first.replace(/:$/, "")} in ${path}, expected ${expected}`);
  }
}
