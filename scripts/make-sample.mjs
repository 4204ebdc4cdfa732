// Makes examples/data/sample-programme.csv: an invented programme, no real child. Same bytes each time.
import { writeFileSync } from "node:fs";
import { normalFrom, seededRandom } from "./seeded-random.mjs";

const CHILDREN = 318;
const REVERSED = new Set([1, 7, 13, 19, 24, 29, 30, 2, 8, 3, 9, 15, 20, 25, 4, 10, 21, 26, 11, 22]);
const SCALE_OF_ITEM = new Map(
  Object.entries({
    DE: [1, 7, 13, 19, 24, 29, 30],
    VS: [2, 8, 14],
    NHE: [3, 9, 15, 20, 25],
    BA: [4, 10, 16, 21, 26],
    AO: [5, 11, 17, 22, 27],
    AE: [6, 12, 18, 23, 28],
  }).flatMap(([scale, items]) => items.map((item) => [item, scale])),
);
const SHIFT = { DE: 0.42, VS: 0.2, NHE: 0.3, BA: 0.05, AO: 0.1, AE: 0.22 };
const REFERRALS = [
  ["Domestic abuse", 0.38],
  ["Anxiety", 0.22],
  ["Bereavement", 0.14],
  ["Bullying", 0.16],
  ["Exclusion risk", 0.1],
];
const SITES = ["Ashfield School", "Beacon Centre", "Harbour Hub", "Oak Lane Primary", "Riverside Academy"];

const random = seededRandom(20250317);
const normal = normalFrom(random);
function pick(weighted) {
  let left = random();
  for (const [value, weight] of weighted) {
    left -= weight;
    if (left < 0) return value;
  }
  return weighted[0][0];
}

/** Answer 1 to 3 of one item, from the child's standing on its scale. */
function answer(item, standing) {
  const felt = 0.72 * standing + 0.7 * normal();
  const scored = felt < -0.45 ? 1 : felt < 0.65 ? 2 : 3;
  return REVERSED.has(item) ? 4 - scored : scored;
}

function wave(trait, shift, skips) {
  return Array.from({ length: 30 }, (_, at) => {
    const item = at + 1;
    const scale = SCALE_OF_ITEM.get(item);
    return random() < skips ? "" : String(answer(item, trait[scale] + shift * SHIFT[scale] * (0.4 + 1.2 * random()) * 2));
  });
}

function child(number) {
  const age = Math.min(16, Math.max(5, Math.round(10.4 + 2.9 * normal())));
  const referral = pick(REFERRALS);
  const oneToOne = random() < (referral === "Domestic abuse" ? 0.55 : 0.38);
  const site = SITES[Math.floor(random() * SITES.length)];
  const general = 0.5 * normal();
  const trait = Object.fromEntries(Object.keys(SHIFT).map((scale) => [scale, -0.35 + general + 0.75 * normal()]));
  const gain = 0.55 + (oneToOne && age >= 11 ? 0.45 : 0) + (referral === "Bereavement" ? 0.15 : 0) + 0.5 * normal();
  const skips = random() < 0.12 ? 0.12 : 0.006;
  const leaves = random() < (age >= 13 ? 0.2 : 0.11);
  const notBefore = !leaves && random() < 0.015;
  const before = notBefore ? Array(30).fill("") : wave(trait, 0, skips);
  const after = leaves ? Array(30).fill("") : wave(trait, gain, skips);
  const facilitator = `F${String(1 + SITES.indexOf(site) * 3 + Math.floor(random() * 3)).padStart(2, "0")}`;
  return [
    `HT${String(number).padStart(4, "0")}`,
    String(age),
    referral,
    oneToOne ? "One-to-one" : "Group",
    site,
    facilitator,
    ...before,
    ...after,
  ];
}

const header = ["child_id", "age", "referral_reason", "delivery_method", "site", "facilitator"];
for (const time of ["pre", "post"]) for (let item = 1; item <= 30; item++) header.push(`${time}_eaq_${item}`);
const rows = Array.from({ length: CHILDREN }, (_, at) => child(at + 1));

// what hands do to a spreadsheet
const column = (name) => header.indexOf(name);
rows[17][column("pre_eaq_12")] = "4";
rows[58][column("post_eaq_3")] = "22";
rows[101][column("pre_eaq_27")] = "?";
rows[140][column("pre_eaq_6")] = "99";
rows[33][column("referral_reason")] = "domestic abuse ";
rows[87][column("referral_reason")] = "DOMESTIC ABUSE";
rows[120][column("delivery_method")] = "one to one";
rows[205][column("referral_reason")] = "";
rows[77][column("age")] = "";
rows[168][column("age")] = "108";
rows.splice(
  250,
  0,
  rows[44].map((cell, at) => (at === column("post_eaq_9") ? (cell === "2" ? "3" : "2") : cell)),
);

writeFileSync(
  new URL("../examples/data/sample-programme.csv", import.meta.url),
  `${[header, ...rows].map((row) => row.join(",")).join("\n")}\n`,
);
