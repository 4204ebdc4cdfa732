#!/usr/bin/env node
import { statSync } from "node:fs";
import "./youngHeap.js";

const changedAt = (path) => statSync(new URL(path, import.meta.url), { throwIfNoEntry: false })?.mtimeMs ?? 0;

// a workspace that was compiled since is newer than the one file; a package that was installed has no such records
const bundled = changedAt("../dist/bundle/main.cjs");
const compiled = Math.max(...["..", "../../core", "../../stats"].map((folder) => changedAt(`${folder}/tsconfig.tsbuildinfo`)));

const args = process.argv.slice(2);
// a report is drawn by packages of its own, which load the rest anyway
const { run } =
  args[0] !== "report" && bundled > compiled ? (await import("./loadBundle.js")).loadBundle() : await import("../dist/main.js");
await run(args);
