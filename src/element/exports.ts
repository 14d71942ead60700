import type { LitElement } from 'lit';
import { localeOf } from '../columns/number-format.js';
import type { Sheet, SheetColumn } from '../export/sheet.js';
import { csv, htmlTable, json, latex, markdown } from '../export/text-formats.js';
import type { Messages } from '../messages/messages.js';
import { fileName, type Source } from '../results/file.js';
import type { Action } from './actions.js';

/** What an element shows, and what it is of. */
export interface Shown {
  readonly columns: readonly SheetColumn[];
  readonly file: Source;
  readonly shown: number;
  readonly all: number;
  readonly language: string;
  readonly messages: Messages;
}

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
  write(format: (sheet: Sheet) => string): string {
    const { columns } = this.shown() ?? {};
    if (!columns?.length) return '';
    const { about } = this;
    const { caption } = this.host;
    return format({ columns, length: columns[0]!.values.length, caption, about });
  }

  /** What the menu offers of them. */
  actions(messages: Messages): readonly Action[] {
    const copy = (label: string, format: (sheet: Sheet) => string): Action => ({
      kind: 'copy',
      label,
      run: () => this.write(format),
    });
    const save = (ending: string, type: string, format: (sheet: Sheet) => string): Action => ({
      kind: 'download',
      label: messages.downloadAs(ending.toUpperCase()),
      run: () => this.save(ending, new Blob([this.write(format)], { type })),
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
