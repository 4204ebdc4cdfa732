import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import { type AnalysisPlanInput, resolvePlan } from "../../src/plan/analysisPlan.ts";
import { canonicalJson } from "../../src/plan/canonicalJson.ts";
import { outcomesOf } from "../evaluate/outcomesFixture.ts";

const hashOf = (plan: AnalysisPlanInput): string => evaluate(outcomesOf([]), { plan }).provenance.planSha256;
const cutoff = (value: number) => ({ value, source: "a manual" });

describe("the hash of a plan", () => {
  it("does not depend on the order in which the fields are written", () => {
    expect(hashOf({ cutoffs: { DE: cutoff(12), VS: cutoff(5) }, sumsOfSquares: "II" })).toBe(
      hashOf({ sumsOfSquares: "II", cutoffs: { VS: { source: "a manual", value: 5 }, DE: cutoff(12) } }),
    );
  });

  it("is the same whether a default is written out or left open", () => {
    expect(hashOf({})).toBe(hashOf(resolvePlan()));
  });

  it("changes with every choice, and with the order of factors, which is a choice", () => {
    expect(hashOf({ seed: 1 })).not.toBe(hashOf({}));
    expect(hashOf({ primary: ["DE", "VS"] })).not.toBe(hashOf({ primary: ["VS", "DE"] }));
  });
});

describe("canonical JSON", () => {
  it("sorts keys at every depth and keeps lists as they are", () => {
    expect(canonicalJson({ b: [2, 1], a: { d: null, c: "x" } })).toBe('{"a":{"c":"x","d":null},"b":[2,1]}');
  });

  it("keeps a key that is called like a member of objects", () => {
    expect(canonicalJson(JSON.parse('{"__proto__": 1, "a": 2}'))).toBe('{"__proto__":1,"a":2}');
  });
});
