import type { RandomGenerator } from "./randomGenerator.ts";

/**
 * Means of samples as large as the values, drawn from them with replacement.
 *
 * @param values what is drawn from, in an order of their own
 * @param replicates number of means
 */
export function resampledMeans(values: Float64Array, replicates: number, generator: RandomGenerator): Float64Array {
  const n = values.length;
  const sums = n <= HALF_WORD ? sumsByHalves(values, replicates, generator) : sumsOf(values, replicates, generator);
  return sums.map((sum) => sum / n);
}

function sumsOf(values: Float64Array, replicates: number, generator: RandomGenerator): Float64Array {
  const n = values.length;
  const sums = new Float64Array(replicates);
  for (let replicate = 0; replicate < replicates; replicate++)
    for (let draw = 0; draw < n; draw++) sums[replicate]! += values[generator.below(n)]!;
  return sums;
}

/** Values of half a random word. */
const HALF_WORD = 2 ** 16;

/**
 * As {@link sumsOf} with two draws from each random word.
 *
 * A half u gives floor(u n / 2^16), and is passed over where the remainder lies below 2^16 mod n, so that every position
 * is equally probable (Lemire 2019, doi 10.1145/3230636).
 */
function sumsByHalves(values: Float64Array, replicates: number, { nextBits }: RandomGenerator): Float64Array {
  const n = values.length;
  const passedOver = HALF_WORD % n;
  const sums = new Float64Array(replicates);
  for (let replicate = 0; replicate < replicates; replicate++) {
    let sum = 0;
    for (let left = n; left > 0; ) {
      const bits = nextBits();
      for (let half = 0; half < 2 && left > 0; half++) {
        const product = (half === 0 ? bits & 0xffff : bits >>> 16) * n;
        if ((product & 0xffff) < passedOver) continue;
        sum += values[product >>> 16]!;
        left -= 1;
      }
    }
    sums[replicate] = sum;
  }
  return sums;
}
