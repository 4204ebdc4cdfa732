import { EventEmitter } from "node:events";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { guardStreams } from "../src/guardStreams.ts";

let told: string[];
let out: EventEmitter;
let err: EventEmitter;
let exitCode: typeof process.exitCode;

beforeEach(() => {
  exitCode = process.exitCode;
  process.exitCode = 0;
  told = [];
  [out, err] = [new EventEmitter(), new EventEmitter()];
  guardStreams({ progress: () => {}, finish: () => {}, message: (text) => told.push(text), data: () => {} }, out, err);
});
afterEach(() => {
  process.exitCode = exitCode;
});

const failure = (code: string): Error => Object.assign(new Error(`write ${code}`), { code });

describe("output that cannot be written to the end", () => {
  it("is no failure where the reader has enough", () => {
    out.emit("error", failure("EPIPE"));
    expect({ told, code: process.exitCode }).toEqual({ told: [], code: 0 });
  });

  it("is told once, and ends with 1", () => {
    out.emit("error", failure("ENOSPC"));
    out.emit("error", failure("ENOSPC"));
    expect({ told, code: process.exitCode }).toEqual({
      told: ["stdout: cannot be written to the end; found no space left on the disk (ENOSPC)"],
      code: 1,
    });
  });

  it("is told in the system's own words where Headway has none", () => {
    out.emit("error", new Error("the pipe has burst"));
    expect(told).toEqual(["stdout: cannot be written to the end; found the pipe has burst"]);
  });

  it("is told to nobody where nobody is left to be told", () => {
    err.emit("error", failure("EPIPE"));
    expect({ told, code: process.exitCode }).toEqual({ told: [], code: 0 });
  });
});
