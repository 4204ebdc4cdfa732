import {
  fQuantile,
  fUpperTail,
  noncentralTUpperTail,
  normalCdf,
  normalQuantile,
  normalUpperTail,
  tCdf,
  tUpperQuantile,
  tUpperTail,
} from "@headway/stats";
import { describe, it } from "vitest";
import { near } from "./near.ts";
import { fCritical, fTail, noncentralTTail, normalCritical, normalTail, tCritical, tTail } from "./tails.ts";

const dfs = [1, 2, 3, 5, 9, 12.5, 29, 100, 326];

describe("distribution functions agree with numerical integration", () => {
  it("normal tails and quantiles, within 1e-12", () => {
    for (let z = -6; z <= 6; z += 0.37) {
      near(normalUpperTail(z), normalTail(z), 1e-12, `normal tail at ${z}`);
      near(normalCdf(z), 1 - normalTail(z), 1e-12, `normal cdf at ${z}`);
    }
    for (const p of [0.001, 0.025, 0.1, 0.4]) near(normalQuantile(1 - p), normalCritical(p), 1e-11, `normal quantile at ${1 - p}`);
  });

  it("t tails within 1e-10, quantiles within 1e-8", () => {
    for (const df of dfs)
      for (const t of [-12, -3.2, -0.4, 0, 0.01, 1, 1.96, 2.7, 5, 30]) {
        near(tUpperTail(t, df), tTail(t, df), 1e-10, `t tail at ${t} on ${df}`);
        near(tCdf(t, df), tTail(-t, df), 1e-10, `t cdf at ${t} on ${df}`);
      }
    for (const df of dfs.filter((df) => df > 1))
      for (const upper of [0.025, 0.05, 0.25]) near(tUpperQuantile(upper, df), tCritical(upper, df), 1e-8, `t quantile ${upper} on ${df}`);
  });

  it("F tails within 1e-10, quantiles within 1e-8", () => {
    for (const df1 of [1, 2, 3.4, 7, 20])
      for (const df2 of [3, 8.2, 28, 319]) {
        for (const f of [0, 0.02, 0.5, 1, 2.3, 9, 60])
          near(fUpperTail(f, df1, df2), fTail(f, df1, df2), 1e-10, `F tail at ${f} on ${df1}, ${df2}`);
        for (const p of [0.025, 0.5, 0.95])
          near(fQuantile(p, df1, df2), fCritical(1 - p, df1, df2), 1e-8, `F quantile ${p} on ${df1}, ${df2}`);
      }
  });

  it("noncentral t tails within 1e-9", () => {
    for (const df of [3, 10, 29, 100])
      for (const noncentrality of [-1.5, 0, 0.8, 3])
        for (const t of [-2, 0, 0.5, 2.1, 4.4])
          near(
            noncentralTUpperTail(t, df, noncentrality),
            noncentralTTail(t, df, noncentrality),
            1e-9,
            `t' at ${t}, ${df}, ${noncentrality}`,
          );
  });
});
