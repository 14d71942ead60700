import { loud } from '../note.js';
import { linesOf } from './lines.js';
import type { Block } from '../parsed.js';

/** A line of results: a name, how often it ran, and values that their units follow. */
const resultLine =
  /^Benchmark(?:[^\s\p{Ll}]\S*)?[ \t]+\d+[ \t]+[-+\d.e]+[ \t]+\S+(?:[ \t]+[-+\d.e]+[ \t]+\S+)*[ \t\r]*$/mu;

/** "goos: linux", "pkg: example.org/codec". */
const factLine = /^(goos|goarch|pkg|cpu):[ \t]*(\S.*)$/;

/** What Go's own units measure. Others are shown as they are written. */
const measures: Readonly<Record<string, string>> = {
  'ns/op': 'time',
  'MB/s': 'throughput',
  'B/op': 'memory',
  'allocs/op': 'allocations',
};

/** Whether a text is what `go test -bench` prints. */
export function isGoBench(text: string): boolean {
  return resultLine.test(text);
}

/**
 * Parses what `go test -bench` prints. Each line of results is a row, a benchmark that ran several
 * times (`-count`) has several. What the lines before say is a column where it differs.
 */
export function parseGoBench(text: string): Block[] {
  const facts = new Map<string, string>();
  const rows: Record<string, unknown>[] = [];
  const others: string[] = [];
  const lines = linesOf(text);
  for (const line of lines) {
    const [, fact, value] = factLine.exec(line) ?? [];
    if (fact && value) facts.set(fact, value.trim());
    else if (resultLine.test(line)) rows.push({ ...rowOf(line), ...Object.fromEntries(facts) });
    else if (/^(?:--- )?(?:FAIL|panic)\b/.test(line)) others.push(line.trim());
  }
  const isConstant = (name: string) => rows.every((row) => row[name] === rows[0]![name]);
  for (const name of [...facts.keys()].filter(isConstant)) for (const row of rows) delete row[name];
  const notes = others.length > 0 ? [loud(`says that a benchmark failed: "${others[0]!}".`)] : [];
  return [{ data: rows, notes }];
}

function rowOf(line: string): Record<string, unknown> {
  const [name, iterations, ...values] = line.trim().split(/[ \t]+/);
  const row: Record<string, unknown> = { name, iterations: Number(iterations) };
  for (let i = 0; i + 1 < values.length; i += 2) {
    const unit = values[i + 1]!;
    const measure = Object.hasOwn(measures, unit) ? `${measures[unit]!} (${unit})` : unit;
    row[measure] = Number(values[i]);
  }
  return row;
}
