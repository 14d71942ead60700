import { decoded, fault, type Source } from './file.js';
import { suggestion } from './did-you-mean.js';
import { isMapOrList, type AnyMap } from './raw-value.js';

/**
 * The JSON Pointer in the fragment of an address, percent-decoded: `/leaderboards/0/results`;
 * empty where there is none.
 */
export function pointerOf(url: string): string {
  return decoded(url.slice(url.indexOf('#') + 1 || url.length));
}

/** The pointer to a part below another one, as it is written into an address. */
export function pointerBelow(pointer: string, keys: readonly string[]): string {
  const below = keys.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
  return (pointer + below.join('')).split('/').map(encodeURIComponent).join('/');
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
    const keys = isMapOrList(value) ? Object.keys(value) : [];
    if (!keys.includes(key)) {
      const place = path ? `"#${path}"` : 'its top level';
      const advice = isMapOrList(value)
        ? suggestion(key, keys, 'The keys there are')
        : `There is ${JSON.stringify(value)}, with nothing in it.`;
      throw fault('pointer', source, `has no "${key}" at ${place}. ${advice}`);
    }
    value = (value as AnyMap)[key];
    path += `/${part}`;
  }
  return value;
}
