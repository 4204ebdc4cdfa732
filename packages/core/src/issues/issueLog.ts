import { createIssue, type IssueFacts } from "./createIssue.ts";
import { DataRefusedError, type Issue } from "./issue.ts";

/** Collects the issues of one reading, so that all of them are told at once. */
export class IssueLog {
  readonly #issues: Issue[] = [];

  warn(code: string, facts: IssueFacts): void {
    this.#issues.push(createIssue(code, "warning", facts));
  }

  refuse(code: string, facts: IssueFacts): void {
    this.#issues.push(createIssue(code, "error", facts));
  }

  /** Number of issues so far. */
  get size(): number {
    return this.#issues.length;
  }

  get refused(): boolean {
    return this.#issues.some((issue) => issue.severity === "error");
  }

  /** The issues in file order; those of a whole file come first. */
  list(files: readonly string[]): readonly Issue[] {
    const order = new Map(files.map((file, index) => [file, index]));
    const place = (issue: Issue): number => order.get(issue.file) ?? 0;
    return this.#issues.toSorted((a, b) => place(a) - place(b) || (a.line ?? 0) - (b.line ?? 0));
  }

  /** @throws DataRefusedError with every issue so far, where one of them is an error */
  stopIfRefused(files: readonly string[]): void {
    if (this.refused) throw new DataRefusedError(this.list(files));
  }
}
