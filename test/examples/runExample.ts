import { compileFunction, constants } from "node:vm";
import { checkPrinted } from "./printedValue.ts";

/** The names that an example may use, and how it imports. */
export interface Scope {
  readonly names: Readonly<Record<string, unknown>>;
  readonly load: (specifier: string) => Promise<unknown>;
}

const result = /^(?!\s*(?:const|let|import|\/\/|[})\]]))(.+?);?\s+\/\/ (.+)$/;
const imported = /^import \{(.+)\} from ("[^"]+");$/;

function instrumented(line: string): { code: string; checked: boolean } {
  const [, names, specifier] = imported.exec(line) ?? [];
  if (names !== undefined) return { code: `const {${names.replaceAll(" as ", ": ")}} = await load(${specifier});`, checked: false };
  const [, expression, text] = result.exec(line) ?? [];
  if (expression === undefined || text === undefined) return { code: line, checked: false };
  return { code: `checkPrinted(${JSON.stringify(expression)}, await (${expression}), ${JSON.stringify(text)});`, checked: true };
}

/**
 * Runs an example whose lines `expression; // value` say what they give.
 *
 * @param code lines of JavaScript
 * @param scope names in reach, and the function that imports
 * @returns how many values were held against what the example says
 */
export async function runExample(code: string, { names, load }: Scope): Promise<number> {
  const lines = code.split("\n").map(instrumented);
  const body = `return (async () => {\n${lines.map((line) => line.code).join("\n")}\n})();`;
  const options = { importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER };
  const run = compileFunction(body, ["checkPrinted", "load", ...Object.keys(names)], options);
  await run(checkPrinted, load, ...Object.values(names));
  return lines.filter((line) => line.checked).length;
}
