/** Joins pieces of a text to blocks that start where a record does. */
export class RecordBlocks {
  #rest = "";
  #pieces: string[] = [];
  #length = 0;

  /**
   * Takes the next piece.
   *
   * @param piece the text's next characters
   * @returns the block to look at; null where a record that fills more than half of it is not worth another look
   */
  add(piece: string): string | null {
    this.#pieces.push(piece);
    this.#length += piece.length;
    return this.#length < this.#rest.length ? null : this.last();
  }

  /** What is left when there are no more pieces. */
  last(): string {
    const block = this.#rest + this.#pieces.join("");
    this.#rest = "";
    this.#pieces = [];
    this.#length = 0;
    return block;
  }

  /** Keeps the end of a block, a record that goes on in the next piece. */
  keep(rest: string): void {
    this.#rest = rest;
  }
}
