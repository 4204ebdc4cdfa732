import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { hostileFiles, writeHostile } from "./hostileFiles.ts";

const reader = fileURLToPath(new URL("readHostile.mjs", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "hostile-"));
// far above what is needed: it guards against hanging and against files that are held whole, not against slowness
const TIMEOUT = 60_000;
const HEAP_MB = 192;

afterAll(() => rmSync(folder, { recursive: true }));

describe("a file of hostile size or form", () => {
  for (const file of hostileFiles) {
    it(`is read or refused by name, in little memory: ${file.about}`, { timeout: 2 * TIMEOUT }, () => {
      const path = join(folder, `${file.name}.csv`);
      writeHostile(file, path);
      const args = [`--max-old-space-size=${HEAP_MB}`, reader, path];
      const { stdout, stderr, signal } = spawnSync(process.execPath, args, { encoding: "utf8", timeout: TIMEOUT });
      rmSync(path);
      expect({ signal, stderr }).toEqual({ signal: null, stderr: "" });
      const { children, codes } = JSON.parse(stdout);
      expect(children).toBe(file.children);
      if (file.code !== null) expect(codes).toContain(file.code);
    });
  }
});
