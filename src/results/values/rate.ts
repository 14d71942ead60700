/** A rate: so much of one thing for each of another, such as "us/op" and "ops per second". */
export interface Rate {
  readonly of: string;
  readonly per: string;
}

/** What programs call the same thing. */
const sameThing: Readonly<Record<string, string>> = {
  ops: 'op',
  operation: 'op',
  operations: 'op',
  it: 'iter',
  iters: 'iter',
  iteration: 'iter',
  iterations: 'iter',
  request: 'req',
  requests: 'req',
  reqs: 'req',
  tok: 'token',
  toks: 'token',
  tokens: 'token',
  alloc: 'allocs',
  allocations: 'allocs',
};

/** What things are counted by where they are no unit: "ns/call", "$/1000 examples". */
const counted =
  /^(?:[\d,. ]*[kKMB]? ?)(?:alloc|byte|call|case|cell|char|core|cycle|day|element|epoch|event|example|file|frame|GPU|image|instruction|item|iter|key|layer|line|message|month|node|op|operation|page|param|pixel|pkt|point|prompt|query|question|req|request|row|run|sample|step|task|test|thread|token|tok|user|word|year)s?$/;

/** Whether a text says what is counted, such as "tokens" and "requests". */
export function isCounted(text: string): boolean {
  return counted.test(text);
}

/** The two parts of a rate; `null` for what is none. */
export function splitRate(unit: string): Rate | null {
  const [, of, per] = /^([^/]{0,40}?)\s*(?:\/|(?:^|\s)per\s)\s*(\S.{0,40})$/.exec(unit) ?? [];
  return of === undefined || per === undefined ? null : { of: thing(of), per: thing(per) };
}

function thing(name: string): string {
  return Object.hasOwn(sameThing, name) ? sameThing[name]! : name;
}

/** Whether a text is a rate of a unit ("pg/cell"), or of anything in a time ("tokens/s"). */
export function isRate(
  text: string,
  isUnit: (text: string) => boolean,
  isTime: (text: string) => boolean,
): boolean {
  const rate = splitRate(text);
  if (!rate) return false;
  const { of, per } = rate;
  if (isTime(per)) return of === '' || /^[\p{L}\p{M} .%$€£-]+$/u.test(of);
  return (isUnit(of) || counted.test(of)) && (counted.test(per) || isUnit(per));
}
