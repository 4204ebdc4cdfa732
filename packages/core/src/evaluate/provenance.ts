import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Outcomes } from "../outcomes.ts";
import type { AnalysisPlan } from "../plan/analysisPlan.ts";
import { canonicalJson } from "../plan/canonicalJson.ts";
import { VERSION } from "../version.ts";
import type { Evaluation } from "./evaluation.ts";

/** What the evaluation was made from, so that it can be made again. */
export function provenanceOf(outcomes: Outcomes, plan: AnalysisPlan): Evaluation["provenance"] {
  return {
    inputs: outcomes.inputs.map(({ sha256: hash, rows, bytes }) => ({ sha256: hash, rows, bytes })),
    software: { name: "headway", version: VERSION },
    planSha256: bytesToHex(sha256(utf8ToBytes(canonicalJson(plan)))),
    seed: plan.seed,
  };
}
