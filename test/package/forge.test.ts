import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../cli/runHeadway.ts";

const read = (path: string): string => readFileSync(join(root, path), "utf8");
const scripts = (JSON.parse(read("package.json")) as { readonly scripts: Record<string, string> }).scripts;
const ciRun = read(".ci/run");
const workflow = read(".github/workflows/ci.yml");

describe("the workflow of a public forge", () => {
  it("runs what guards everything anywhere, and no command of its own", () => {
    expect([...workflow.matchAll(/run: (.*)/g)].map(([, command]) => command)).toEqual(["bash .ci/run"]);
  });

  it("runs it on the oldest Node that the packages allow, and on one that is newer", () => {
    const [, oldest] = /"node": ">=(\d+)/.exec(read("package.json")) ?? [];
    expect(/node: \[(.*)\]/.exec(workflow)?.[1]?.split(", ")).toEqual([oldest, "22"]);
  });

  it("waits for what the lockfile names, from whatever registry is configured", () => {
    for (const text of [workflow, ciRun]) expect(text).not.toMatch(/registry|npmrc|https?:/);
    expect(read("pnpm-lock.yaml")).not.toMatch(/tarball:/);
  });
});

it("every check of the scripts is part of what guards, and every part is a script", () => {
  const checks = Object.keys(scripts).filter((name) => /^(check:.*|test|lint|typecheck|fuzz)$/.test(name));
  const called = [...ciRun.matchAll(/part \$PNPM (?:run )?([\w:-]+)/g)].map(([, name]) => name);
  expect(checks.filter((name) => !called.includes(name))).toEqual([]);
  for (const name of called) if (name !== "install" && name !== "exec") expect(Object.keys(scripts)).toContain(name);
});

it("every form for a fault asks that no answer of a real child is attached, and tells how to invent some", () => {
  const forms = readdirSync(join(root, ".github/ISSUE_TEMPLATE")).filter((name) => name !== "config.yml");
  expect(forms.sort()).toEqual(["feature.yml", "file-read-wrongly.yml", "wrong-number.yml"]);
  for (const name of forms) expect(read(`.github/ISSUE_TEMPLATE/${name}`), name).toContain("answers of real children");
  for (const path of ["ISSUE_TEMPLATE/wrong-number.yml", "ISSUE_TEMPLATE/file-read-wrongly.yml", "PULL_REQUEST_TEMPLATE.md"])
    expect(read(`.github/${path}`), path).toContain("headway simulate");
});
