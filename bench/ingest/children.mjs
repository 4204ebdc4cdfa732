// Children of a wide CSV of 65 columns: id, age, three factors and 30 answers before and after.
import { closeSync, openSync, writeSync } from "node:fs";

/** Park and Miller's generator, so that every run reads the same bytes. */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const referrals = ["Anxiety", "Bereavement", "Domestic abuse", "Exclusion risk", "Parental separation"];
const deliveries = ["Group", "One-to-one"];
const sites = Array.from({ length: 40 }, (_, index) => `School ${String(index + 1).padStart(2, "0")}`);
const ITEMS = 30;
const MISSING_SHARE = 0.01;
const WITHOUT_POST = 0.08;
const ROWS_AT_ONCE = 2000;

const header = () => {
  const items = (wave) => Array.from({ length: ITEMS }, (_, index) => `${wave}_eaq_${index + 1}`);
  return ["child_id", "age", "referral_reason", "delivery_method", "site", ...items("pre"), ...items("post")].join(",");
};

function rowOf(number, random) {
  const pick = (levels) => levels[Math.floor(random() * levels.length)];
  const answer = () => (random() < MISSING_SHARE ? "" : String(1 + Math.floor(3 * random())));
  const answers = () => Array.from({ length: ITEMS }, answer);
  const post = random() < WITHOUT_POST ? new Array(ITEMS).fill("") : answers();
  const id = `HT${String(number).padStart(6, "0")}`;
  return [id, 5 + Math.floor(12 * random()), pick(referrals), pick(deliveries), pick(sites), ...answers(), ...post].join(",");
}

/**
 * Writes the file; the same number of children gives the same bytes.
 *
 * @param path where to
 * @param children number of rows
 */
export function writeChildren(path, children) {
  const random = generator(20_261_123);
  const file = openSync(path, "w");
  writeSync(file, `${header()}\n`);
  for (let from = 1; from <= children; from += ROWS_AT_ONCE) {
    const length = Math.min(ROWS_AT_ONCE, children - from + 1);
    writeSync(file, `${Array.from({ length }, (_, index) => rowOf(from + index, random)).join("\n")}\n`);
  }
  closeSync(file);
}
