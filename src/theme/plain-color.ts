const known = new Map<string, readonly [number, number, number, number]>();

/**
 * Red, green, blue and alpha, from 0 to 255, of a colour in whatever form a page has it: Tailwind's
 * are oklch(), and what is mixed is color(srgb ...). What a canvas paints is plain.
 */
export function plainColor(color: string): readonly [number, number, number, number] {
  const plain = known.get(color) ?? painted(color);
  known.set(color, plain);
  return plain;
}

function painted(color: string): [number, number, number, number] {
  const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
  const context = canvas.getContext('2d')!;
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data;
  return [red!, green!, blue!, alpha!];
}
