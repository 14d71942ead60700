/** What stands between the digits of a number: before its decimals, and between its thousands. */
export interface Separators {
  readonly decimal: '.' | ',';
  /** The pattern of a number without sign, unit and exponent. */
  readonly digits: string;
}

/** Apostrophes, and blanks at which no line breaks. */
const apart = "'’\\u00a0\\u2009\\u202f";

/** Leading zeros are for identifiers ("007", "0045641"), so a number has none. */
function whole(between: string): string {
  return `[1-9]\\d{0,2}(?:[${between}]\\d{3})+|0|[1-9]\\d*`;
}

/** 1,234.5, and the same with other separators between the thousands: 1'234.5. */
export const point: Separators = {
  decimal: '.',
  digits: `(?:${whole(`,${apart}`)})(?:\\.\\d*)?|\\.\\d+`,
};

/** 1 234.5, with a blank as on the keyboard, which may as well stand between two numbers. */
export const blankAndPoint: Separators = {
  decimal: '.',
  digits: `(?:${whole(` ${apart}`)})(?:\\.\\d+)?`,
};

/** 1.234,5 and 1 234,5. */
export const comma: Separators = {
  decimal: ',',
  digits: `(?:${whole(`. ${apart}`)})(?:,\\d+)?`,
};

/** The digits as JavaScript writes them; `null` where separators between thousands are not the same. */
export function plainDigits(digits: string, { decimal }: Separators): string | null {
  const [thousands = '', fraction] = digits.split(decimal);
  const separators = thousands.replace(/\d/g, '');
  // A pattern could ask for that, but WebKit reads it wrong.
  if (separators.length > 1 && [...separators].some((mark) => mark !== separators[0])) return null;
  const plain = separators ? thousands.replace(/\D/g, '') : thousands;
  return fraction === undefined ? plain : `${plain}.${fraction}`;
}
