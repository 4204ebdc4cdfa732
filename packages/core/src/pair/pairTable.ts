/** The visits of one child that count, by their numbers. */
export interface PairedVisits {
  /** The visit with answers, null where there is none. */
  readonly pre: number | null;
  readonly post: number | null;
  /** Visits that speak for the child's facts, with answers or not. */
  readonly preFacts: number | null;
  readonly postFacts: number | null;
}

const PLACES = 4;
const NONE = -1;

/** The visits that count of every child, in order of first mention. */
export class PairTable {
  readonly #visits: Int32Array;
  /** Number of children. */
  readonly length: number;

  constructor(children: number) {
    this.length = children;
    this.#visits = new Int32Array(children * PLACES).fill(NONE);
  }

  set(child: number, { pre, post, preFacts, postFacts }: PairedVisits): void {
    this.#visits.set([pre ?? NONE, post ?? NONE, preFacts ?? NONE, postFacts ?? NONE], child * PLACES);
  }

  at(child: number): PairedVisits {
    const [pre, post, preFacts, postFacts] = [0, 1, 2, 3].map((place) => {
      const visit = this.#visits[child * PLACES + place] ?? NONE;
      return visit === NONE ? null : visit;
    });
    return { pre: pre ?? null, post: post ?? null, preFacts: preFacts ?? null, postFacts: postFacts ?? null };
  }
}
