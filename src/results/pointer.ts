import { closest } from './closest.js';
import { fault, type Source } from './source.js';

/**
 * The JSON Pointer in the fragment of an address, percent-decoded: `/leaderboards/0/results`;
 * empty where there is none.
 */
export function pointerOf(url: string): string {
  const fragment = url.slice(url.indexOf('#') + 1 || url.length);
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/**
 * The part of parsed data that a JSON Pointer (RFC 6901) names; all of it for the empty pointer.
 *
 * @throws ResultsError `pointer`, with how far it got and what is there instead
 */
export function valueAt(data: unknown, pointer: string, source: Source = {}): unknown {
  if (pointer === '') return data;
  if (!pointer.startsWith('/')) {
    throw fault('pointer', source, `has no part "#${pointer}". A pointer begins with "#/".`);
  }
  let value = data;
  let path = '';
  for (const part of pointer.slice(1).split('/')) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (!hasEntry(value, key)) {
      const place = path ? `"#${path}"` : 'its top level';
      throw fault('pointer', source, `has no "${key}" at ${place}. ${whatIsThere(value, key)}`);
    }
    value = value[key];
    path += `/${part}`;
  }
  return value;
}

function hasEntry(value: unknown, key: string): value is Record<string, unknown> {
  if (Array.isArray(value)) return /^(0|[1-9]\d*)$/.test(key) && Number(key) < value.length;
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key);
}

function whatIsThere(value: unknown, key: string): string {
  if (Array.isArray(value)) {
    return value.length === 0
      ? 'There is an empty list.'
      : `There is a list: use a number from 0 to ${value.length - 1}.`;
  }
  if (typeof value !== 'object' || value === null) return 'There is a single value.';
  const keys = Object.keys(value);
  const meant = closest(key, keys);
  return (
    `The keys there are: ${keys.slice(0, 40).join(', ')}${keys.length > 40 ? ', ...' : ''}.` +
    (meant === undefined ? '' : ` Did you mean "${meant}"?`)
  );
}
