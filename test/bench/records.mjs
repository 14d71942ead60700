/** Records as those of a leaderboard of language models, 25 fields each, always the same. */

const MODELS =
  'claude-3-5-sonnet claude-3-7-sonnet claude-opus-4 claude-sonnet-4 codestral-25 command-a ' +
  'deepseek-chat deepseek-r1 gemini-2.0-flash gemini-2.5-pro gemma-3-27b gpt-4.1 gpt-4.1-mini ' +
  'gpt-4o gpt-5 gpt-oss-120b grok-3 grok-4 kimi-k2 llama-4-maverick mistral-large o1-mini o3 ' +
  'o4-mini qwen3-235b qwen3-coder smallgp-7b yi-lightning';
// Each letter of "gpt" brings another row to the top.
const FIRST_MODELS = ['claude-3-5-sonnet', 'gemini-2.0-flash', 'smallgp-7b', 'gpt-4o'];
const FORMATS = ['architect', 'diff', 'diff-fenced', 'udiff', 'whole'];
const CASES = 225;

/** The columns that are shown. */
export const columns = [
  { key: 'dirname', label: 'Run' },
  { key: 'model', label: 'Model' },
  { key: 'pass_rate_2', label: 'Pass rate', isNumber: true },
  { key: 'total_cost', label: 'Cost', isNumber: true },
  { key: 'percent_cases_well_formed', label: 'Well formed', isNumber: true },
  { key: 'edit_format', label: 'Edit format' },
  { key: 'seconds_per_case', label: 'Seconds', isNumber: true },
  { key: 'date', label: 'Date' },
  { key: 'command', label: 'Command' },
];

export function makeRecords(count) {
  const random = randomFrom(20260101);
  const whole = (low, high) => low + Math.floor(random() * (high - low + 1));
  const oneOf = (list) => list[whole(0, list.length - 1)];
  const digits = (number) => String(number).padStart(2, '0');
  const models = MODELS.split(' ');
  const costs = new Set();
  return Array.from({ length: count }, (_, i) => {
    const model = FIRST_MODELS[i] ?? oneOf(models);
    const format = oneOf(FORMATS);
    const date = `${whole(2023, 2026)}-${digits(whole(1, 12))}-${digits(whole(1, 28))}`;
    const passed = whole(5, 130);
    const passedLater = Math.min(CASES, passed + whole(10, 95));
    const malformed = whole(0, 40);
    return {
      dirname: `${date}--${model}-${format}-${String(i).padStart(6, '0')}`,
      test_cases: CASES,
      model,
      edit_format: format,
      commit_hash: `f${whole(0x100000, 0xffffff).toString(16)}-${oneOf(['clean', 'dirty'])}`,
      pass_rate_1: rounded((passed / CASES) * 100, 1),
      pass_rate_2: rounded((passedLater / CASES) * 100, 1),
      pass_num_1: passed,
      pass_num_2: passedLater,
      percent_cases_well_formed: rounded(100 - (malformed / CASES) * 100, 1),
      error_outputs: whole(0, 60),
      num_malformed_responses: malformed,
      num_with_malformed_responses: Math.min(malformed, whole(0, 40)),
      user_asks: whole(0, 200),
      lazy_comments: whole(0, 9),
      syntax_errors: whole(0, 20),
      indentation_errors: whole(0, 9),
      exhausted_context_windows: whole(0, 9),
      test_timeouts: whole(0, 9),
      total_tests: CASES,
      command: `aider --model ${model} --edit-format ${format}`,
      date,
      versions: `0.${whole(40, 89)}.${whole(0, 9)}.dev`,
      seconds_per_case: rounded(2 + random() * 240, 1),
      // No two alike, so that there is one order; the first is not the least.
      total_cost: i === 0 ? 55.5 : newCost(),
    };
  });

  function newCost() {
    const cost = rounded(0.05 + random() * 180, 6);
    if (cost === 55.5 || costs.has(cost)) return newCost();
    costs.add(cost);
    return cost;
  }
}

export function toJson(records) {
  return `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]\n`;
}

export function toYaml(records) {
  return records
    .map(
      (record) =>
        `- ${Object.entries(record)
          .map((entry) => entry.join(': '))
          .join('\n  ')}\n`,
    )
    .join('');
}

function rounded(number, digits) {
  return Number(number.toFixed(digits));
}

/** Mulberry32: numbers from 0 to 1, the same for the same seed. */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}
