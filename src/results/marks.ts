/** What stands between the digits of a number: before its decimals, and between its thousands. */
export interface Marks {
  readonly decimal: '.' | ',';
  /** The pattern of a number without sign, unit and exponent. It has one group: the mark between. */
  readonly digits: string;
  /** The number as JavaScript writes it. */
  readonly plain: (digits: string) => string;
}

/** Apostrophes, and blanks at which no line breaks. */
const apart = "'’\\u00a0\\u2009\\u202f";

/**
 * Digits with the same mark between all thousands, or with none. Leading zeros are for identifiers
 * ("007", "0045641"), so a number has none.
 */
function whole(between: string): string {
  return `[1-9]\\d{0,2}(?:(?<mark>[${between}])\\d{3}(?:\\k<mark>\\d{3})*)|0|[1-9]\\d*`;
}

/** 1,234.5, and the same with other marks between the thousands: 1'234.5. */
export const point: Marks = {
  decimal: '.',
  digits: `(?:${whole(`,${apart}`)})(?:\\.\\d*)?|\\.\\d+`,
  plain: (digits) => digits.replace(/[,'’\s]/g, ''),
};

/** 1 234.5, with a blank as on the keyboard, which may as well stand between two numbers. */
export const blankAndPoint: Marks = { ...point, digits: `(?:${whole(` ${apart}`)})(?:\\.\\d+)?` };

/** 1.234,5 and 1 234,5. */
export const comma: Marks = {
  decimal: ',',
  digits: `(?:${whole(`. ${apart}`)})(?:,\\d+)?`,
  plain: (digits) => digits.replace(/[.'’\s]/g, '').replace(',', '.'),
};
