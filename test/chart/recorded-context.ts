/**
 * A 2D context that writes down what is done with it, so that a drawing is tested as text: the same
 * in every engine, and readable where it differs.
 */

/** Every character is as wide, in CSS pixels: fonts differ from machine to machine. */
export const LETTER = 7;

/** Which arguments of a method are angles; they are written in degrees, all other numbers in pixels. */
const ANGLES: Readonly<Record<string, readonly number[]>> = { rotate: [0], arc: [3, 4] };

export interface RecordedContext {
  readonly context: CanvasRenderingContext2D;
  /** One line for each call (`lineTo 10 20`) and for each setting (`lineWidth = 2`). */
  readonly lines: string[];
}

/** @param canvas the one that the context says it belongs to; its own context stays untouched */
export function recordedContext(canvas = document.createElement('canvas')): RecordedContext {
  const lines: string[] = [];
  const settings = new Map<string, unknown>();
  const methods: Record<string, unknown> = {
    canvas,
    measureText: (text: string) => ({ width: text.length * LETTER }),
  };
  const context = new Proxy({} as CanvasRenderingContext2D, {
    get: (_, name: string) => {
      if (name in methods) return methods[name];
      if (settings.has(name)) return settings.get(name);
      if (!isMethod(name)) return undefined;
      return (...values: unknown[]) => void lines.push([name, ...written(name, values)].join(' '));
    },
    set: (_, name: string, value: unknown) => {
      // A misspelt setting does nothing on a real context, and shows nowhere.
      if (!(name in CanvasRenderingContext2D.prototype)) throw new Error(`No setting "${name}".`);
      settings.set(name, value);
      lines.push(`${name} = ${String(value)}`);
      return true;
    },
  });
  return { context, lines };
}

function isMethod(name: string): boolean {
  const { prototype } = CanvasRenderingContext2D;
  return typeof Object.getOwnPropertyDescriptor(prototype, name)?.value === 'function';
}

function written(name: string, values: readonly unknown[]): string[] {
  return values.map((value, index) => {
    if (typeof value === 'string') return `"${value}"`;
    if (Array.isArray(value)) return `[${value.join(' ')}]`;
    if (typeof value !== 'number') return String(value);
    const isAngle = ANGLES[name]?.includes(index);
    // Not -0, either.
    const rounded = Math.round(isAngle ? (value * 180) / Math.PI : value) + 0;
    return isAngle ? `${rounded}°` : String(rounded);
  });
}
