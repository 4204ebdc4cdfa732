import { cronbachAlpha, mcdonaldOmega } from "@headway/stats";
import type { Instrument, Scale } from "../../instrument/instrument.ts";
import type { Child } from "../../outcomes.ts";
import type { Measure } from "../schema/measure.ts";
import { countOf } from "../table/countOf.ts";
import { type AnswerPatterns, answerPatterns } from "./answerPatterns.ts";
import { itemAnswersOf } from "./itemAnswers.ts";
import { NO_ITEM_ANSWERS } from "./noItemAnswers.ts";
import { scaleRange } from "./scaleRange.ts";

const NO_INTERVAL = "no interval in closed form; the one of alpha stands beside it";

const sum = (counts: readonly number[]): number => counts.reduce((total, n) => total + n, 0);

function omegaOf({ items, weights }: AnswerPatterns): Measure["omega"] {
  const base = {
    kind: "mcdonald-omega",
    method: "McDonald's omega, one factor by minimum residuals",
    items: items.length,
    interval: null,
    reference: "McDonald 1999, Test theory: a unified treatment, eq. 6.20",
  } as const;
  const nothing = { n: 0, dropped: 0, estimate: null, ofSum: null };
  if (weights.length === 0) return { ...base, ...nothing, intervalReason: NO_ITEM_ANSWERS, reason: NO_ITEM_ANSWERS };
  if (items.length < 3) {
    const reason = "fewer than three items do not determine one factor";
    return { ...base, ...nothing, intervalReason: reason, reason };
  }
  const { n, dropped, estimate, raw, reason } = mcdonaldOmega(items, { weights });
  return { ...base, n, dropped, estimate, ofSum: raw, intervalReason: reason ?? NO_INTERVAL, reason };
}

function reasonOfItem(n: number, sd: number | null): string {
  if (n < 2) return "fewer than two children answered all items";
  return sd === 0 ? "the item does not vary" : "the other items do not vary";
}

function itemsOf({ items, weights }: AnswerPatterns, scale: Scale): Measure["items"] {
  if (weights.length === 0 || items.length < 2) return [];
  const alpha = cronbachAlpha(items, { weights });
  return scale.items.map((item, at) => {
    const itemRest = alpha.itemRestCorrelations[at] ?? null;
    const sd = alpha.itemStandardDeviations[at] ?? null;
    return {
      item,
      reversed: scale.reversed.includes(item),
      n: alpha.n,
      mean: alpha.itemMeans[at] ?? null,
      sd,
      itemRest,
      alphaIfDropped: alpha.alphaIfDropped[at] ?? null,
      reason: itemRest === null ? reasonOfItem(alpha.n, sd) : null,
    };
  });
}

function completenessOf({ items, weights }: AnswerPatterns, scale: Scale): Measure["itemCompleteness"] {
  const n = sum(weights);
  if (n === 0) return [];
  return scale.items.map((item, at) => {
    const answered = sum(weights.filter((_, row) => items[at]![row] !== null));
    return { item, answered, n, share: answered / n };
  });
}

/** Prorated and averaged scores come out of divisions; scores that are nearer than this are one. */
const SAME_SCORE = 1e-9;

function scaleEnd(score: number, children: readonly Child[], wave: "pre" | "post", scale: Scale): Measure["floor"] {
  const scoreOf = (child: Child): number | null => child[wave]?.scores.get(scale.id) ?? null;
  const scored = children.filter((child) => scoreOf(child) !== null);
  const of = countOf(scored);
  const n = countOf(scored.filter((child) => Math.abs(scoreOf(child)! - score) < SAME_SCORE));
  return { score, n, of, share: of === 0 ? null : n / of, reason: of === 0 ? "no child has the score" : null };
}

/**
 * How well a scale measures at one timepoint: omega, each item against the others, gaps, and scores at the ends.
 *
 * @param children everyone who was read
 * @param wave the timepoint
 * @param scale the scale, whose reversed items are turned first
 * @param instrument gives the range of answers and of the score
 */
export function measureAt(children: readonly Child[], wave: "pre" | "post", scale: Scale, instrument: Instrument): Measure {
  const patterns = answerPatterns(children, wave, scale, instrument);
  const { minimum, maximum } = scaleRange(scale, instrument);
  return {
    kind: "measure",
    method: "items in one direction, children who answered all items of the scale",
    n: sum(patterns.weights),
    omega: omegaOf(patterns),
    items: itemsOf(patterns, scale),
    itemCompleteness: completenessOf(patterns, scale),
    itemAnswers: itemAnswersOf(patterns, scale, instrument),
    floor: scaleEnd(minimum, children, wave, scale),
    ceiling: scaleEnd(maximum, children, wave, scale),
    reason: whyNoItems(patterns),
  };
}

function whyNoItems({ items, weights }: AnswerPatterns): string | null {
  if (weights.length === 0) return NO_ITEM_ANSWERS;
  return items.length < 2 ? "a scale of one item has no other items to compare it with" : null;
}
