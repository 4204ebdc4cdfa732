// Ways to damage a file. Each takes bytes and a source of chance, and gives other bytes.
import { Buffer } from "node:buffer";

/** Marsaglia's xorshift: the same seed gives the same damage. */
export function chance(seed) {
  let state = seed >>> 0 || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  const below = (limit) => Math.floor(next() * limit);
  return { below, of: (list) => list[below(list.length)], bytes: (length) => Buffer.from(Array.from({ length }, () => below(256))) };
}

const tokens =
  '"|""|"\n|,|;|\t||\r|\n|\r\n|\0|\u001a|\ufeff|\u2028|\u200b|\u202e|\ud800|__proto__|constructor|99|-1|1e0|1.23E+05|NaN|Infinity|-|=1+1|Total|Child ID|pre|post|T0|eaq_1|sep=;\n|1;3|2,0|٢|²|7;6|13+|31/02/2015|45000|{"ImportId":"x"}|<html>|%PDF|ß|İ|e\u0301'.split(
    "|",
  );

const spliced = (bytes, at, removed, added) => Buffer.concat([bytes.subarray(0, at), added, bytes.subarray(at + removed)]);
const lineEnds = ["\n", "\r\n", "\r", "\n\n", "\n\r"];
const inText = (change) => (bytes, random, others) => Buffer.from(change(bytes.toString("latin1"), random, others), "latin1");
const lines = (text) => text.split(/(?<=\n)/);

const mutations = [
  (bytes, random) => spliced(bytes, random.below(bytes.length + 1), 1, random.bytes(1)),
  (bytes, random) => spliced(bytes, random.below(bytes.length + 1), 0, random.bytes(1 + random.below(8))),
  (bytes, random) => spliced(bytes, random.below(bytes.length + 1), random.below(200), Buffer.alloc(0)),
  (bytes, random) => spliced(bytes, random.below(bytes.length + 1), 0, Buffer.from(random.of(tokens))),
  (bytes, random) => spliced(bytes, random.below(bytes.length + 1), random.below(4), Buffer.from(random.of(tokens))),
  (bytes, random) => bytes.subarray(0, random.below(bytes.length + 1)),
  (bytes, random) => bytes.subarray(random.below(bytes.length + 1)),
  (bytes, random, others) => {
    const other = random.of(others);
    const from = random.below(other.length + 1);
    return spliced(bytes, random.below(bytes.length + 1), 0, other.subarray(from, from + random.below(2000)));
  },
  (bytes) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(bytes.toString("utf8"), "utf16le")]),
  (bytes) => Buffer.from(bytes.toString("utf8"), "utf16le"),
  inText((text, random) => text.replaceAll(random.of([",", ";", "\t", "|"]), random.of([",", ";", "\t", "|", '"', " "]))),
  inText((text, random) => text.replaceAll(/\r\n|\n|\r/g, random.of(lineEnds))),
  inText((text, random) => {
    const all = lines(text);
    all.splice(random.below(all.length + 1), random.below(2), random.of(all) ?? "");
    return all.join("");
  }),
  inText((text, random) => lines(text).reverse().slice(random.below(3)).join("")),
  inText((text, random) => text.replaceAll(String(random.below(10)), random.of(tokens))),
  inText((text, random) => {
    const all = lines(text);
    const at = random.below(all.length);
    const token = Buffer.from(random.of(tokens)).toString("latin1");
    all[at] = (all[at] ?? "").split(",").fill(token, random.below(70), random.below(70)).join(",");
    return all.join("");
  }),
  inText((text, random) => text + random.of(tokens).repeat(random.below(20_000))),
];

/**
 * Damages one of the files a few times, or makes bytes of nothing.
 *
 * @param files contents to start from
 * @param random source of chance
 * @returns the damaged bytes
 */
export function damaged(files, random) {
  if (random.below(20) === 0) return random.bytes(random.below(4000));
  let bytes = random.of(files);
  for (let times = 1 + random.below(5); times > 0; times -= 1) bytes = random.of(mutations)(bytes, random, files);
  return bytes.subarray(0, 2_000_000);
}
