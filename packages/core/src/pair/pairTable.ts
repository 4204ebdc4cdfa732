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
    const place = child * PLACES;
    this.#visits[place] = pre ?? NONE;
    this.#visits[place + 1] = post ?? NONE;
    this.#visits[place + 2] = preFacts ?? NONE;
    this.#visits[place + 3] = postFacts ?? NONE;
  }

  at(child: number): PairedVisits {
    const place = child * PLACES;
    return { pre: this.#at(place), post: this.#at(place + 1), preFacts: this.#at(place + 2), postFacts: this.#at(place + 3) };
  }

  #at(place: number): number | null {
    const visit = this.#visits[place] ?? NONE;
    return visit === NONE ? null : visit;
  }
}
