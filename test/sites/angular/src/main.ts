import 'benchmark-elements';
import type { Formatters } from 'benchmark-elements';
import {
  Component,
  CUSTOM_ELEMENTS_SCHEMA,
  provideZonelessChangeDetection,
  signal,
} from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';

@Component({
  selector: 'app-results',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <benchmark-chart src="/results.csv" [error]="'low, high'"></benchmark-chart>
    <benchmark-table
      src="/results.csv"
      row-key="model"
      no-controls="false"
      [formatters]="formatters"
      (benchmark-sort-change)="sort.set($event.detail.sort)"
    ></benchmark-table>
    <output>{{ sort() }}</output>
  `,
})
class Results {
  readonly sort = signal('');
  readonly formatters: Formatters = { score: (value) => `${String(value)} points` };
}

void bootstrapApplication(Results, { providers: [provideZonelessChangeDetection()] });
