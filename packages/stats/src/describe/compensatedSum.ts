/**
 * A running sum that carries its rounding error along (Neumaier 1974); whole numbers sum exactly.
 *
 * @see Neumaier, A. (1974). Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen. ZAMM, 54, 39-51.
 */
export class CompensatedSum {
  private sum = 0;
  private error = 0;

  add(term: number): void {
    const next = this.sum + term;
    this.error += Math.abs(this.sum) >= Math.abs(term) ? this.sum - next + term : term - next + this.sum;
    this.sum = next;
  }

  get value(): number {
    return this.sum + this.error;
  }
}
