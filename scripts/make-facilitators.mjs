// Makes examples/data/facilitator-training.csv: an invented training of facilitators, no real person. Same bytes each time.
import { writeFileSync } from "node:fs";
import { normalFrom, seededRandom } from "./seeded-random.mjs";

const FACILITATORS = 36;
const SITES = ["Ashfield School", "Beacon Centre", "Harbour Hub"];
const DOMAINS = { knowledge: 2.1, understanding: 1.6, confidence: 1.9 };

const normal = normalFrom(seededRandom(20250905));
const rating = (felt) => String(Math.min(10, Math.max(1, Math.round(felt))));

function facilitator(number) {
  const standing = 5.3 + 1.2 * normal();
  const before = Object.keys(DOMAINS).map(() => standing + normal());
  const after = Object.values(DOMAINS).map((gain, at) => before[at] + gain + 0.9 * normal());
  const stays = number % 11 !== 0;
  return [
    `T${String(number).padStart(2, "0")}`,
    SITES[number % SITES.length],
    ...before.map(rating),
    ...after.map((felt) => (stays ? rating(felt) : "")),
  ];
}

const names = Object.keys(DOMAINS);
const header = ["facilitator_id", "site", ...["pre", "post"].flatMap((time) => names.map((name) => `${time}_${name}`))];
const rows = Array.from({ length: FACILITATORS }, (_, at) => facilitator(at + 1));
rows[7][header.indexOf("pre_confidence")] = "";

writeFileSync(
  new URL("../examples/data/facilitator-training.csv", import.meta.url),
  `${[header, ...rows].map((row) => row.join(",")).join("\n")}\n`,
);
