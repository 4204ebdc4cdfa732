import type { Card } from "../document.ts";
import { escapeHtml } from "./escapeHtml.ts";

const WIDTH = 240;
const HEIGHT = 26;
const MIDDLE = WIDTH / 2;
const REACH = MIDDLE - 8;
const COLORS: Readonly<Record<Card["tone"], string>> = { better: "#12436d", worse: "#b3420a", neutral: "#4a4a4a" };

/** The interval on a line with no change in the middle; the same line for every card. */
function intervalLine(card: Card): string {
  if (card.line === null) return "<p></p>";
  const at = (share: number): string => (Math.round(10 * (MIDDLE + share * REACH)) / 10).toString();
  const { lower, upper, estimate } = card.line;
  const color = COLORS[card.tone];
  const y = HEIGHT / 2;
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true" focusable="false"><path d="M0 ${y}H${WIDTH}" stroke="#d3d8dc"/><path d="M${MIDDLE} 2V${HEIGHT - 2}" stroke="#4a4a4a" stroke-dasharray="3 2"/><path d="M${at(lower)} ${y}H${at(upper)}" stroke="${color}" stroke-width="4"/><circle cx="${at(estimate)}" cy="${y}" r="6" fill="${color}"/></svg>`;
}

/**
 * Writes a key finding.
 *
 * @param card the finding
 * @returns markup of one list item
 */
export function cardToHtml(card: Card): string {
  return `<li class="${card.tone}"><h3>${escapeHtml(card.title)}</h3>
<p class="figure">${escapeHtml(card.figure)}</p>
<p class="unit">${escapeHtml(card.unit)}</p>
${intervalLine(card)}
<p class="range">${escapeHtml(card.range)}</p>
<p class="verdict">${escapeHtml(card.verdict)}</p>
<p class="basis">${escapeHtml(card.basis)}</p></li>`;
}
