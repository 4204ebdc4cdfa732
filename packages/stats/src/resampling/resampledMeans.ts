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
function sumsByHalves(values: Float64Array, replicates: number, generator: RandomGenerator): Float64Array {
  const n = values.length;
  const passedOver = HALF_WORD % n;
  const sums = new Float64Array(replicates);
  const words = new Uint32Array(WORDS_AT_ONCE);
  let next = WORDS_AT_ONCE;
  for (let replicate = 0; replicate < replicates; replicate++) {
    let sum = 0;
    for (let left = n; left > 0; ) {
      if (next === WORDS_AT_ONCE) {
        generator.fill(words);
        next = 0;
      }
      const bits = words[next++]!;
      const low = (bits & 0xffff) * n;
      if ((low & 0xffff) >= passedOver) {
        sum += values[low >>> 16]!;
        left -= 1;
      }
      const high = (bits >>> 16) * n;
      if (left > 0 && (high & 0xffff) >= passedOver) {
        sum += values[high >>> 16]!;
        left -= 1;
      }
    }
    sums[replicate] = sum;
  }
  return sums;
}

const WORDS_AT_ONCE = 4096;
