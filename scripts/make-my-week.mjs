// Makes examples/data/my-week.csv: an invented club and its invented questionnaire, no real child. Same bytes each time.
import { readFileSync, writeFileSync } from "node:fs";
import { normalFrom, seededRandom } from "./seeded-random.mjs";

const CHILDREN = 48;
const GAIN = { CALM: 0.6, WORRY: -0.4 };
const { scales, answerWords, range } = JSON.parse(readFileSync(new URL("../examples/data/my-week.json", import.meta.url), "utf8"));

const normal = normalFrom(seededRandom(20260212));
const words = Object.keys(answerWords);
const clamped = (felt) => Math.min(range.maximum, Math.max(range.minimum, Math.round(felt)));

function answersOf(levels) {
  const answers = [];
  for (const { id, items, reversed } of scales) {
    for (const item of items) {
      const value = clamped(levels[id] + 0.7 * normal());
      answers[item - 1] = words[reversed.includes(item) ? range.maximum - value : value];
    }
  }
  return answers;
}

function rowOf(number) {
  const before = { CALM: 1.7 + 0.7 * normal(), WORRY: 2.3 + 0.7 * normal() };
  const after = { CALM: before.CALM + GAIN.CALM + 0.5 * normal(), WORRY: before.WORRY + GAIN.WORRY + 0.5 * normal() };
  const age = 6 + ((number * 5) % 9);
  const post = number % 12 === 0 ? Array(8).fill("") : answersOf(after);
  return [`M${String(number).padStart(2, "0")}`, age, ["Group", "One-to-one"][number % 2], ...answersOf(before), ...post];
}

const names = (time) => Array.from({ length: 8 }, (_, at) => (at === 4 ? `Sleeps well (${time})` : `Week ${at + 1} (${time})`));
const rows = Array.from({ length: CHILDREN }, (_, at) => rowOf(at + 1));
rows[3][3 + 2] = "";
rows[8][3 + 1] = "";
rows[8][3 + 3] = "n/a";

const lines = [["Child ID", "Age", "Delivery", ...names("pre"), ...names("post")], ...rows].map((row) => row.join(","));
writeFileSync(new URL("../examples/data/my-week.csv", import.meta.url), `${lines.join("\n")}\n`);
