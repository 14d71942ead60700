/** Every sentence that readers see or hear, in German; see en.ts for what each is for. */
import type { AggregateWord } from './en.js';
import { languageOf } from './language.js';
import type { Messages } from './messages.js';

const { number, list, choose } = languageOf('de');

/** The first names of `count`. */
const some = (names: readonly string[], count: number): string => {
  const others = count - names.length;
  return others > 0 ? `${names.join(', ')} und ${number(others)} weitere` : list(names);
};

const megabytes = (value: number): string => number(Math.round(value * 10) / 10);

const aggregates: Readonly<Record<AggregateWord, string>> = {
  mean: 'Mittelwert',
  median: 'Median',
  min: 'Minimum',
  max: 'Maximum',
  sum: 'Summe',
  count: 'Anzahl',
};

const few = [
  'zweite',
  'dritte',
  'vierte',
  'fünfte',
  'sechste',
  'siebte',
  'achte',
  'neunte',
  'zehnte',
];
const ordinal = (count: number): string => few[count - 2] ?? `${number(count)}.`;

const runs = (most: number, isUpTo: boolean): string =>
  choose(most, {
    one: isUpTo ? 'bis zu 1 Lauf' : '1 Lauf',
    other: isUpTo ? `bis zu ${number(most)} Läufen` : `${number(most)} Läufen`,
  });

export const de: Messages = {
  lang: 'de',

  loading: (file) => `${file} wird geladen …`,
  drawing: (rows) => `Es wird gezeichnet: ${de.rowCount(rows)} …`,
  progress: (received, total) =>
    total > 0 ? `${megabytes(received)} von ${megabytes(total)} MB` : `${megabytes(received)} MB`,
  rowsSoFar: (rows) =>
    choose(rows, { one: 'bisher 1 Zeile', other: `bisher ${number(rows)} Zeilen` }),
  onlyBeginning: (rows) =>
    choose(rows, {
      one: 'Die erste Zeile ist angekommen und wird gezeigt.',
      other: `Die ersten ${number(rows)} Zeilen sind angekommen und werden gezeigt.`,
    }),
  stillWaiting: (file, seconds) => `${file} lässt seit ${number(seconds)} s auf sich warten.`,
  tryAgain: () => 'Noch einmal versuchen',
  tryingAgain: () => 'Noch ein Versuch …',
  loaded: (file, all) =>
    choose(all, {
      one: `${file} ist geladen: 1 Zeile.`,
      other: `${file} ist geladen: ${number(all)} Zeilen.`,
    }),
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

  source: (name) => `Quelle: ${name}`,

  actions: () => 'Kopieren, herunterladen, teilen',
  copyAs: (format) => `Als ${format} kopieren`,
  copyForSheet: () => 'Für eine Tabellenkalkulation kopieren',
  downloadAs: (format) => `${format} herunterladen`,
  copyLink: () => 'Link zu dieser Ansicht kopieren',
  copyTag: () => 'Tag dieser Ansicht kopieren',
  copyPicture: () => 'Bild kopieren',
  notCopied: () =>
    'Der Browser lässt diese Seite keine Bilder kopieren. Es kann heruntergeladen werden.',
  fullScreen: () => 'Ganzer Bildschirm',
  copied: () => 'Kopiert.',
  copyByHand: () => 'Der Browser lässt diese Seite nicht kopieren. Von hier kopieren:',
  about: (file, shown, all, query, day) => {
    const rows = shown < all ? de.matchCount(shown, all) : de.rowCount(all);
    return `${file}: ${rows}${query && `, gefiltert nach „${query}“`}; ${day}.`;
  },
  rowCount: (all) => choose(all, { one: '1 Zeile', other: `${number(all)} Zeilen` }),
  matchCount: (matching, all) =>
    choose(all, {
      one: `${number(matching)} von 1 Zeile`,
      other: `${number(matching)} von ${number(all)} Zeilen`,
    }),
  selectedCount: (count) => `${number(count)} ausgewählt`,
  rowSelected: (name) => `${name} ausgewählt`,
  rowNotSelected: (name) => `${name} nicht mehr ausgewählt`,
  othersInSearch: () => 'Suche und Sortierung zeigen andere.',
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
  howToSearchAndMove: () => 'So sucht man und geht von Zeile zu Zeile',
  rowKeys: () =>
    [
      '`↑` `↓` gehen von Zeile zu Zeile, sobald eine den Fokus hat',
      '`Bild ↑` `Bild ↓` gehen um zehn Zeilen weiter',
      '`Pos1` `Ende` gehen zur ersten und zur letzten Zeile',
    ].join('\n'),
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
  longestQuery: (most: number) =>
    `Eine Suche hat höchstens ${number(most)} Zeichen; was darüber ist, fällt weg.`,
  readAsNot: (word) => `„-${word}“ lässt die Zeilen mit „${word}“ weg.`,
  lookForWritten: (word) => `Nach „-${word}“ suchen`,
  noValueChoice: () => '(kein Wert)',
  clear: () => 'Aufheben',
  clearFacet: (label) => `${label} aufheben`,
  showAllValues: (count) => `Alle ${number(count)} zeigen`,
  showFirstValues: (first, count) => `Die ersten ${number(first)} von ${number(count)} zeigen`,
  rangeFrom: () => 'von',
  rangeTo: () => 'bis',

  findingCount: (count, file) =>
    choose(count, {
      one: `1 Hinweis zu ${file || 'den Daten'}`,
      other: `${number(count)} Hinweise zu ${file || 'den Daten'}`,
    }),
  nothingFound: (file) => `In ${file || 'den Daten'} fällt nichts auf.`,

  tableName: (labels, count, name) => `${some(labels, count)} nach ${name}`,
  selectedHeader: () => 'Ausgewählt',
  selectRow: (name) => `${name} auswählen`,
  rowDetails: (name) => `Einzelheiten zu ${name}`,
  searchedFor: (query) => `Suche: ${query}.`,
  comparedWith: (name) => `Verglichen mit ${name}.`,
  sorts: () => 'sortiert die Tabelle',
  sortedBy: (label, isAscending) =>
    `Sortiert nach ${label}, ${isAscending ? 'aufsteigend' : 'absteigend'}`,
  notSorted: () => 'Nicht sortiert: in der Reihenfolge der Datei',
  highlighted: () => 'hervorgehoben',
  highlightedKey: () => 'Hervorgehoben',
  selected: () => 'ausgewählt',
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
  chartKeys: () =>
    'Pfeiltasten führen von Punkt zu Punkt; das Fragezeichen auf der Tastatur zeigt alle Tasten.',
  drawn: (type, name, marks, series, range) => {
    const kind =
      { bar: 'Balkendiagramm', line: 'Liniendiagramm', scatter: 'Streudiagramm' }[type] ??
      'Diagramm';
    const count =
      type === 'bar'
        ? `${number(marks)} Balken`
        : choose(marks, { one: '1 Punkt', other: `${number(marks)} Punkte` });
    const parts = series > 1 ? ` in ${number(series)} Reihen` : '';
    return `${kind}, ${name}: ${count}${parts}${range && `, ${range}`}.`;
  },
  at: (value, place) => `${value} (${place})`,
  allAt: (value) => `alle bei ${value}`,
  fromDownTo: (high, highest, low, lowest) =>
    `von ${high} (${highest}) hinab bis ${low} (${lowest})`,
  seriesRange: (label, low, high, count) =>
    choose(count, {
      one: `${label}: ${high}, 1 Wert.`,
      other: `${label}: ${low === high ? de.allAt(low) : `${low} bis ${high}`}, ${number(count)} Werte.`,
    }),
  course: (label, change, first, last, greatest, least) => {
    const moves = { '-1': 'fällt von', '0': 'geht von', '1': 'steigt von' }[change];
    return `${label} ${moves} ${first} auf ${last}; höchster Wert ${greatest}, niedrigster ${least}.`;
  },
  axis: (title, first, last, isLog) =>
    `Achse ${title}: von ${first} bis ${last}${isLog ? ', logarithmisch' : ''}.`,
  axisOfNames: (title, count, first, last) =>
    choose(count, {
      one: `Achse ${title}: ${first}.`,
      other: `Achse ${title}: ${number(count)} Stellen, von ${first} bis ${last}.`,
    }),
  tends: (x, y, direction) =>
    direction === 0
      ? `${y} hat entlang ${x} keine klare Richtung.`
      : `Mit ${x} ${direction > 0 ? 'steigt' : 'fällt'} tendenziell ${y}.`,
  reference: (line, above, all) =>
    choose(above, {
      one: `${line}; 1 von ${number(all)} liegt darüber.`,
      other: `${line}; ${above === 0 ? 'keiner' : number(above)} von ${number(all)} ${above === 0 ? 'liegt' : 'liegen'} darüber.`,
    }),
  marked: (state, names, count) => `${state}: ${some(names, count)}.`,
  firstPoints: (shown, all) => `Die ersten ${number(shown)} von ${number(all)} Punkten.`,
  dataFile: (name) => `Daten: ${name}`,
  remark: () => 'Bemerkung',
  viewAs: () => 'Ansicht',
  asChart: () => 'Diagramm',
  asTable: () => 'Tabelle',
  howToRead: () => 'So liest man dieses Diagramm',
  chartHelp: () =>
    [
      '`←` `→` gehen die Achse entlang',
      '`↑` `↓` gehen zu einer anderen Reihe',
      '`Bild ↑` `Bild ↓` gehen um ein Zehntel der Punkte weiter',
      '`Pos1` `Ende` gehen zum ersten und zum letzten Punkt',
      '`Enter` oder ein Klick wählt aus; mit `Umschalt` zusätzlich',
      '`Esc` geht hinauf, vom Punkt zu Reihen und Achsen und zum ganzen Diagramm; `Enter` geht hinab',
    ].join('\n'),
  onFront: () => 'auf der Front',
  legendOf: (label, isUsed) => (isUsed ? `${label}: ein- und ausblenden` : label),
  series: () => 'Reihe',
  value: () => 'Wert',
  from: () => 'Von',
  to: () => 'Bis',
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
  endOfParts: (part) => `Keine weiteren Reihen oder Achsen. ${part}`,
  playTones: () => 'Werte als Töne spielen',
  stopTones: () => 'Keine Töne spielen',
  endOfPoints: (mark) => `Keine weiteren Punkte. ${mark}`,
  without: (label) => `Ohne ${label}`,
  otherParts: (count) => `Andere (${number(count)})`,
  seriesHidden: (label) => `${label} ausgeblendet`,
  seriesShown: (label) => `${label} eingeblendet`,
  aggregateOf: (aggregate, label) => `${aggregates[aggregate]} von ${label}`,
  aggregate: (aggregate) => aggregates[aggregate],

  rank: () => 'Rang',
  rankTitle: (all, label) => `unter ${de.rowCount(all)}, nach ${label}`,
  rankOf: (range, all) => `Rang ${range} von ${number(all)}`,
  couldBeFirst: () => 'könnte auf Rang 1 stehen',
  interval95: (range) => `95 %: ${range}`,
  intervalByFile: (range) => `${range} laut Datei`,
  solvedCases: (value, solved, cases) =>
    choose(cases, {
      one: `${value}, ${number(solved)} von 1 Fall`,
      other: `${value}, ${number(solved)} von ${number(cases)} Fällen`,
    }),
  ofCases: (value, cases) =>
    choose(cases, { one: `${value} von 1 Fall`, other: `${value} von ${number(cases)} Fällen` }),
  highest: (name, value) => `Höchster Wert: ${name} mit ${value}.`,
  lowest: (name, value) => `Niedrigster Wert: ${name} mit ${value}.`,
  lowestIsBest: (name, value) => `Niedrigster und damit bester Wert: ${name} mit ${value}.`,
  leads: (name, value, interval, ties, others, areNext) => {
    const leads = `${name} führt mit ${value} (${interval})`;
    if (ties === 0) {
      return choose(others, {
        one: `${leads} und ist vom anderen zu unterscheiden.`,
        other: `${leads} und ist von allen ${number(others)} anderen zu unterscheiden.`,
      });
    }
    const from =
      ties === others
        ? choose(others, { one: 'vom anderen', other: `von keinem der ${number(others)} anderen` })
        : areNext
          ? choose(ties, { one: 'vom nächsten', other: `von den nächsten ${number(ties)}` })
          : choose(ties, { one: 'von einem anderen', other: `von ${number(ties)} anderen` });
    const not = ties === others && others > 1 ? '' : 'nicht ';
    return `${leads}, ist aber ${from} ${not}zu unterscheiden.`;
  },
  rankedAmongAll: (matching, all) =>
    `${de.matchCount(matching, all)}; die Ränge gelten unter allen ${number(all)}.`,
  whiskers: (method) => `Fehlerbalken: ${method}`,
  bands: (method) => `Bänder: ${method}`,
  intervals: (method) => `Intervalle: ${method}`,
  intervalsOfCases: (cases, name) => {
    const [least = 0, most = least] = cases;
    const count =
      least === most
        ? number(least)
        : `${number(least)} ${most - least > 1 ? 'bis' : 'oder'} ${number(most)}`;
    return `95-%-Intervalle für je ${count} Fälle${name && ` (${name})`}.`;
  },
  intervalsOfError: (names) => `95-%-Intervalle aus dem Standardfehler (${list(names)}).`,
  intervalsOfMean: (names) =>
    `95-%-Intervalle des Mittelwerts, aus der Standardabweichung (${list(names)}) und der Zahl der Fälle.`,
  intervalsOfDeviation: (names) =>
    `eine Standardabweichung einzelner Läufe, nicht des Mittelwerts (${list(names)}).`,
  intervalsOfRuns: () =>
    '95-%-Intervalle des Mittelwerts: was ein weiterer Lauf derselben Fälle ändern würde.',
  intervalsOfFile: (names) =>
    `wie die Datei sie angibt${names.length > 0 ? ` (${list(names)})` : ''}.`,
  rankIsRange: (all) =>
    `Ein Rang ist ein Bereich unter ${de.rowCount(all)}: Mit anderen Fällen derselben Art könnte die Zeile überall darin stehen. Intervalle von Zeilen, die zu unterscheiden sind, können sich ein wenig überlappen.`,
  ranksMayBeChance: () =>
    'Die Datei sagt nicht, wie viele Fälle hinter diesen Werten stehen; nahe Plätze können Zufall sein.',
  casesDiffer: (name, least, most) =>
    `${name} ist ${number(least)} bis ${number(most)}: Nicht alle Zeilen haben dieselben Fälle.`,
  withoutCases: (count, name) =>
    choose(count, {
      one: `1 Zeile ohne ${name}.`,
      other: `${number(count)} Zeilen ohne ${name}.`,
    }),
  withoutInterval: (count) =>
    choose(count, {
      one: '1 Zeile ohne Intervall.',
      other: `${number(count)} Zeilen ohne Intervall.`,
    }),
  notWhole: (value, cases, nearest, given) =>
    `† ${value} ist keine ganze Zahl von ${number(cases)} Fällen (${number(nearest)} ergibt ${given}).`,
  notWholeCount: (count) =>
    choose(count, {
      one: '† 1 Wert ist keine ganze Zahl seiner Fälle.',
      other: `† ${number(count)} Werte sind keine ganze Zahl ihrer Fälle.`,
    }),
  meansWithoutInterval: (bars) =>
    choose(bars, {
      one: '1 Wert ist ein Mittel mehrerer Zeilen und hat kein Intervall.',
      other: `${number(bars)} Werte sind Mittel mehrerer Zeilen und haben kein Intervall.`,
    }),

  compareWith: () => 'Vergleichen mit',
  compareWithThis: () => 'Hiermit vergleichen',
  compareWithNone: () => 'nichts',
  points: (difference) => `${difference} Punkte`,
  differs: (difference, isMore, name, range, isToldApart) =>
    `${difference} ${isMore ? 'mehr' : 'weniger'} als ${name} (${range}): ${
      isToldApart ? 'zu unterscheiden' : 'nicht zu unterscheiden'
    }`,
  casesApart: (count, cases) =>
    choose(count, {
      one: `1 Fall von ${number(cases)} Unterschied`,
      other: `${number(count)} Fälle von ${number(cases)} Unterschied`,
    }),
  tooNear: () => 'so nah, dass kein Test sie unterscheiden könnte',

  rowsInSeries: (rows, series) =>
    choose(series, { one: `${rows} in 1 Reihe.`, other: `${rows} in ${number(series)} Reihen.` }),

  axisBegins: (label, value) => `Die Achse von ${label} beginnt bei ${value}.`,
  beyondAxis: (count) =>
    choose(count, {
      one: '1 Punkt liegt jenseits der Achsen.',
      other: `${number(count)} Punkte liegen jenseits der Achsen.`,
    }),
  extremeCategories: (count, label, length) =>
    `${number(count)} nach ${label}: Von je ${number(length)} nebeneinander sind der höchste und der niedrigste Wert gezeichnet; die Suche zeigt die anderen.`,
  spreadRows: (drawn, count) =>
    `${number(drawn)} von ${de.rowCount(count)} sind gezeichnet, aus allen Teilen jeder Reihe; die Suche zeigt die anderen.`,
  everyName: (count, every) =>
    `${number(count)} Namen, jeder ${ordinal(every)} steht an der Achse; alle stehen in der Datentabelle.`,
  mergedParts: (label, shown, others) =>
    `${label}: Die ${number(shown)} von ${number(shown + others)} mit den meisten Zeilen sind zu unterscheiden; die übrigen ${number(others)} sehen gleich aus.`,
  meanOfRuns: (most, isUpTo) =>
    `Mittelwert von ${runs(most, isUpTo)}; die Fehlerbalken reichen vom kleinsten zum größten Wert.`,
  isFromTo: (name, least, most) => `${name} ist ${least} bis ${most}.`,
  isAnyOf: (name, values, count) =>
    `${name} ist ${count > values.length ? `${values.join(', ')} …` : `${list(values)}.`}`,
  rowsDiffer: (most, isUpTo, place, labels) =>
    `${isUpTo ? 'Bis zu ' : ''}${number(most)} Zeilen, die in ${place} gleich sind, unterscheiden sich in ${list(labels)}.`,
  broughtTo: (label, unit, units) =>
    `${label} ist in der Datei in ${list(units)}, hier in ${unit}.`,
  bareNumbers: (label, unit) =>
    `${label} ist als ${unit} gelesen, wo die Datei keine Einheit nennt.`,
  otherUnits: (count, label, unit, others, where) =>
    choose(count, {
      one: `1 Zeile hat ${label} in ${list(others)}, was nicht mit ${unit} vergleichbar ist; ${where} zeigt sie.`,
      other: `${number(count)} Zeilen haben ${label} in ${list(others)}, was nicht mit ${unit} vergleichbar ist; ${where} zeigt sie.`,
    }),
  sumsLeftOut: (count, names) =>
    choose(count, {
      one: `${names[0]} fasst andere Zeilen zusammen und steht nur in der Tabelle.`,
      other: `${number(count)} Zeilen, die andere zusammenfassen, stehen nur in der Tabelle: ${names.join(', ')}${count > names.length ? ' …' : '.'}`,
    }),
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
