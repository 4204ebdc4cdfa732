import type { Document } from "../../src/document.ts";
import { rich } from "../../src/format/rich.ts";
import { headings } from "../../src/narrative/en/headings.ts";
import { numbers } from "../../src/narrative/en/numbers.ts";
import { tableTexts } from "../../src/narrative/en/tables.ts";
import { textCell } from "../../src/tables/cell.ts";
import { numberColumn, textColumn } from "../../src/tables/column.ts";
import { makeTable, type Table } from "../../src/tables/table.ts";

/** Names that somebody may have typed into a column, each an attack on some format. */
export const HOSTILE: readonly string[] = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "=cmd|'/c calc'!A0",
  "+1+cmd",
  "-2+3",
  "@SUM(A1)",
  "__proto__",
  "constructor",
  "toString",
  "](javascript:alert(1))",
  "[x](javascript:alert(1))",
  "![x](https://example.org/x.png)",
  "<https://example.org>",
  "https://example.org/path",
  "www.example.org",
  "somebody@example.org",
  "# heading",
  "- point",
  "1. point",
  "> quotation",
  "`code` **strong** _em_ ~~gone~~",
  "| a | b |",
  "\\input{/etc/passwd}",
  "\\write18{ls} $x^2$ %comment & ~ {}",
  "&#x3c;b&#x3e; &lt;",
  "x".repeat(60),
  "{{constructor}} #{1+1}",
  "]]> <!-- -->",
];

/** One that turns the direction of what follows, and what a file of text cannot hold. */
const INVISIBLE = "safe\u202etxt.exe\u0000\u0008\ud800";

export const hostileTable: Table = makeTable(
  {
    id: "hostile",
    caption: rich`${HOSTILE.join(" ; ")}`,
    columns: [textColumn("level", "=1+1"), textColumn("other", "<b>|"), numberColumn("change", "Change")],
    rows: [...HOSTILE, INVISIBLE].map((name) => ({
      rowHeader: textCell(name),
      cells: [textCell(name), { text: rich`\u22121.50`, values: [-1.5], reason: null }],
    })),
    notes: HOSTILE.map((name) => rich`${name}`),
  },
  tableTexts,
);

const link = rich`${{ text: "here](x)", style: "link", href: "javascript:alert(1)" }}`;

/** A document of which every text is hostile. */
export const hostileDocument: Document = {
  language: "en",
  numbers,
  title: "<script>alert(1)</script>",
  subtitle: "\\input{/etc/passwd}",
  notice: "# notice",
  logo: null,
  accent: "#12436d",
  organisation: "=cmd|'/c calc'!A0",
  date: "](javascript:alert(1))",
  software: "headway 0.1.0",
  words: headings,
  sections: [
    {
      id: "summary",
      title: "[x](javascript:alert(1))",
      blocks: [
        ...HOSTILE.map((name) => ({ kind: "paragraph", role: "plain", text: rich`${name}` }) as const),
        { kind: "paragraph", role: "plain", text: rich`${INVISIBLE}` },
        { kind: "paragraph", role: "plain", text: link },
        { kind: "list", items: HOSTILE.map((name) => rich`${name}`) },
        { kind: "callout", tone: "warning", title: "<b>title</b>", text: rich`${HOSTILE[0] ?? ""}` },
        { kind: "table", table: hostileTable },
        { kind: "details", summary: rich`<i>more</i>`, blocks: [{ kind: "heading", level: 4, id: "x", text: rich`${HOSTILE[10] ?? ""}` }] },
      ],
    },
  ],
};
