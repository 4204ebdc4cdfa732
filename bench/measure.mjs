// What the timings share: the same numbers every run, the best of several runs, one table, the same work in R beside.
import { spawnSync } from "node:child_process";
import { stdout } from "node:process";

/** Park and Miller's generator, so that every run measures the same numbers. */
export function generator(seed) {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Least milliseconds of several runs, of which none begins after a second. */
export function best(runs, work) {
  let least = Number.POSITIVE_INFINITY;
  const end = performance.now() + 1000;
  for (let run = 0; run < runs && (run === 0 || performance.now() < end); run++) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/** Milliseconds of an R script's lines "key milliseconds" by key; empty, with one line said, where there is no Rscript. */
export function timesInR(script) {
  const { error, status, stdout: said } = spawnSync("Rscript", ["--vanilla", script], { encoding: "utf8" });
  if (error !== undefined || status !== 0) {
    stdout.write(error === undefined ? "R is skipped: its script failed\n" : "R is skipped: no Rscript here\n");
    return new Map();
  }
  return new Map(
    said
      .trim()
      .split("\n")
      .map((line) => [line.split(" ")[0], Number(line.split(" ")[1])]),
  );
}

const heads = ["few rows", "many rows", "growth a row", "collapsed", "raw/collapsed", "R, few", "R, many"];
const width = (head) => Math.max(head.length + 2, 10);

/** The first lines of the table. */
export function printHead() {
  stdout.write("ms, best of the runs; growth a row = time a row of many / time a row of few; raw/collapsed = many rows / their counts\n\n");
  stdout.write(`${"".padEnd(52)}${heads.map((head) => head.padStart(width(head))).join("")}\n`);
}

const shown = (value, digits = 1) => (value === undefined ? "-" : value.toFixed(digits));

/**
 * One line of the table.
 * @param line name, rows and milliseconds of the few and of the many, milliseconds for collapsed rows and in R
 */
export function printLine({ name, few, many, collapsed, rFew, rMany }) {
  const growth = few && many && many.ms / many.rows / (few.ms / few.rows);
  const cells = [few?.ms, many?.ms].map((ms) => shown(ms));
  cells.push(shown(growth, 2), shown(collapsed), shown(collapsed && many.ms / collapsed), shown(rFew), shown(rMany));
  stdout.write(`${name.padEnd(52)}${cells.map((cell, i) => cell.padStart(width(heads[i]))).join("")}\n`);
}
