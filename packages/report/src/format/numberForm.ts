/** How a language writes numbers: plain data of its catalogue, so that no version of a platform's own tables changes a report. */
export interface NumberForm {
  /** Between whole and fraction, such as `.`. */
  readonly decimal: string;
  /** Between groups of three digits, such as `,`. */
  readonly grouping: string;
  /** Before a negative number. */
  readonly minus: string;
  /** What stands around a percentage, with the space where the language has one. */
  readonly percent: { readonly before: string; readonly after: string };
  /** Between two numbers, such as the bounds of an interval; `;` where a comma is the decimal mark. */
  readonly separator: string;
  /** Whether p, r and alpha have a zero before their decimal mark; APA 7 in English drops it. */
  readonly leadingZero: boolean;
}
