import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ColumnExpression } from '../columns/expression.js';
import { splitList } from '../columns/list.js';
import { attempt, ResultsError, type AttributeError } from '../errors.js';
import { memo, stable } from '../memo.js';
import type { Messages } from '../messages/messages.js';
import { rankedColumn, rankWarning, type RankSettings } from '../ranks/ranked-column.js';
import { formatOfRanked } from '../ranks/ranked-format.js';
import { MOST_RANKED, rankingOf, type Ranking } from '../ranks/ranking.js';
import { leadSentence, methodSentences, type Wording } from '../ranks/sentences.js';
import type { Source } from '../results/file.js';
import type { Column, Row } from '../results/results.js';
import { rankColumn, rankedColumns, rowsApart } from './rank-column.js';
import type { RankedFormat, TableColumns } from './table-columns.js';

/** No reader finds a row in a longer list; the details of each row have a button. */
const MOST_BASELINES = 200;

/** What the ranks of a table are made of. */
export interface RankInputs {
  /** The attribute: a column, '' for the one of the order; `null` for no ranks. */
  readonly rank: string | boolean | null;
  readonly sort: string;
  readonly settings: RankSettings;
  /** The columns that the table shows. */
  readonly shown: readonly ColumnExpression[];
  /** What attributes may name. */
  readonly columns: readonly Column[];
  /** The author's rows, before the reader's filter. */
  readonly rows: readonly Row[];
  readonly file: Source;
  readonly messages: Messages;
  readonly lang: string;
  readonly nameOf: (row: Row) => string;
}

/**
 * The rows by the column that `rank` names, or that has intervals: the column of ranks, what stands
 * beside the ranked values, the sentences below the table, and the list to compare with.
 */
export class TableRanking {
  /** The ranks, as a column that an order may name; `null` where none are asked for. */
  column: Column | null = null;
  /** How the ranked column is written; `null` where nothing is ranked. */
  format: RankedFormat | null = null;
  errors: readonly AttributeError[] = [];
  /** What the author is to be told of once; '' for nothing. */
  warning = '';

  #inputs!: RankInputs;
  #wording: Wording | null = null;
  readonly #rankedColumn = memo(rankedColumn);
  readonly #formatOf = memo(formatOfRanked);
  readonly #endsOf = memo(
    ({ of }: Ranking) =>
      (row: Row) =>
        of(row)?.ends,
  );
  readonly #stableFormat = stable<RankedFormat>();
  readonly #wordingOf = stable<Wording>();
  readonly #rankColumn = memo(rankColumn);
  readonly #withRanks = memo(rankedColumns);
  readonly #rowsApart = memo(rowsApart);

  /** Whether ranks are ranges: rows can be compared. */
  get hasRanges(): boolean {
    return this.#wording?.ranking.hasRanges ?? false;
  }

  /** Ranks the author's rows, before they are filtered and sorted. */
  update(inputs: RankInputs): void {
    this.#inputs = inputs;
    this.#wording = this.#read(inputs);
    const { messages, lang } = inputs;
    const ranking = isAsked(inputs) ? this.#wording?.ranking : null;
    this.column = ranking ? this.#rankColumn(ranking, messages, lang) : null;
  }

  #read(inputs: RankInputs): Wording | null {
    const { sort, settings, shown, columns, rows, file, messages, lang, nameOf } = inputs;
    const errors: AttributeError[] = [];
    [this.errors, this.format, this.warning] = [errors, null, ''];
    const isRanked = isAsked(inputs);
    if (!isRanked && !settings.cases && settings.intervals.length === 0) return null;
    if (rows.length > MOST_RANKED) {
      const [most, all] = [MOST_RANKED, rows.length].map(new Intl.NumberFormat('en').format);
      const sentence = `Ranks and intervals are for at most ${most} rows, and there are ${all}. Leave rows out by where.`;
      const error = new ResultsError('attribute', sentence);
      errors.push({ attribute: isRanked ? 'rank' : 'cases', error });
      return null;
    }
    const by = isRanked ? namedIn(inputs) : null;
    const ranked = attempt(
      () => this.#rankedColumn(by, sort, shown, columns, settings, rows, file),
      null,
      (error) => errors.push({ attribute: 'rank', error }),
    );
    if (!ranked) return null;
    this.warning = isRanked ? rankWarning(sort, ranked, settings) : '';
    const ranking = rankingOf(rows, ranked.column, ranked.uncertainty, ranked.isLowerBetter);
    const format = this.#formatOf(ranking, rows, lang);
    const { name } = ranked.column;
    this.format = this.#stableFormat({ name, format, endsOf: this.#endsOf(ranking) });
    return this.#wordingOf({ ranking, messages, lang, number: format.number, nameOf });
  }

  /** The columns of the table, with the ranks and all that is known of the ranked values. */
  columnsOf(columns: TableColumns, baseline: Row | null): TableColumns {
    const { settings, rows } = this.#inputs;
    return this.#wording
      ? this.#withRanks(columns, this.#wording, this.column, baseline, settings.lower, rows)
      : columns;
  }

  /** The rows below which a line stands; only where rows are in the order of the ranks. */
  apartIn(rows: readonly Row[], order: string): ReadonlySet<Row> | null {
    const ranking = this.#wording?.ranking;
    if (!ranking) return null;
    const [first = ''] = splitList(order);
    const { name, label, expression } = ranking.column;
    const isInOrder = ['rank', name, label, expression].includes(first.replace(/^-\s*/, ''));
    return isInOrder ? this.#rowsApart(rows, ranking) : null;
  }

  /** Below the table: who leads, and how the ranks came about. */
  renderNote(matching: number): TemplateResult | typeof nothing {
    const wording = this.#wording;
    if (!wording) return nothing;
    const isRanked = this.column !== null;
    const sentences = [
      ...(isRanked ? [leadSentence(wording, matching, this.#inputs.rows.length)] : []),
      ...methodSentences(wording, 'intervals', isRanked),
    ];
    return html`<p part="note" class="note" lang=${wording.messages.lang}>
      ${sentences.join(' ')}
    </p>`;
  }

  /** A list of the rows to compare the others with, the best first; of very many, only the chosen one. */
  renderChoice(
    baseline: Row | null,
    choose: (name: string) => void,
  ): TemplateResult | typeof nothing {
    if (!this.#wording || !this.hasRanges) return nothing;
    const { nameOf, messages, ranking } = this.#wording;
    const { standings } = ranking;
    const isLong = standings.length > MOST_BASELINES;
    const rows = isLong ? (baseline ? [baseline] : []) : standings.map(({ row }) => row);
    if (rows.length === 0) return nothing;
    const chosen = baseline && nameOf(baseline);
    const change = (event: Event) => choose((event.target as HTMLSelectElement).value);
    return html`<label class="compare">
      <span lang=${messages.lang}>${messages.compareWith()}</span>
      <select @change=${change}>
        <option value="" lang=${messages.lang} .selected=${live(!chosen)}>
          ${messages.compareWithNone()}
        </option>
        ${[...new Set(rows.map(nameOf))].map(
          (name) => html`<option value=${name} .selected=${live(name === chosen)}>${name}</option>`,
        )}
      </select>
    </label>`;
  }
}

const isAsked = ({ rank }: RankInputs) => !(rank === null || rank === false || rank === 'false');
const namedIn = ({ rank }: RankInputs) => (typeof rank === 'string' ? rank : '');
