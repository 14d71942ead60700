/**
 * What a chart looks like now: a text that changes when the picture does, and whether it has bars,
 * which are what is coloured.
 */
export function pictureOf(box) {
  const canvases = allIn(box, 'canvas').filter(({ width, height }) => width * height > 5000);
  if (canvases.length === 0) {
    const markup = allIn(box, 'svg').map(({ outerHTML }) => outerHTML);
    return { look: markup.join(''), hasBars: markup.length > 0 };
  }
  const pictures = canvases.map(pixelsOf);
  return {
    look: pictures.map(({ hash }) => hash).join(),
    hasBars: pictures.some(({ coloured }) => coloured > 0.002),
  };
}

export function allIn(root, selector) {
  const inner = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot ? allIn(shadowRoot, selector) : [],
  );
  return [...root.querySelectorAll(selector), ...inner];
}

function pixelsOf(canvas) {
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  let hash = 0;
  let coloured = 0;
  for (let i = 0; i < data.length; i += 4) {
    const [red, green, blue, alpha] = [data[i], data[i + 1], data[i + 2], data[i + 3]];
    const value = (red << 24) ^ (green << 16) ^ (blue << 8) ^ alpha;
    hash = Math.imul(hash ^ value, 16777619);
    if (alpha > 40 && Math.max(red, green, blue) - Math.min(red, green, blue) > 40) coloured++;
  }
  return { hash, coloured: coloured / (width * height) };
}
