import { plainText, type Value } from '../results/results.js';
import { mapped, type Work } from '../work.js';
import { rowsOf, type Sheet, type SheetColumn } from './sheet.js';

/** A spreadsheet takes such a text for a formula, which may do harm: `=cmd|...`. */
const FORMULA = /^[=+\-@\t\r]./s;

/**
 * Comma-separated values, or others, with a line of titles (RFC 4180). A text that a spreadsheet
 * would run as a formula gets an apostrophe before it.
 */
export function* csv(sheet: Sheet, separator = ','): Work<string> {
  const cell = (value: Value) => {
    const text = plainText(value);
    const safe = typeof value !== 'number' && FORMULA.test(text) ? `'${text}` : text;
    return /["\n\r]/.test(safe) || safe.includes(separator) || safe !== safe.trim()
      ? `"${safe.replaceAll('"', '""')}"`
      : safe;
  };
  const lines = [
    sheet.columns.map(({ title }) => cell(title)),
    ...(yield* rowsOf(sheet, ({ value }, row) => cell(value(row)))),
  ];
  return (yield* mapped(lines, (cells) => `${cells.join(separator)}\n`)).join('');
}

/** A list of maps, one for each row, by the titles of the columns; a title that is there twice is numbered. */
export function* json(sheet: Sheet): Work<string> {
  const columns = sheet.columns.map((column, index, all) => {
    const before = all.slice(0, index).filter(({ title }) => title === column.title).length;
    return before > 0 ? { ...column, title: `${column.title} ${before + 1}` } : column;
  });
  const cell = ({ title, value }: SheetColumn, row: number) => [title, value(row)] as const;
  const rows = yield* rowsOf({ ...sheet, columns }, cell);
  const maps = yield* mapped(rows, (entries) =>
    JSON.stringify([Object.fromEntries(entries)], null, 2).slice(2, -2),
  );
  return maps.length > 0 ? `[\n${maps.join(',\n')}\n]\n` : '[]\n';
}

/** A table of GitHub's Markdown, with what it is of below it. */
export function* markdown(sheet: Sheet): Work<string> {
  const { columns, caption, about } = sheet;
  const text = (given: string) =>
    /^https?:\/\/[^\s<>|]+$/.test(given)
      ? `<${given}>`
      : given.replace(/[\\`*_[\]<>|~&]/g, '\\$&').replace(/\s*\n\s*/g, '<br>');
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  const table = [
    columns.map(({ title }) => text(title)),
    columns.map(({ isNumber }) => (isNumber ? '---:' : '---')),
    ...(yield* rowsOf(sheet, (column, row) => text(column.text(row)))),
  ];
  return `${caption && `**${text(caption)}**\n\n`}${(yield* mapped(table, line)).join('')}\n${text(about)}\n`;
}

/** A table of HTML. */
export function* htmlTable(sheet: Sheet): Work<string> {
  const { columns, caption, about } = sheet;
  const line = (cells: readonly string[]) => `<tr>${cells.join('')}</tr>\n`;
  const head = columns.map(({ title }) => `<th scope="col">${markup(title)}</th>`);
  const cell = ({ isNumber, text }: SheetColumn, row: number) =>
    `<td${isNumber ? ' align="right"' : ''}>${markup(text(row))}</td>`;
  const name = [caption, about].filter(Boolean).map(markup).join('<br>');
  const body = (yield* mapped(yield* rowsOf(sheet, cell), line)).join('');
  return `<table>\n<caption>${name}</caption>\n<thead>\n${line(head)}</thead>\n<tbody>\n${body}</tbody>\n</table>\n`;
}

/** A text as markup that shows it. */
export function markup(text: string): string {
  const names: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' };
  return text.replace(/[&<>"]/g, (sign) => `&${names[sign]};`);
}

/** What LaTeX reads otherwise, or sets as another sign, and what pdfLaTeX has no letter for. */
const LATEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '`': '\\textasciigrave{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '\n': ' ',
  // Two of them would be a dash.
  '-': '-{}',
  '−': '$-$',
  '≈': '$\\approx$',
  '≤': '$\\leq$',
  '≥': '$\\geq$',
  '→': '$\\to$',
  '∞': '$\\infty$',
};

/** A table of LaTeX, which needs the package booktabs. */
export function* latex(sheet: Sheet): Work<string> {
  const { columns, caption, about } = sheet;
  const text = (given: string) =>
    given
      // The letter, which pdfLaTeX does not know, as the sign of a unit.
      .replaceAll('\u03bc', '\u00b5')
      .replace(/[\\~^`<>|\n−≈≤≥→∞&%$#_{}]|-(?=-)/g, (sign) => LATEX[sign] ?? `\\${sign}`)
      // Behind the end of a row they belong to that.
      .replace(/^[*[]/, '{$&}');
  const line = (cells: readonly string[]) => `  ${cells.map(text).join(' & ')} \\\\\n`;
  const kinds = columns.map(({ isNumber }) => (isNumber ? 'r' : 'l')).join('');
  const body = yield* mapped(yield* rowsOf(sheet, ({ text }, row) => text(row)), line);
  return `% \\usepackage{booktabs}
\\begin{table}
  \\caption{${text([caption, about].filter(Boolean).join('. '))}}
  \\begin{tabular}{${kinds}}
  \\toprule
${line(columns.map(({ title }) => title))}  \\midrule
${body.join('')}  \\bottomrule
  \\end{tabular}
\\end{table}
`;
}
