/** The page's only style sheet; `styleFor` sets its accent. Colours are those of the charts; every pair of text and ground passes WCAG AA. */
const STYLE = `
:root { --ink: #1a1a1a; --soft: #4a4a4a; --rule: #d3d8dc; --grid: #e3e6e8; --band: #f4f6f8; --navy: #12436d; --accent: #12436d; --worse: #b3420a; }
* { box-sizing: border-box; }
html { font-size: 100%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
body { margin: 0; color: var(--ink); background: #fff; font: 1.0625rem/1.6 Arial, Arimo, "Liberation Sans", Helvetica, sans-serif; border-top: .375rem solid var(--accent); overflow-wrap: break-word; }
a { color: var(--accent); text-underline-offset: .15em; }
a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: .1875rem solid var(--worse); outline-offset: .125rem; }
.skip { position: absolute; left: -100vw; background: #fff; padding: .5rem 1rem; }
.skip:focus { left: 1rem; top: 1rem; z-index: 1; }
.page { max-width: 79rem; margin: 0 auto; padding: 0 1.25rem 4rem; }
header { padding: 2.75rem 0 1.75rem; }
h1 { margin: 0; font-size: 2.375rem; line-height: 1.15; letter-spacing: -.015em; max-width: 24em; text-wrap: balance; }
h2 { margin: 0 0 1rem; font-size: 1.625rem; line-height: 1.25; letter-spacing: -.01em; }
h3 { margin: 2.75rem 0 .5rem; font-size: 1.25rem; line-height: 1.3; }
h4 { margin: 2rem 0 .375rem; font-size: 1.0625rem; line-height: 1.35; }
h2 + h3, h3 + h4 { margin-top: 1rem; }
p { margin: 0 0 1rem; }
header .subtitle { margin: .625rem 0 0; font-size: 1.1875rem; line-height: 1.4; color: var(--soft); text-wrap: balance; }
header .internal { margin: 1rem 0 0; font-size: .9375rem; font-weight: 700; }
header .logo { display: block; max-height: 4.5rem; max-width: 15rem; width: auto; height: auto; margin: 0 0 1.25rem; }
header .meta { margin: .75rem 0 0; color: var(--soft); font-size: .9375rem; }
section { padding: 2.5rem 0 1.5rem; border-top: .0625rem solid var(--rule); }
section > p, section > ul:not(.cards), section > .callout, header > * { max-width: 43rem; }
.lead { font-size: 1.25rem; line-height: 1.5; }
.technical { color: var(--soft); font-size: .9375rem; }
.note { margin: .375rem 0 0; color: var(--soft); font-size: .875rem; line-height: 1.5; max-width: 43rem; }
sub, sup { font-size: .72em; line-height: 0; }
nav { font-size: .9375rem; line-height: 1.4; padding-bottom: 1.5rem; }
nav p { margin: 0 0 .5rem; color: var(--soft); font-weight: bold; }
nav ul { list-style: none; margin: 0; padding: 0; columns: 15rem 2; }
nav li { padding: .25rem 0; break-inside: avoid; }
nav a { display: inline-block; min-height: 1.5rem; text-decoration: none; }
nav a:hover { text-decoration: underline; }
section > .note { margin: 0 0 1.25rem; }
section > ul:not(.cards) { margin: 0 0 1.25rem; padding-left: 1.25rem; }
section > ul:not(.cards) > li { margin-bottom: .625rem; }
section > ul:not(.cards) > li::marker { color: var(--accent); }
#references > ul { list-style: none; padding: 0; }
#references > ul > li { padding-left: 1.5rem; text-indent: -1.5rem; }
#references > ul, #methods > ul { overflow-wrap: anywhere; font-size: .9375rem; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(13.5rem, 1fr)); gap: 0 1rem; margin: 1.5rem 0 .5rem; padding: 0; list-style: none; }
.cards > li { display: grid; grid-template-rows: subgrid; grid-row: span 7; gap: 0; background: var(--band); border-top: .25rem solid #6b7780; padding: 1rem 1.125rem 1.125rem; break-inside: avoid; }
.cards > li.better { border-top-color: var(--navy); }
.cards > li.worse { border-top-color: var(--worse); }
.cards h3 { margin: 0 0 .5rem; font-size: 1rem; }
.cards .figure { margin: 0; font-size: 2.5rem; font-weight: bold; line-height: 1.1; letter-spacing: -.02em; font-variant-numeric: tabular-nums; }
.cards .better .figure { color: var(--navy); }
.cards .worse .figure { color: var(--worse); }
.cards .unit { margin: .125rem 0 .5rem; font-size: .9375rem; line-height: 1.35; }
.cards > li { margin-bottom: 1rem; }
.cards svg { display: block; width: 100%; height: auto; margin: .25rem 0 .375rem; }
.cards .range { margin: 0; font-size: .9375rem; line-height: 1.4; }
.cards .verdict { margin: .625rem 0 0; font-weight: bold; font-size: .9375rem; line-height: 1.4; }
.cards .basis { margin: 0; color: var(--soft); font-size: .875rem; }
.callout { border-left: .25rem solid #6b7780; background: var(--band); padding: .875rem 1.125rem; margin: 1.5rem 0; break-inside: avoid; }
.callout.warning { border-left-color: #f46a25; }
.callout p { margin: 0; }
.callout .callout-title { font-weight: bold; margin-bottom: .125rem; }
.table { margin: 1.75rem 0 2rem; }
.scroll { overflow-x: auto; container-type: inline-size; }
table { border-collapse: collapse; font-size: .9375rem; line-height: 1.4; min-width: min(100%, 30rem); border-bottom: .125rem solid var(--ink); }
caption { text-align: left; font-weight: bold; padding: 0 0 .5rem; max-width: 100cqw; }
th, td { padding: .4375rem .625rem; text-align: left; vertical-align: top; font-weight: normal; }
th:first-child { padding-left: 0; }
thead th { border-top: .125rem solid var(--ink); border-bottom: .0625rem solid var(--ink); vertical-align: bottom; color: var(--soft); font-size: .875rem; }
tbody tr.first > * { border-top: .0625rem solid var(--grid); }
tbody tr.first:first-child > * { border-top: 0; }
tbody th { min-width: 9rem; }
td:not(.number) { min-width: 8rem; }
td:last-child:not(.number) { min-width: 16rem; }
.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
thead .number { white-space: normal; }
figure { margin: 1.5rem 0 2rem; max-width: 46rem; break-inside: avoid; }
figure svg { display: block; height: auto; }
.wide svg { width: 100%; max-width: 45rem; margin-left: -1rem; }
.narrow { display: none; }
details { margin: .75rem 0 1.25rem; }
summary { cursor: pointer; color: var(--accent); padding: .25rem 0; font-size: .9375rem; }
summary:hover { text-decoration: underline; }
details.further { border: .0625rem solid var(--rule); padding: .5rem 1.125rem; margin-top: 1.5rem; max-width: 43rem; }
details.further[open] { max-width: none; }
details.further > p { max-width: 43rem; }
details.further > summary { font-weight: bold; }
details .table { margin: .5rem 0 1.25rem; }
footer { border-top: .0625rem solid var(--rule); padding-top: 1rem; color: var(--soft); font-size: .875rem; }
@media screen and (min-width: 76rem) {
  .columns { display: grid; grid-template-columns: 13.5rem minmax(0, 1fr); gap: 3.25rem; }
  nav { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; padding: 2.5rem 0; border-top: .0625rem solid var(--rule); }
  nav ul { columns: auto; }
}
@media screen and (max-width: 45rem) {
  body { font-size: 1rem; }
  header { padding: 1.75rem 0 1.25rem; }
  h1 { font-size: 1.75rem; }
  h2 { font-size: 1.375rem; }
  .lead { font-size: 1.125rem; }
  section { padding-top: 1.75rem; }
  details.further { padding: .375rem .75rem; }
}
@media screen and (max-width: 37.5rem) {
  .page { padding: 0 1rem 3rem; }
  .wide { display: none; }
  .narrow { display: block; }
  /* the white around a picture of 360 px is 12 px: its words begin where those of the page do */
  .narrow svg { width: calc(100% * 360 / 336); max-width: 34rem; margin-left: calc(-100% * 12 / 336); }
  th, td { padding: .375rem .5rem; }
  tbody th, td:not(.number) { min-width: 6.5rem; }
  td:last-child:not(.number) { min-width: 12rem; }
  .callout { padding: .75rem .875rem; }
}
@media print {
  @page { size: A4; margin: 16mm 15mm 18mm; }
  html { font-size: 10pt; }
  body { border-top: 0; font-size: 10pt; line-height: 1.45; }
  .page { max-width: none; padding: 0; }
  nav, .skip, details:not([open]) { display: none; }
  a { color: inherit; text-decoration: none; }
  header { padding-top: 0; }
  section { padding: 5mm 0 2mm; }
  footer { break-before: avoid; padding-top: 1mm; }
  footer p { margin: 0; }
  h2, h3, h4, caption, details.further > summary { break-after: avoid; }
  /* one scale for all, so that words are of one size; the white around a picture of 680 px is 16 px */
  figure { margin: 3mm 0 4mm; }
  .wide svg { max-height: 110mm; width: auto; max-width: 143mm; margin-left: -3.3mm; }
  figure.tall .wide svg { max-height: 190mm; }
  .note, section > p, section > ul:not(.cards), section > .callout { max-width: none; }
  .scroll { overflow: visible; container-type: normal; }
  caption { max-width: none; }
  .cards { grid-template-columns: repeat(3, 1fr); }
  table { font-size: 8.5pt; min-width: 0; }
  th, td { padding: 1mm 1.6mm; }
  tbody th, td:not(.number), td:last-child:not(.number) { min-width: 0; }
  tr, li, .callout, .table:not(:has(tbody tr:nth-child(12))) { break-inside: avoid; }
  tbody tr:nth-child(-n + 3) { break-after: avoid; }
  tbody tr:nth-last-child(-n + 3) { break-before: avoid; }
  .table .note { break-before: avoid; }
  thead { display: table-header-group; }
  p { orphans: 3; widows: 3; }
  details.further { border: 0; padding: 0; max-width: none; }
  summary { color: inherit; list-style: none; }
  .cards > li, .callout { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;

/** A string of a style sheet; nothing in it can end the string or the sheet. */
const quoted = (text: string): string =>
  `"${text.replace(/[^\w .,:;'-]/g, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;

/** Stands in the margin of every printed page. */
const running = (text: string): string =>
  `@media print { @page { @top-left { content: ${quoted(text)}; width: 100%; font: bold 8pt Arial, Arimo, "Liberation Sans", sans-serif; color: #4a4a4a; } } }\n`;

/**
 * The style sheet with a colour of its own for links and rules.
 *
 * @param accent six hex digits, checked before
 * @param mark what every printed page says at its head; null where it says nothing
 * @returns the text of the style sheet
 */
export function styleFor(accent: string, mark: string | null): string {
  return STYLE.replace("--accent: #12436d;", `--accent: ${accent};`) + (mark === null ? "" : running(mark));
}
