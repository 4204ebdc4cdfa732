// Runs examples one after another in one plain Node, as a person runs each: node printExamples.mjs FILE...
// Prints JSON: what each printed, or how it failed.
import { argv, stdout } from "node:process";
import { pathToFileURL } from "node:url";
import { format } from "node:util";

async function printedBy(path) {
  const lines = [];
  console.log = (...values) => lines.push(`${format(...values)}\n`);
  try {
    await import(pathToFileURL(path).href);
  } catch (error) {
    lines.push(String(error.stack));
  }
  return lines.join("");
}

const printed = {};
for (const path of argv.slice(2)) printed[path] = await printedBy(path);
stdout.write(JSON.stringify(printed));
