// Rieffe et al. (2008), key of the EAQ-30: item numbers of each scale, those marked R count 4 - answer
const key = {
  DE: "1R 7R 13R 19R 24R 29R 30R",
  VS: "2R 8R 14",
  NHE: "3R 9R 15R 20R 25R",
  BA: "4R 10R 16 21R 26R",
  AO: "5 11R 17 22R 27",
  AE: "6 12 18 23 28",
};

/** Scores of the EAQ-30: the mean of the answered items times the number of items, where at least half are answered. */
export function eaqScores(answers: readonly (number | null)[]): Record<string, number | null> {
  const scores: Record<string, number | null> = {};
  for (const [scale, line] of Object.entries(key)) {
    const items = line.split(" ");
    const values: number[] = [];
    for (const item of items) {
      const answer = answers[Number.parseInt(item, 10) - 1] ?? null;
      if (answer !== null) values.push(item.endsWith("R") ? 4 - answer : answer);
    }
    const total = values.reduce((sum, value) => sum + value, 0);
    scores[scale] = 2 * values.length >= items.length ? (total / values.length) * items.length : null;
  }
  return scores;
}
