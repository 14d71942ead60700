import { loud, type Note } from '../note.js';
import { asText } from '../raw-value.js';
import type { RawRecord } from '../record.js';

/**
 * criterion's raw.csv times more and more iterations in each sample, so that only the time of one
 * can be compared. Its "value" is what the benchmark was called with.
 */
export function withTimeOfOne(records: readonly RawRecord[], notes: Note[]): readonly RawRecord[] {
  const names = ['sample_measured_value', 'iteration_count', 'unit'];
  if (!names.every((name) => records[0]?.has(name))) return records;
  const what = '"time" is sample_measured_value / iteration_count, and "value" is called "input"';
  notes.push(loud(`has samples of more and more iterations: ${what}.`));
  return records.map((record) => {
    const [measured, count, unit] = names.map((name) => record.get(name));
    const time = Number((Number(measured) / Number(count)).toPrecision(9));
    const kept = [...record.keys()].filter((name) => name !== names[0] && name !== 'unit');
    return new Map([
      ...kept.map((name) => [name === 'value' ? 'input' : name, record.get(name)!] as const),
      ['time', Number.isFinite(time) ? `${time} ${asText(unit)}` : null],
    ]);
  });
}
