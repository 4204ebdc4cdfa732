// Makes examples/data/comparison-group.csv: an invented trial with a waiting list, no real child. Same bytes each time.
import { writeFileSync } from "node:fs";
import { normalFrom, seededRandom } from "./seeded-random.mjs";

const CHILDREN = 84;
/** Scale, mean before, standard deviation, least and most points, and points gained by waiting and by the programme on top. */
const SCALES = [
  ["de", 13.2, 2.9, 7, 21, 0.3, 1.7],
  ["vs", 5.8, 1.4, 3, 9, 0.1, 0.5],
  ["nhe", 9.4, 2.1, 5, 15, 0.4, 0.2],
];
const REFERRALS = ["Anxiety", "Bereavement", "Domestic abuse"];

const random = seededRandom(20260305);
const normal = normalFrom(random);
const within = (value, least, most) => Math.min(most, Math.max(least, Math.round(value)));

function child(number) {
  const programme = number % 2 === 0;
  const referral = REFERRALS[Math.floor(random() * REFERRALS.length)];
  const age = within(10.5 + 2.6 * normal(), 6, 16);
  const stays = random() > (programme ? 0.1 : 0.16);
  const scores = SCALES.map(([, mean, sd, least, most, waiting, gain]) => {
    const standing = normal();
    const before = mean + sd * (0.8 * standing + 0.6 * normal());
    const after = mean + sd * (0.8 * standing + 0.6 * normal()) + waiting + (programme ? gain : 0);
    return [within(before, least, most), stays ? within(after, least, most) : ""];
  });
  const delivery = programme ? (random() < 0.6 ? "Group" : "One-to-one") : "";
  return [
    `C${String(number).padStart(3, "0")}`,
    programme ? "Programme" : "Waiting list",
    age,
    referral,
    delivery,
    ...scores.map(([before]) => before),
    ...scores.map(([, after]) => after),
  ];
}

const names = SCALES.map(([name]) => name);
const header = [
  "child_id",
  "arm",
  "age",
  "referral_reason",
  "delivery_method",
  ...["pre", "post"].flatMap((time) => names.map((name) => `${time}_${name}`)),
];
const rows = Array.from({ length: CHILDREN }, (_, at) => child(at + 1));

writeFileSync(
  new URL("../examples/data/comparison-group.csv", import.meta.url),
  `${[header, ...rows].map((row) => row.join(",")).join("\n")}\n`,
);
