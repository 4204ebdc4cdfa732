import { visibleText } from "./visibleText.ts";

const SPECIAL: ReadonlyMap<string, string> = new Map([
  ["\\", "\\textbackslash{}"],
  ["{", "\\{"],
  ["}", "\\}"],
  ["$", "\\$"],
  ["&", "\\&"],
  ["#", "\\#"],
  ["%", "\\%"],
  ["_", "\\_"],
  ["^", "\\textasciicircum{}"],
  ["~", "\\textasciitilde{}"],
  ["<", "\\textless{}"],
  [">", "\\textgreater{}"],
  ["|", "\\textbar{}"],
  ['"', "\\textquotedbl{}"],
  ["'", "\\textquotesingle{}"],
  ["`", "\\textasciigrave{}"],
  ["-", "{-}"],
  ["[", "{[}"],
  ["]", "{]}"],
  ["\u00a0", "~"],
  ["\u2009", "\\,"],
  ["\u202f", "\\,"],
  ["\u2013", "\\textendash{}"],
  ["\u2014", "\\textemdash{}"],
  ["\u2018", "\\textquoteleft{}"],
  ["\u2019", "\\textquoteright{}"],
  ["\u201c", "\\textquotedblleft{}"],
  ["\u201d", "\\textquotedblright{}"],
  ["\u2026", "\\ldots{}"],
  ["\u2022", "\\textbullet{}"],
  ["\u00b7", "\\textperiodcentered{}"],
  ["\u2212", "\\ensuremath{-}"],
  ["\u00d7", "\\ensuremath{\\times}"],
  ["\u00f7", "\\ensuremath{\\div}"],
  ["\u00b1", "\\ensuremath{\\pm}"],
  ["\u00b2", "\\textsuperscript{2}"],
  ["\u00b3", "\\textsuperscript{3}"],
  ["\u2264", "\\ensuremath{\\le}"],
  ["\u2265", "\\ensuremath{\\ge}"],
  ["\u2260", "\\ensuremath{\\ne}"],
  ["\u2248", "\\ensuremath{\\approx}"],
  ["\u221e", "\\ensuremath{\\infty}"],
  ["\u2192", "\\ensuremath{\\to}"],
  ["\u03b1", "\\ensuremath{\\alpha}"],
  ["\u03b2", "\\ensuremath{\\beta}"],
  ["\u03b5", "\\ensuremath{\\varepsilon}"],
  ["\u03b7", "\\ensuremath{\\eta}"],
  ["\u03c1", "\\ensuremath{\\rho}"],
  ["\u03c3", "\\ensuremath{\\sigma}"],
  ["\u03c7", "\\ensuremath{\\chi}"],
  ["\u03c9", "\\ensuremath{\\omega}"],
  ["\u0394", "\\ensuremath{\\Delta}"],
]);

/** What pdfLaTeX sets with the T1 fonts: ASCII and the letters of European languages in Latin script. */
const PLAIN =
  /[ -~\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff\u0102-\u0107\u010c-\u0111\u0118-\u011b\u0141-\u0144\u0147\u0148\u0150-\u0155\u0158-\u015b\u015e-\u0165\u016e-\u0171\u0178-\u017e]/;

/** Other scripts need another engine; pdfLaTeX, which would stop at them, prints their code. */
function otherScript(character: string): string {
  return `\\otherscript{${Number(character.codePointAt(0)).toString(16).toUpperCase()}}{${character}}`;
}

/**
 * Escapes a text for LaTeX; `\otherscript` is defined by `renderLatex` for letters that pdfLaTeX lacks.
 *
 * @param text any text, also hostile
 * @returns source that prints the text as it is and has no command of the text's own
 * @example
 * escapeLatex("50 % of a_b"); // "50 \\% of a\\_b"
 */
export function escapeLatex(text: string): string {
  return [...visibleText(text)].map((sign) => SPECIAL.get(sign) ?? (PLAIN.test(sign) ? sign : otherScript(sign))).join("");
}
