#!/usr/bin/env node
import { statSync } from "node:fs";
import { setFlagsFromString } from "node:v8";

// the heap for young objects grows to its full size at once: an evaluation is over before it would have grown by doubling
setFlagsFromString("--semi-space-growth-factor=16");

const changedAt = (path) => statSync(new URL(path, import.meta.url), { throwIfNoEntry: false })?.mtimeMs ?? 0;

// a workspace that was compiled since is newer than the one file; a package that was installed has no such records
const bundled = changedAt("../dist/bundle/main.js");
const compiled = Math.max(...["..", "../../core", "../../stats"].map((folder) => changedAt(`${folder}/tsconfig.tsbuildinfo`)));

const args = process.argv.slice(2);
// a report is drawn by packages of its own, which load the rest anyway
const { run } = await import(args[0] !== "report" && bundled > compiled ? "../dist/bundle/main.js" : "../dist/main.js");
await run(args);
