import { spawnSync } from "node:child_process";
import { rooms } from "./rooms.mjs";

// pnpm mutation score pair -- --concurrency 1: one run for each room; without a room, all of them
const given = process.argv.slice(2);
const split = given.findIndex((word) => word.startsWith("-"));
const [names, options] = split === -1 ? [given, []] : [given.slice(0, split), given.slice(split).filter((word) => word !== "--")];
const unknown = names.filter((name) => rooms[name] === undefined);
if (unknown.length > 0) {
  process.stderr.write(`mutation: unknown room; found ${unknown.join(", ")}, expected of ${Object.keys(rooms).join(", ")}\n`);
  process.exit(2);
}

let failed = false;
for (const room of names.length > 0 ? names : Object.keys(rooms)) {
  const run = spawnSync("stryker", ["run", "test/mutation/stryker.config.mjs", ...options], {
    stdio: "inherit",
    env: { ...process.env, MUTATION_ROOM: room },
  });
  failed ||= run.status !== 0;
}
process.exit(failed ? 1 : 0);
