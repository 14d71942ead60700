import type { LitElement } from 'lit';
import { localeOf } from '../columns/number-format.js';
import type { Sheet, SheetBody } from '../export/sheet.js';
import { csv, htmlTable, json, latex, markdown } from '../export/text-formats.js';
import type { Messages } from '../messages/messages.js';
import { fileName, type Source } from '../results/file.js';
import { atOnce, inSlices, type Work } from '../work.js';
import type { Action } from './actions.js';

/** What an element shows, and what it is of. */
export interface Shown {
  readonly sheet: SheetBody | null;
  readonly file: Source;
  readonly shown: number;
  readonly all: number;
  readonly language: string;
  readonly messages: Messages;
}

type Format = (sheet: Sheet) => Work<string>;

/** The text of more rows is copied when it is there, not at once. */
const LONG_COPY = 10_000;

type Host = LitElement & Record<'caption' | 'note' | 'source' | 'query', string>;

/** What an element shows, as texts to take away. */
export class Exports {
  constructor(
    private readonly host: Host,
    private readonly shown: () => Shown | null,
  ) {}

  /** What a copy is of: the file, how many of its rows, the filter, the day; what the author says. */
  get about(): string {
    const shown = this.shown();
    if (!shown) return '';
    const { file, messages, language } = shown;
    const { note, source, query } = this.host;
    const day = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long' }).format(
      new Date(),
    );
    const about = messages.about(fileName(file), shown.shown, shown.all, query.trim(), day);
    return [about, note, source && messages.source(source)].filter(Boolean).join(' ');
  }

  /** In one of the formats of `export/`; '' while there is nothing. */
  write(format: Format): string {
    return atOnce(this.#written(format));
  }

  *#written(format: Format): Work<string> {
    const { sheet } = this.shown() ?? {};
    if (!sheet?.columns.length) return '';
    const { about } = this;
    const { caption } = this.host;
    return yield* format({ ...sheet, caption, about });
  }

  /** The same without holding the page. */
  async #fileOf(format: Format, type: string): Promise<Blob> {
    const work = this.#written(format);
    return new Blob([await inSlices(work, new AbortController().signal)], { type });
  }

  /** What the menu offers of them. */
  actions(messages: Messages): readonly Action[] {
    const copy = (label: string, format: Format): Action => ({
      kind: 'copy',
      label,
      type: 'text/plain',
      run: () => {
        const isLong = (this.shown()?.shown ?? 0) > LONG_COPY;
        return isLong ? this.#fileOf(format, 'text/plain') : this.write(format);
      },
    });
    const save = (ending: string, type: string, format: Format): Action => ({
      kind: 'download',
      label: messages.downloadAs(ending.toUpperCase()),
      run: () => {
        void this.#fileOf(format, type).then((file) => this.save(ending, file));
      },
    });
    return [
      copy(messages.copyAs('Markdown'), markdown),
      copy(messages.copyAs('HTML'), htmlTable),
      copy(messages.copyAs('LaTeX'), latex),
      copy(messages.copyForSheet(), (sheet) => csv(sheet, '\t')),
      save('csv', 'text/csv', csv),
      save('json', 'application/json', json),
    ];
  }

  /** Gives the reader a file that is named after the results file. */
  save(ending: string, content: Blob): void {
    const href = URL.createObjectURL(content);
    const name = fileName(this.shown()!.file).replace(/\.[^.]*$/, '');
    const download = `${name}.${ending}`;
    Object.assign(document.createElement('a'), { href, download }).click();
    // WebKit reads it after the click.
    setTimeout(() => URL.revokeObjectURL(href), 60_000);
  }
}
