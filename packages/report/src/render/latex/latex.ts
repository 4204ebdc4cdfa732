import type { Document, Section } from "../../document.ts";
import { escapeLatex } from "../../format/escapeLatex.ts";
import { blockToLatex } from "./latexBlock.ts";

/** pdfLaTeX, XeLaTeX and LuaLaTeX all take it; only packages of every ordinary installation. */
function preamble(document: Document): string {
  return `\\documentclass[11pt,a4paper]{article}
\\usepackage{iftex}
\\ifPDFTeX\\usepackage[T1]{fontenc}\\usepackage[utf8]{inputenc}\\usepackage{textcomp}\\usepackage{lmodern}\\else\\usepackage{fontspec}\\fi
\\usepackage[margin=20mm]{geometry}
\\usepackage[singlelinecheck=false]{caption}
\\usepackage{booktabs,longtable,float,graphicx,xcolor}
\\definecolor{accent}{HTML}{${document.accent.slice(1).toUpperCase()}}
\\usepackage[colorlinks,allcolors=accent]{hyperref}
\\hypersetup{pdftitle={${escapeLatex(document.title)}}${document.organisation === null ? "" : `,pdfauthor={${escapeLatex(document.organisation)}}`}}
\\makeatletter
% scripts that the fonts of pdfLaTeX lack are printed as code points
\\DeclareRobustCommand{\\otherscript}[2]{\\ifPDFTeX[U+#1]\\else#2\\fi}
% a table wider than the line is shrunk to it
\\newsavebox{\\fitlinebox}
\\newenvironment{fitline}{\\begin{lrbox}{\\fitlinebox}}{\\end{lrbox}\\ifdim\\wd\\fitlinebox>\\linewidth\\resizebox{\\linewidth}{!}{\\usebox{\\fitlinebox}}\\else\\usebox{\\fitlinebox}\\fi}
% no clock in the file, so that the same source gives the same bytes
\\ifPDFTeX\\pdfinfoomitdate=1\\pdftrailerid{}\\pdfsuppressptexinfo=15\\fi
\\makeatother
\\setlength{\\parindent}{0pt}\\setlength{\\parskip}{6pt plus 2pt}
\\setlength{\\emergencystretch}{3em}`;
}

function firstPage(document: Document): string {
  const facts = [document.organisation, document.date].filter((fact) => fact !== null).map(escapeLatex);
  return [
    `{\\LARGE\\bfseries\\color{accent} ${escapeLatex(document.title)}\\par}`,
    `{\\large ${escapeLatex(document.subtitle)}\\par}`,
    `\\textbf{${escapeLatex(document.notice)}}\\par`,
    ...(facts.length === 0 ? [] : [`${facts.join(" \\textperiodcentered{} ")}\\par`]),
  ].join("\n");
}

const sectionToLatex = (section: Section): string =>
  [`\\section*{${escapeLatex(section.title)}}`, ...section.blocks.map(blockToLatex)].join("\n\n");

/**
 * Writes a document for LaTeX, to be compiled or to take tables and sentences from.
 *
 * @param document the document
 * @returns source of an article; its pictures are the PNG files `charts/<id>.png` beside it
 * @example
 * renderLatex(reportDocument(evaluation)).startsWith("\\documentclass"); // true
 */
export function renderLatex(document: Document): string {
  return `${preamble(document)}
\\begin{document}
${firstPage(document)}

${document.sections.map(sectionToLatex).join("\n\n")}

\\medskip{\\footnotesize ${escapeLatex(document.software)}\\par}
\\end{document}
`;
}
