/** What the attributes of a chart ask for beside its columns. */
import { attempt, ResultsError, type AttributeError } from '../errors.js';
import { parseAspect } from './aspect.js';
import { parseDomain, type Domain } from './domain.js';
import type { ChartOptions, ChartType } from './frame.js';
import type { Channels, ChartModel } from './model/model.js';
import { parseReferences } from './model/references.js';
import { chartTypeNames, chartTypes } from './types/chart-types.js';

const NO_FRONTIER =
  'frontier needs numbers or dates along x, and there are names. ' +
  'Write it as in type="scatter" x="total_cost" frontier.';
const NO_X_DOMAIN =
  'x-domain needs numbers along x. Write it as in type="scatter" x="total_cost" x-domain="0..10".';
const NO_DOMAIN: Domain = {};
const orientations = ['auto', 'vertical', 'horizontal'] as const;
const scales = ['linear', 'log'] as const;
const fronts = ['all', 'color'] as const;

/** The attributes as the author wrote them. */
export interface OptionAttributes {
  readonly type: string;
  /** What the type names; a script may add types. */
  readonly drawnAs: ChartType;
  readonly orientation: string;
  readonly aspect: string;
  readonly scale: string;
  readonly xScale: string;
  readonly stacked: boolean;
  readonly values: boolean;
  readonly frontier: boolean | string;
  readonly domain: string;
  readonly xDomain: string;
  readonly reference: string;
}

/** The type of a chart with this name; the first one, where there is none. */
export function chartTypeOf(name: string): ChartType {
  return chartTypes[oneOf('type', name, chartTypeNames(), [])];
}

export function optionsOf(attributes: OptionAttributes): {
  readonly options: ChartOptions;
  readonly errors: readonly AttributeError[];
} {
  const { drawnAs: type, stacked, values, xDomain } = attributes;
  const errors: AttributeError[] = [];
  oneOf('type', attributes.type, chartTypeNames(), errors);
  const scale = oneOf('scale', attributes.scale, scales, errors);
  const xScale = oneOf('x-scale', attributes.xScale, scales, errors);
  const isLog = scale === 'log';
  const { references, errors: faulty } = parseReferences(attributes.reference, isLog);
  const read = (attribute: string, text: string, hasZero: boolean, isLog: boolean) =>
    attempt(
      () => parseDomain(attribute, text, hasZero, isLog),
      NO_DOMAIN,
      (error) => errors.push({ attribute, error }),
    );
  const domain = read('domain', attributes.domain, type.beginsAtZero, isLog);
  for (const { value } of references) {
    if (!(value < domain.min! || value > domain.max!)) continue;
    const sentence = `reference="${value}" lies beyond domain="${attributes.domain}", so that it is not drawn. Leave domain out, or widen it.`;
    errors.push(faultOf('reference', sentence));
  }
  const options = {
    type,
    orientation: oneOf('orientation', attributes.orientation, orientations, errors),
    aspect: attempt(
      () => parseAspect(attributes.aspect),
      null,
      (error) => errors.push({ attribute: 'aspect', error }),
    ),
    scale,
    xScale,
    stacked,
    values,
    frontier: frontierOf(String(attributes.frontier), errors),
    domain,
    xDomain: read('x-domain', xDomain, false, xScale === 'log'),
    references,
  };
  return { options, errors: [...errors, ...faulty] };
}

function frontierOf(front: string, errors: AttributeError[]): ChartOptions['frontier'] {
  if (front === 'false') return false;
  const asked = front === 'true' ? '' : front;
  return oneOf('frontier', asked, fronts, errors) === 'color' ? 'color' : true;
}

/** What is asked for, but has no place among what is drawn. */
export function misplacedOptions(
  { frontier }: ChartOptions,
  xDomain: string,
  { categories, channels }: Pick<ChartModel, 'categories'> & { readonly channels: Channels },
): AttributeError[] {
  const isOfNumbers = !categories && channels.x.type === 'number';
  return [
    ...(frontier && categories ? [faultOf('frontier', NO_FRONTIER)] : []),
    ...(xDomain.trim() && !isOfNumbers ? [faultOf('x-domain', NO_X_DOMAIN)] : []),
  ];
}

const faultOf = (attribute: string, sentence: string): AttributeError => ({
  attribute,
  error: new ResultsError('attribute', sentence),
});

/** The value of an attribute that has only so many; what is not known becomes the first of them. */
function oneOf<T extends string>(
  attribute: string,
  value: string,
  values: readonly [T, ...T[]],
  errors: AttributeError[],
): T {
  const known = values.find((one) => one === value.trim().toLowerCase());
  if (!known && value !== '') {
    const message = `${attribute}="${value}" is not known, so it is "${values[0]}" here. It can be ${values.join(', ')}.`;
    errors.push(faultOf(attribute, message));
  }
  return known ?? values[0];
}
