import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../cli/runHeadway.ts";

const example = (name: string): string => readFileSync(join(root, "examples/data", name), "utf8");

/** The columns that say who the child is, and one timepoint. */
function halfOf(sample: string, other: string): string {
  const [header = "", ...rows] = sample.trim().split("\n");
  const kept = header.split(",").map((name) => !name.startsWith(other));
  const cut = (row: string): string =>
    row
      .split(",")
      .filter((_, at) => kept[at])
      .join(",");
  return [header, ...rows].map(cut).join("\n");
}

/** Fills a folder with the files that the documentation's commands name. */
export function folderWithData(folder: string): string {
  mkdirSync(folder, { recursive: true });
  // a hundred children do what three hundred do, sooner
  const sample = example("sample-programme.csv").split("\n").slice(0, 101).join("\n");
  cpSync(join(root, "examples"), join(folder, "examples"), { recursive: true });
  writeFileSync(join(folder, "answers.csv"), sample);
  writeFileSync(join(folder, "before.csv"), halfOf(sample, "post_"));
  writeFileSync(join(folder, "after.csv"), halfOf(sample, "pre_"));
  writeFileSync(join(folder, "training.csv"), example("facilitator-training.csv"));
  writeFileSync(join(folder, "my-week.csv"), example("my-week.csv"));
  return folder;
}
