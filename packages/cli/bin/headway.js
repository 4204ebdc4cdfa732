#!/usr/bin/env node
import { statSync } from "node:fs";
import "./shortRun.js";
import { bundled, loadBundle } from "./loadBundle.js";

const changedAt = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

const args = process.argv.slice(2);
// what draws a report would only slow the other commands down
const name = args[0] === "report" ? "report" : "main";
// a workspace that was compiled since is newer than the bundle; a package that was installed has no such records
const records = ["..", "../../core", "../../stats", "../../report"].map(
  (folder) => new URL(`${folder}/tsconfig.tsbuildinfo`, import.meta.url),
);
const isCurrent = changedAt(bundled(`${name}.cjs`)) > Math.max(...records.map(changedAt));
const { run } = isCurrent ? loadBundle(name) : await import("../dist/main.js");
await run(args);
