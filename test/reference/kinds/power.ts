import {
  anovaDetectableEffect,
  anovaPower,
  anovaSampleSize,
  type TPowerOptions,
  tTestDetectableEffect,
  tTestPower,
  tTestSampleSize,
} from "@headway/stats";
import type { Check } from "../case.ts";
import { expectTree, tolerancesOf } from "../compare.ts";

interface PowerOptions {
  readonly n: number | null;
  readonly d?: number | null;
  readonly f?: number | null;
  readonly power: number | null;
  readonly alpha: number;
  readonly sides?: 1 | 2;
  readonly type?: "paired" | "two.sample" | "one.sample";
  readonly k?: number;
}

const designs = { paired: "paired", "one.sample": "one-sample", "two.sample": "independent" } as const;

/** Power, sample size and minimal detectable effect, against accurate noncentral t and F. */
export const checkPower: Check = (reference, tools) => {
  const options = reference.options as unknown as PowerOptions;
  const actual = options.k === undefined ? tFields(options) : anovaFields({ ...options, k: options.k });
  expectTree(actual, reference.expected, [], tolerancesOf(reference, tools));
};

function tFields({ n, d = null, power, alpha, sides, type = "paired" }: PowerOptions) {
  const options: TPowerOptions = { design: designs[type], alpha, alternative: sides === 1 ? "greater" : "two-sided" };
  if (n !== null && d !== null) {
    const found = tTestPower({ n, effect: d }, options);
    return { power: found.power, power_nonstrict: found.powerInDirection };
  }
  if (n !== null && power !== null) return { d: tTestDetectableEffect({ n, power }, options).effect };
  const size = tTestSampleSize({ effect: d ?? 0, power: power ?? 0 }, options);
  return { n_exact: size.nExact, n_required: size.n, power_at_n_required: size.powerAtN };
}

function anovaFields({ k, n, f = null, power, alpha }: PowerOptions & { readonly k: number }) {
  const options = { alpha };
  if (n !== null && f !== null) return { power: anovaPower({ groups: k, n, effect: f }, options).power };
  if (n !== null && power !== null) return { f: anovaDetectableEffect({ groups: k, n, power }, options).effect };
  const size = anovaSampleSize({ groups: k, effect: f ?? 0, power: power ?? 0 }, options);
  return { n_per_group_exact: size.nExact, n_per_group: size.n, power_at_n: size.power };
}
