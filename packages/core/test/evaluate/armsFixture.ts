import type { ChildSketch } from "./outcomesFixture.ts";

const A = "Anxiety";
const B = "Bereavement";
const G = "Group";
const O = "One-to-one";
const referral = [B, A, A, A, A, B, A, B, A, B, A, B, B, B, B, B, B, A, B, A, A, A, A, A, B, B, A, A, B, B, A, B, A, A, A, B, A, B, B, A];
const delivery = [O, G, G, G, O, G, O, O, O, G, G, O, O, O, O, G, G, G, O, O, G, G, O, O, G, O, G, G, O, O, G, O, G, G, O, O, G, G, G, G];
const age = [
  11,
  6,
  null,
  7,
  9,
  8,
  6,
  12,
  12,
  10,
  13,
  10,
  13,
  9,
  15,
  6,
  13,
  6,
  9,
  6,
  9,
  9,
  7,
  10,
  15,
  7,
  10,
  6,
  12,
  null,
  7,
  6,
  8,
  12,
  10,
  14,
  8,
  9,
  13,
  13,
];
const pre = [
  13, 12, 11, 13, 15, 12, 14, 11, 11, 13, 16, 12, 12, 9, 10, 10, 11, 10, 14, 12, 10, 11, 13, 15, 15, 13, 19, 12, 15, 12, 15, 13, 12, 13, 13,
  9, 17, 15, 10, 9,
];
const post = [
  15, 16, 16, 16, 15, 15, 13, 12, 17, 14, 17, 12, 18, 11, 15, 15, 12, 14, 14, 9, 16, 15, 11, 10, 14, 15, 18, 13, 11, 15, 17, 14, 11, 15, 11,
  10, 14, 16, 11, 13,
];

/** Forty invented children of a programme and a waiting list: what the expected values of the tests were made from, in R. */
export const twoArms: readonly ChildSketch[] = pre.map((before, at) => ({
  factors: { arm: at < 22 ? "Programme" : "Waiting list", referral: referral[at]!, delivery: delivery[at]! },
  age: age[at]!,
  pre: { DE: before },
  post: { DE: post[at]! },
}));

/** The children of its programme, with no word of an arm. */
export const programmeArm: readonly ChildSketch[] = twoArms
  .slice(0, 22)
  .map((child) => ({ ...child, factors: { referral: child.factors!["referral"]!, delivery: child.factors!["delivery"]! } }));

/** The plan of the trial. */
export const armPlan = {
  design: "comparison",
  arm: { factor: "arm", comparison: "Waiting list" },
  factors: ["referral", "delivery"],
  bootstrapSamples: 0,
  imputations: 0,
} as const;
