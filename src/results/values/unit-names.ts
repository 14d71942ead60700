/** Units that stand alone: nothing here can be brought to another. */

const currencyCodes = 'AUD BRL CAD CHF CNY DKK EUR GBP HKD INR JPY KRW NOK NZD PLN SEK SGD USD';

/** By what files write, the sign that is shown. */
const signs: Readonly<Record<string, string>> = {
  USD: '$',
  US$: '$',
  EUR: '€',
  GBP: '£',
  JPY: '¥',
  INR: '₹',
  KRW: '₩',
  percent: '%',
  'per cent': '%',
  pct: '%',
  '×': 'x',
};

const names = new Set(
  (
    '% pp ‰ ppm x ° °C °F ℃ dB dBA dBm nats bpc bpb bpw rad deg fps FPS qps QPS rps RPS tps TPS ' +
    'iops IOPS rpm RPM bpm kcal ha kn mph hp psi mbar px pt dpi'
  ).split(' '),
);

/** With the prefixes of the SI. A single letter alone may as well be a name, but for these. */
const physical =
  /^(?:(?:[fpnuµμmkKMGTPE]|[KMGT]i)?(?:J|Wh?|Hz|eV|Pa|FLOPS?|FLOP\/s|flops?|OPS|bits?|bps|Bps|g|mol|cal)|[nuµμmck](?:m|[lL]|A|V)|[kKMG]i?b)$/;

/** Whether a text is a unit that can't be brought to another. */
export function isKnownUnit(text: string): boolean {
  return names.has(unitSign(text)) || physical.test(text) || currency.test(text);
}

/** "EUR", "US$" and "percent" are "€", "$" and "%"; any other text as it is. */
export function unitSign(text: string): string {
  return Object.hasOwn(signs, text) ? signs[text]! : text;
}

const currencyPattern = `[A-Z]{0,3}\\p{Sc}|${currencyCodes.replaceAll(' ', '|')}`;
const currency = new RegExp(`^(?:${currencyPattern})$`, 'u');

/** What may stand before a number: a currency's sign or code, or a per cent sign. */
export const unitBeforePattern = `%|${currencyPattern}`;
