// Replaces the results of a folder, as the report command does: a process that is quick to start and to end.
import { argv } from "node:process";
import { checkFolder, writeWhole } from "../../packages/cli/dist/write/writeWhole.js";

const [folder = ""] = argv.slice(2);
checkFolder(folder, true);
writeWhole(
  folder,
  new Map([
    ["report.html", "<p>new</p>"],
    ["charts/forest.svg", "<svg>new</svg>"],
  ]),
);
