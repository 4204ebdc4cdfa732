// One reading of one file in a process of its own: node reading.mjs (parse-sync | parse-stream | outcomes) FILE
// Prints JSON: milliseconds by the clock and of the processor, and peak memory in MB.
import { argv, cpuUsage, resourceUsage, stdout } from "node:process";

const readings = {
  "parse-sync": async (path) => {
    const { readFile } = await import("node:fs/promises");
    const { parse } = await import("csv-parse/sync");
    return async () => parse(await readFile(path)).length - 1;
  },
  "parse-stream": async (path) => {
    const { createReadStream } = await import("node:fs");
    const { parse } = await import("csv-parse");
    return async () => {
      let records = 0;
      for await (const _ of createReadStream(path).pipe(parse())) records += 1;
      return records - 1;
    };
  },
  outcomes: async (path) => {
    const { checkSummary } = await import("@headway/core");
    const { readOutcomes } = await import("@headway/core/node");
    return async () => {
      const outcomes = await readOutcomes(path);
      checkSummary(outcomes);
      return outcomes.children.length;
    };
  },
};

const [, , way, path] = argv;
const read = await readings[way](path);
const start = performance.now();
const before = cpuUsage();
const children = await read();
const ms = performance.now() - start;
const { user, system } = cpuUsage(before);
stdout.write(JSON.stringify({ children, ms, cpuMs: (user + system) / 1000, rssMb: resourceUsage().maxRSS / 1024 }));
