/** Every sentence that readers see or hear, in German; see en.ts for what each is for. */
import type { AggregateWord } from './en.js';
import { languageOf } from './language.js';
import type { Messages } from './messages.js';

const { number, list, choose } = languageOf('de');

const aggregates: Readonly<Record<AggregateWord, string>> = {
  mean: 'Mittelwert',
  median: 'Median',
  min: 'Minimum',
  max: 'Maximum',
  sum: 'Summe',
  count: 'Anzahl',
};

const runs = (most: number, isUpTo: boolean): string =>
  choose(most, {
    one: isUpTo ? 'bis zu 1 Lauf' : '1 Lauf',
    other: isUpTo ? `bis zu ${number(most)} Läufen` : `${number(most)} Läufen`,
  });

export const de: Messages = {
  loading: (file) => `${file} wird geladen …`,
  noRows: () => 'Es gibt keine Zeilen.',
  noMatch: (query) => `Keine Zeile passt zu „${query}“.`,
  withoutTerm: (term, count) =>
    choose(count, {
      one: `Ohne „${term}“ passt 1 Zeile.`,
      other: `Ohne „${term}“ passen ${number(count)} Zeilen.`,
    }),
  clearTerm: () => 'Entfernen',
  showAllRows: (count) =>
    choose(count, { one: 'Die eine Zeile zeigen', other: `Alle ${number(count)} Zeilen zeigen` }),

  rowCount: (all) => choose(all, { one: '1 Zeile', other: `${number(all)} Zeilen` }),
  matchCount: (matching, all) =>
    choose(all, {
      one: `${number(matching)} von 1 Zeile`,
      other: `${number(matching)} von ${number(all)} Zeilen`,
    }),
  selectedCount: (count) => `${number(count)} ausgewählt`,
  firstRows: (shown, all) =>
    choose(shown, {
      one: `Die erste von ${number(all)} Zeilen.`,
      other: `Die ersten ${number(shown)} von ${number(all)} Zeilen.`,
    }),
  allRows: (all) => choose(all, { one: '1 Zeile.', other: `Alle ${number(all)} Zeilen.` }),
  showAll: () => 'Alle zeigen',
  showFewer: () => 'Weniger zeigen',
  showSelected: () => 'Nur ausgewählte zeigen',
  clearSelection: () => 'Auswahl aufheben',

  search: () => 'Suche',
  suggestions: () => 'Vorschläge',
  suggestionCount: (count) =>
    choose(count, { one: '1 Vorschlag', other: `${number(count)} Vorschläge` }),
  howToSearch: () => 'So wird gesucht',
  exampleMeanings: {
    word: 'irgendwo in einer Zeile',
    phrase: 'diese Wörter zusammen',
    not: 'nicht',
    either: 'eines von beiden',
    contains: 'in dieser Spalte',
    equals: 'genau einer dieser Werte',
    atLeast: 'mindestens; auch <= < >',
    range: 'von und bis',
  },
  unknownColumn: (name) => `Es gibt keine Spalte „${name}“; sie wird als Text gesucht.`,
  unknownColumnMeaning: (name, meant) =>
    `Es gibt keine Spalte „${name}“; sie wird als Text gesucht. Ist „${meant}“ gemeint?`,
  notComparedWithNumbers: (condition, label) =>
    `„${condition}“ lässt sich nicht vergleichen, denn ${label} enthält Zahlen; es wird als Text gesucht.`,
  notComparedWithDates: (condition, label) =>
    `„${condition}“ lässt sich nicht vergleichen, denn ${label} enthält Datumsangaben; es wird als Text gesucht.`,
  notComparedWithText: (condition, label) =>
    `„${condition}“ lässt sich nicht vergleichen, denn ${label} enthält keine Zahlen; es wird als Text gesucht.`,
  noValueChoice: () => '(kein Wert)',
  clear: () => 'Aufheben',
  clearFacet: (label) => `${label} aufheben`,
  showAllValues: (count) => `Alle ${number(count)} zeigen`,
  rangeFrom: () => 'von',
  rangeTo: () => 'bis',

  findingCount: (count, file) =>
    choose(count, {
      one: `1 Hinweis zu ${file || 'den Daten'}`,
      other: `${number(count)} Hinweise zu ${file || 'den Daten'}`,
    }),
  nothingFound: (file) => `In ${file || 'den Daten'} fällt nichts auf.`,

  results: () => 'Ergebnisse',
  selectedHeader: () => 'Ausgewählt',
  selectRow: (name) => `${name} auswählen`,
  rowDetails: (name) => `Einzelheiten zu ${name}`,
  rowNumber: (place) => `Zeile ${number(place)}`,
  matchIn: (label, text) => `Gefunden in ${label}: ${text}`,
  columnCount: (shown, all) => `${number(shown)} von ${number(all)} Spalten.`,
  columnsInDetails: (shown, all) =>
    `${number(shown)} von ${number(all)} Spalten; die anderen stehen in den Einzelheiten jeder Zeile.`,
  showMore: (count) => `${number(count)} weitere zeigen`,
  showNext: (count) => `Die nächsten ${number(count)} zeigen`,
  nameColumns: () => 'oder in `columns` nennen',
  listOf: (count, first) =>
    choose(count, { one: `1 Wert: ${first} …`, other: `${number(count)} Werte: ${first} …` }),
  more: () => 'mehr',
  less: () => 'weniger',
  moreOf: (label) => `mehr von ${label}`,
  lessOf: (label) => `weniger von ${label}`,
  barNotToScale: () => 'Balken nicht maßstäblich',

  chart: () => 'Diagramm',
  chartName: (measures, x) => `${list(measures)} nach ${x}`,
  chartKeys: (name) => `${name}. Pfeiltasten führen von Punkt zu Punkt.`,
  chartData: () => 'Daten des Diagramms',
  series: () => 'Reihe',
  value: () => 'Wert',
  noValue: () => 'kein Wert',
  noValueAboveZero: () => 'kein Wert über 0',
  labelled: (label, value) => `${label}: ${value}`,
  interval: (low, high) => `${low} bis ${high}`,
  intervalOfRuns: (count, low, high) =>
    choose(count, {
      one: `1 Lauf, ${low} bis ${high}`,
      other: `${number(count)} Läufe, ${low} bis ${high}`,
    }),
  mark: (texts, place, count) => `${texts.join('. ')} (${number(place)} von ${number(count)})`,
  without: (label) => `Ohne ${label}`,
  otherParts: (count) => `Andere (${number(count)})`,
  hideSeries: (label) => `${label} ausblenden`,
  showSeries: (label) => `${label} einblenden`,
  aggregateOf: (aggregate, label) => `${aggregates[aggregate]} von ${label}`,
  aggregate: (aggregate) => aggregates[aggregate],

  firstCategories: (most, count, label) =>
    `Die ersten ${number(most)} von ${number(count)} nach ${label}; die Suche zeigt die anderen.`,
  mergedParts: (label, shown, others) =>
    `${label}: Die ${number(shown)} von ${number(shown + others)} mit den meisten Zeilen sind zu unterscheiden; die übrigen ${number(others)} sehen gleich aus.`,
  meanOfRuns: (most, isUpTo) =>
    `Mittelwert von ${runs(most, isUpTo)}; die Fehlerbalken reichen vom kleinsten zum größten Wert.`,
  whiskersFrom: (names) => `Fehlerbalken: ${list(names)}.`,
  aggregateOfRuns: (words, most, isUpTo) =>
    `${list(words.map((word) => aggregates[word]))} von ${runs(most, isUpTo)}.`,
  leftOut: (drawn, all, missing, notAboveZero, words = []) => {
    const reasons = [
      ...missing.map(({ label, count }) => `${number(count)} ohne ${label}`),
      ...notAboveZero.map(({ label, count }) => `${number(count)} mit ${label} nicht über 0`),
    ].join(', ');
    const named = words.map(({ label, words, others }) => {
      const counted = words.map(({ word, count }) => `${number(count)} ${word}`).join(', ');
      const rest = choose(others, {
        one: ' und 1 anderes Wort',
        other: ` und ${number(others)} andere Wörter`,
      });
      return `${counted}${others > 0 ? rest : ''} bei ${label}`;
    });
    const rows = drawn < all ? de.matchCount(drawn, all) : de.rowCount(all);
    return `${[rows, reasons, ...named].filter(Boolean).join('; ')}.`;
  },
};
