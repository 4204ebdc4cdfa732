/**
 * A function whose latest answers are kept: one evaluation asks for the same critical value hundreds of times.
 *
 * @param f pure function of numbers
 * @param size how many answers are kept; the oldest goes first
 */
export function recent<Numbers extends readonly number[]>(
  f: (...numbers: Numbers) => number,
  size: number,
): (...numbers: Numbers) => number {
  const answers = new Map<string, number>();
  return (...numbers) => {
    const key = numbers.join(" ");
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = f(...numbers);
    const [oldest] = answers.keys();
    if (answers.size >= size && oldest !== undefined) answers.delete(oldest);
    answers.set(key, answer);
    return answer;
  };
}
