import { StatsError } from "../errors.ts";

/** A stream of random numbers that its seed fixes. */
export interface RandomGenerator {
  /** The next 32 random bits, a whole number from 0 to 2^32 - 1. */
  nextBits(): number;
  /** Fills an array with what as many calls of nextBits would give. */
  fill(words: Uint32Array): void;
  /** A whole number from 0 to limit - 1, each equally probable; limit is a whole number from 1 to 2^32. */
  below(limit: number): number;
}

/**
 * The generator xoshiro128** with its state filled by SplitMix64 from a seed: the same numbers on every machine.
 *
 * @param seed whole number from 0 to 2^53 - 1
 * @returns the stream of that seed
 * @throws {StatsError} where the seed is not such a number
 * @see Blackman, D., & Vigna, S. (2021). Scrambled linear pseudorandom number generators. ACM Transactions on Mathematical Software, 47, 36.
 * @see Steele, G. L., Lea, D., & Flood, C. H. (2014). Fast splittable pseudorandom number generators. OOPSLA 2014, 453-472.
 * @example
 * randomGenerator(1).nextBits() === randomGenerator(1).nextBits(); // true
 */
export function randomGenerator(seed: number): RandomGenerator {
  if (!(Number.isSafeInteger(seed) && seed >= 0))
    throw new StatsError("argument_range", "seed", String(seed), "a whole number from 0 to 2^53 - 1");
  const [first, second] = splitMix(BigInt(seed));
  return xoshiro128([Number(first & low), Number(first >> 32n), Number(second & low), Number(second >> 32n)]);
}

/** The generator xoshiro128** from its four words of state, not all 0. */
export function xoshiro128(state: readonly [number, number, number, number]): RandomGenerator {
  let [a, b, c, d] = state;
  const fill = (words: Uint32Array): void => {
    // names of their own, so that the state stays in registers
    let w = a;
    let x = b;
    let y = c;
    let z = d;
    for (let at = 0; at < words.length; at++) {
      const product = Math.imul(x, 5);
      words[at] = Math.imul((product << 7) | (product >>> 25), 9);
      const shifted = x << 9;
      y ^= w;
      z ^= x;
      x ^= y;
      w ^= z;
      y ^= shifted;
      z = (z << 11) | (z >>> 21);
    }
    a = w;
    b = x;
    c = y;
    d = z;
  };
  const one = new Uint32Array(1);
  const nextBits = (): number => {
    fill(one);
    return one[0]!;
  };
  return { nextBits, fill, below: (limit) => below(nextBits, limit) };
}

/** Draws again above the last whole multiple of the limit, so that no number is favoured. */
function below(nextBits: () => number, limit: number): number {
  const end = 2 ** 32 - (2 ** 32 % limit);
  let bits = nextBits();
  while (bits >= end) bits = nextBits();
  return bits % limit;
}

const low = 0xffffffffn;
const word = 0xffffffffffffffffn;

/** The first two numbers of SplitMix64. */
function splitMix(seed: bigint): [bigint, bigint] {
  const next = (state: bigint): bigint => {
    let z = state;
    z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) & word;
    z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & word;
    return z ^ (z >> 31n);
  };
  const golden = 0x9e3779b97f4a7c15n;
  return [next((seed + golden) & word), next((seed + 2n * golden) & word)];
}
