// Loaded before the command line (--import): ends the program, or sends it a signal, at one call of the file system.
// END_AT is the number of the call among those that change the disk, END_BY the signal; half a file is written first.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { env, kill, pid } from "node:process";

const CHANGES = ["mkdirSync", "writeFileSync", "renameSync", "rmSync"];
const at = Number(env.END_AT);
let calls = 0;

for (const name of CHANGES) {
  const original = fs[name];
  fs[name] = (...args) => {
    calls += 1;
    if (calls === at) {
      if (name === "writeFileSync") original(args[0], args[1].slice(0, args[1].length / 2));
      kill(pid, env.END_BY);
    }
    return original(...args);
  };
}
syncBuiltinESMExports();
