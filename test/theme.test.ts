import { expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { CSSResultGroup } from 'lit';
import { BenchmarkChart, BenchmarkTable } from '../src/index.js';
import { canvasOf, frames, isBlank, part, parts, pixels, qwqFile, shown } from './page.js';
import { waitUntil } from './wait-until.js';

type Triple = readonly [number, number, number];

/** The least difference of two series colours, and their least contrast, as theme.styles.ts says. */
const LEAST_DIFFERENCE = 12;
const LEAST_CONTRAST = 3;

/** How dichromats see linear RGB (Machado, Oliveira and Fernandes 2009, severity 1). */
const visions: Record<string, readonly Triple[]> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const times = (matrix: readonly Triple[], [a, b, c]: Triple) =>
  matrix.map(([x, y, z]) => x * a + y * b + z * c) as unknown as Triple;

/** From a CSS colour to linear sRGB, as the browser sees it. */
function linear(color: string): Triple {
  const context = document.createElement('canvas').getContext('2d')!;
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const { data } = context.getImageData(0, 0, 1, 1);
  const channel = (value: number) => {
    const c = value / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return [channel(data[0]!), channel(data[1]!), channel(data[2]!)];
}

/** Björn Ottosson's OKLab, of linear sRGB. */
function oklab(rgb: Triple): Triple {
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    rgb,
  ).map(Math.cbrt) as unknown as Triple;
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  );
}

/** How different two colours look, times 100. */
function difference(a: string, b: string, vision: readonly Triple[]): number {
  const seen = (color: string) =>
    oklab(
      times(vision, linear(color)).map((c) => Math.min(1, Math.max(0, c))) as unknown as Triple,
    );
  const [left, right] = [seen(a), seen(b)];
  return 100 * Math.hypot(...left.map((value, index) => value - right[index]!));
}

function contrast(a: string, b: string): number {
  const luminance = (color: string) => {
    const [red, green, blue] = linear(color);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

/** A colour that may be transparent, as it is seen on another. */
function over(color: string, background: string): string {
  const context = document.createElement('canvas').getContext('2d')!;
  for (const layer of [background, color]) {
    context.fillStyle = layer;
    context.fillRect(0, 0, 1, 1);
  }
  return `rgb(${context.getImageData(0, 0, 1, 1).data.slice(0, 3).join()})`;
}

/** The eight colours that the probes of an element compute. */
const paletteOf = (element: Element) =>
  [1, 2, 3, 4, 5, 6, 7, 8].map(
    (index) => getComputedStyle(part(element, `.probe.color-${index}`)).color,
  );

async function chartIn(style: string): Promise<BenchmarkChart> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.style.cssText = style;
  const chart = document.createElement('benchmark-chart');
  chart.src = qwqFile();
  chart.color = 'edit_format';
  box.append(chart);
  await shown(chart);
  await waitUntil(() => !isBlank(canvasOf(chart)));
  // The page may get a scrollbar first.
  await frames(3);
  return chart;
}

describe('the palette', () => {
  const pages = { light: '#ffffff', dark: '#1b1b1f' };

  for (const [scheme, background] of Object.entries(pages)) {
    describe(`on a ${scheme} page`, () => {
      let palette: string[];
      let other: string;

      before(async () => {
        const chart = await chartIn(`color-scheme: ${scheme}; background: ${background}`);
        palette = paletteOf(chart);
        other = getComputedStyle(part(chart, '.probe.other-color')).color;
      });

      for (const [name, vision] of Object.entries(visions)) {
        it(`has eight colours that are told apart by ${name} vision`, () => {
          expect(new Set(palette).size).to.equal(8);
          palette.forEach((one, index) => {
            for (const other of palette.slice(index + 1)) {
              const found = difference(one, other, vision);
              expect(found, `${one} and ${other}`).to.be.at.least(LEAST_DIFFERENCE);
            }
          });
        });
      }

      it('has a grey for all others that none of the eight is taken for', () => {
        for (const vision of Object.values(visions)) {
          for (const color of palette) {
            expect(difference(color, other, vision), color).to.be.at.least(7.9);
          }
        }
      });

      it('stands out from the page', () => {
        for (const color of [...palette, other]) {
          expect(contrast(color, background), color).to.be.at.least(LEAST_CONTRAST);
        }
      });
    });
  }

  it('is measured by an eye that can tell and one that can not', () => {
    expect(difference('#fff', '#000', visions['normal']!)).to.be.closeTo(100, 0.1);
    expect(difference('#d00000', '#7a7400', visions['normal']!)).to.be.greaterThan(20);
    expect(difference('#d00000', '#7a7400', visions['protan']!)).to.be.lessThan(20);
    expect(contrast('#fff', '#000')).to.be.closeTo(21, 0.01);
    expect(contrast('#777', '#fff')).to.be.closeTo(4.48, 0.01);
  });
});

describe('a change of theme on the page is followed by the canvas, without a reload:', () => {
  /** Does something, and waits until the canvas has other pixels. */
  async function expectRepainted(chart: BenchmarkChart, change: () => unknown) {
    const before = pixels(chart);
    const canvas = canvasOf(chart);
    await change();
    await waitUntil(() => pixels(chart) !== before, 'the canvas stayed as it was');
    expect(canvasOf(chart)).to.equal(canvas);
  }

  it('the colour scheme', async () => {
    const chart = await chartIn('color-scheme: light; color: CanvasText');
    const light = pixels(chart);
    await expectRepainted(chart, () => (chart.parentElement!.style.colorScheme = 'dark'));
    await expectRepainted(chart, () => (chart.parentElement!.style.colorScheme = 'light'));
    await waitUntil(() => pixels(chart) === light, 'it does not look as it did before');
  });

  it('a token on the page', async () => {
    const chart = await chartIn('');
    const { style } = document.documentElement;
    try {
      await expectRepainted(chart, () => style.setProperty('--benchmark-color-1', 'rgb(1, 2, 3)'));
      expect(paletteOf(chart)[0]).to.equal('rgb(1, 2, 3)');
      await expectRepainted(chart, () => style.setProperty('--benchmark-color-1', 'var(--brand)'));
    } finally {
      style.removeProperty('--benchmark-color-1');
    }
  });

  it('a token that refers to another one, and light-dark()', async () => {
    const chart = await chartIn('--brand: light-dark(rgb(10, 20, 30), red); color-scheme: light');
    chart.style.setProperty('--benchmark-color-2', 'var(--brand)');
    await waitUntil(() => paletteOf(chart)[1] === 'rgb(10, 20, 30)');
    await expectRepainted(chart, () => (chart.parentElement!.style.colorScheme = 'dark'));
    expect(paletteOf(chart)[1]).to.equal('rgb(255, 0, 0)');
  });

  it('the colour of the text', async () => {
    const chart = await chartIn('color: rgb(10, 10, 10)');
    await expectRepainted(chart, () => (chart.parentElement!.style.color = 'rgb(200, 0, 0)'));
  });

  it('a class that a theme switch sets', async () => {
    const sheet = document.createElement('style');
    sheet.textContent = '.night { color-scheme: dark; background: #111; color: #eee }';
    document.head.append(sheet);
    const chart = await chartIn('color-scheme: light; background: white');
    try {
      await expectRepainted(chart, () => {
        chart.parentElement!.removeAttribute('style');
        chart.parentElement!.className = 'night';
      });
    } finally {
      sheet.remove();
    }
  });

  it('while the chart was hidden', async () => {
    const chart = await chartIn('color-scheme: light');
    const before = pixels(chart);
    const box = chart.parentElement!;
    box.hidden = true;
    await frames(2);
    box.style.colorScheme = 'dark';
    await frames(3);
    box.hidden = false;
    await waitUntil(() => pixels(chart) !== before, 'the canvas stayed as it was');
  });

  it('the reader’s preference, where the page follows it', async function () {
    type Answer = { supported: boolean };
    const emulate = (theme: object) => executeServerCommand<Answer, object>('emulate-theme', theme);
    const chart = await chartIn('color-scheme: light dark');
    try {
      const { supported } = await emulate({ colorScheme: 'light' });
      // WebKitGTK takes the preference at its start only.
      if (!supported) this.skip();
      await frames(3);
      await expectRepainted(chart, () => emulate({ colorScheme: 'dark' }));
    } finally {
      await emulate({});
    }
  });
});

describe('what stands in an empty field', () => {
  for (const [scheme, background] of Object.entries({ light: '#ffffff', dark: '#1b1b1f' })) {
    it(`has the contrast of text on a ${scheme} page`, async () => {
      const box = await fixture<HTMLElement>(html`<div></div>`);
      box.style.cssText = `color-scheme: ${scheme}; background: ${background}; color: CanvasText`;
      const filter = document.createElement('benchmark-filter');
      filter.setAttribute('facets', 'time');
      filter.data = Array.from({ length: 20 }, (_, time) => ({ time }));
      box.append(filter);
      await filter.loadComplete;
      const fields = parts<HTMLInputElement>(filter, 'input').filter(
        ({ placeholder }) => placeholder,
      );
      expect(fields).to.have.lengthOf(2);
      for (const field of fields) {
        const behind = over(getComputedStyle(field).backgroundColor, background);
        const color = over(getComputedStyle(field, '::placeholder').color, behind);
        expect(contrast(color, behind), field.placeholder).to.be.at.least(4.5);
      }
    });
  }
});

describe('forced colours', () => {
  it('leave each series its own, the grid faint, and what is selected in the reader’s colour', async function () {
    type Answer = { supported: boolean };
    const emulate = (theme: object) => executeServerCommand<Answer, object>('emulate-theme', theme);
    try {
      const { supported } = await emulate({ forcedColors: true });
      if (!supported) this.skip();
      const chart = await fixture<BenchmarkChart>(html`<benchmark-chart></benchmark-chart>`);
      chart.src = qwqFile();
      await shown(chart);
      const probe = (name: string) => getComputedStyle(part(chart, `.probe.${name}`)).color;
      const series = [1, 2, 3, 4, 5, 6, 7, 8].map((index) => probe(`color-${index}`));
      expect(new Set(series)).to.have.lengthOf(8);
      expect(probe('grid')).to.not.equal(probe('text'));
      const highlight = await fixture<HTMLElement>(html`<b style="color: Highlight"></b>`);
      highlight.style.setProperty('forced-color-adjust', 'none');
      expect(probe('ring')).to.equal(getComputedStyle(highlight).color);
    } finally {
      await emulate({});
    }
  });
});

/** How much of a canvas is painted. */
function inkOf(canvas: HTMLCanvasElement): number {
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  return data.filter((_, index) => index % 4 === 3).reduce((sum, alpha) => sum + alpha, 0);
}

describe('more contrast', () => {
  for (const [scheme, background, text] of [
    ['light', '#ffffff', '#000'],
    ['dark', '#1b1b1f', '#fff'],
  ] as const) {
    it(`makes all strong on a ${scheme} page, and bars differ by hatches, at once`, async function () {
      type Answer = { supported: boolean };
      const emulate = (theme: object) =>
        executeServerCommand<Answer, object>('emulate-theme', theme);
      const chart = await chartIn(
        `color-scheme: ${scheme}; background: ${background}; color: ${text}`,
      );
      const probe = (name: string) =>
        over(getComputedStyle(part(chart, `.probe.${name}`)).color, background);
      const swatches = () => parts<HTMLCanvasElement>(chart, '.swatch');
      const signs = () => swatches().map((swatch) => swatch.toDataURL());
      const plain = signs();
      expect(contrast(probe('grid'), background)).to.be.below(2);
      expect(probe('quiet-text')).to.not.equal(probe('text'));
      try {
        const { supported } = await emulate({ moreContrast: true });
        if (!supported) this.skip();
        await waitUntil(() => probe('quiet-text') === probe('text'));
        expect(contrast(probe('grid'), background)).to.be.at.least(3);
        for (const color of paletteOf(chart)) {
          expect(contrast(color, background), color).to.be.at.least(4.5);
        }
        await waitUntil(() => signs()[1] !== plain[1]);
        // The first has its colour alone, the second a hatch that lets the page through.
        const [first, second] = swatches().map(inkOf);
        expect(second).to.be.below(0.9 * first!);
        await expect(chart).to.be.accessible();
      } finally {
        await emulate({});
      }
      await waitUntil(() => signs().join() === plain.join());
      expect(contrast(probe('grid'), background)).to.be.below(2);
    });
  }
});

describe('the looks', () => {
  it('are the page’s own: font, colour, and no background', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    box.style.cssText = 'font-family: monospace; color: rgb(1, 2, 3); font-size: 20px';
    for (const tag of ['benchmark-table', 'benchmark-chart'] as const) {
      const element = document.createElement(tag);
      element.src = qwqFile();
      box.append(element);
      await shown(element);
      const { fontFamily, color, backgroundColor } = getComputedStyle(element);
      expect([fontFamily, color]).to.deep.equal(['monospace', 'rgb(1, 2, 3)']);
      expect(backgroundColor).to.equal('rgba(0, 0, 0, 0)');
    }
  });

  it('follow the tokens', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    const tokens = {
      '--benchmark-font-size': '21px',
      '--benchmark-cell-padding': '13px',
      '--benchmark-border-color': 'rgb(1, 1, 1)',
      '--benchmark-table-max-block-size': '150px',
    };
    for (const [name, value] of Object.entries(tokens)) box.style.setProperty(name, value);
    const table = document.createElement('benchmark-table');
    table.src = qwqFile();
    box.append(table);
    await shown(table);
    const cell = getComputedStyle(part(table, 'tbody td'));
    expect([cell.fontSize, cell.paddingTop]).to.deep.equal(['21px', '13px']);
    expect(cell.borderBottomColor).to.equal('rgb(1, 1, 1)');
    const scroll = part(table, '.scroll');
    expect(scroll.getBoundingClientRect().height).to.be.at.most(151);
    expect(scroll.scrollHeight).to.be.greaterThan(scroll.clientHeight);
  });

  it('are not changed by a page’s resets', async () => {
    const sheet = document.createElement('style');
    sheet.textContent =
      'table, th, td, button, input, canvas { all: unset; display: none } * { border: 9px solid red }';
    document.head.append(sheet);
    try {
      const box = await fixture<HTMLElement>(html`<div></div>`);
      const table = document.createElement('benchmark-table');
      table.src = qwqFile();
      box.append(table);
      await shown(table);
      expect(parts(table, 'tbody tr').every((row) => row.checkVisibility())).to.be.true;
      expect(getComputedStyle(part(table, 'tbody td')).borderLeftWidth).to.equal('0px');
    } finally {
      sheet.remove();
    }
  });

  it('give way to the hidden attribute', async () => {
    const chart = await chartIn('');
    chart.hidden = true;
    expect(chart.checkVisibility()).to.be.false;
  });
});

describe('the style sheets', () => {
  const textOf = (styles: CSSResultGroup): string => {
    if (Array.isArray(styles)) return styles.map(textOf).join('\n');
    return 'cssText' in styles ? styles.cssText : '';
  };
  const sheets = Object.entries({ BenchmarkChart, BenchmarkTable }).map(
    ([name, { styles }]) => [name, textOf(styles as CSSResultGroup)] as const,
  );
  const names = (css: string, pattern: RegExp) => [
    ...new Set([...css.matchAll(pattern)].map(([, name]) => name!)),
  ];
  const defined = (css: string) => names(css, /(?:^|[\s;{])(--_[\w-]+)\s*:/g);
  const used = (css: string) => names(css, /var\(\s*(--_[\w-]+)/g);

  /** Set on an element by code, since they come from data or from the page. */
  let fromCode: string[];

  before(async () => {
    const cells = ['table/cells/bar-cell', 'table/cells/heat-cell'];
    const files = ['benchmark-table', 'table/grid', ...cells];
    const texts = await Promise.all(
      files.map(async (file) => {
        const response = await fetch(`/src/${file}.ts`);
        expect(response.ok, file).to.be.true;
        return response.text();
      }),
    );
    fromCode = names(texts.join('\n'), /['"`;](--_[\w-]+)['"`:]/g);
    expect(fromCode).to.include('--_surface-color');
  });

  for (const [name, css] of sheets) {
    it(`of ${name} use no private property that nothing defines`, () => {
      const known = [...defined(css), ...fromCode];
      expect(used(css).filter((one) => !known.includes(one))).to.deep.equal([]);
    });

    it(`of ${name} read public properties into private ones of the same name`, () => {
      const reads = [...css.matchAll(/(--_[\w-]+)\s*:\s*var\(\s*--benchmark-([\w-]+)/g)];
      expect(reads.length).to.be.at.least(18);
      for (const [, privateName, publicName] of reads) {
        expect(privateName).to.equal(`--_${publicName}`);
      }
    });
  }

  it('use every private property that is defined', () => {
    const css = sheets.map(([, text]) => text).join('\n');
    const all = used(css);
    expect([...defined(css), ...fromCode].filter((one) => !all.includes(one))).to.deep.equal([]);
  });

  it('have all tokens of the contract', () => {
    const css = sheets.map(([, text]) => text).join('\n');
    const tokens = [
      ...[1, 2, 3, 4, 5, 6, 7, 8].map((index) => `color-${index}`),
      'accent-color',
      'grid-color',
      'border-color',
      'header-background',
      'row-hover-background',
      'bar-color',
      'font-size',
      'cell-padding',
      'chart-aspect-ratio',
      'table-max-block-size',
      'other-color',
    ];
    const found = names(css, /var\(\s*--benchmark-([\w-]+)/g);
    expect(tokens.filter((token) => !found.includes(token))).to.deep.equal([]);
  });

  it('sees a dark page by its background, where it does not say so by color-scheme', async () => {
    const page = await fixture(
      html`<div style="background:#111;color:#eee">
        <benchmark-chart></benchmark-chart><benchmark-filter></benchmark-filter>
      </div>`,
    );
    const filter = page.querySelector('benchmark-filter')!;
    await filter.updateComplete;
    expect(getComputedStyle(filter.shadowRoot!.querySelector('input')!).colorScheme).to.equal(
      'dark',
    );
    const chart = page.querySelector<BenchmarkChart>('benchmark-chart')!;
    chart.data = [{ model: 'a', score: 1 }];
    await chart.updateComplete;
    expect(chart.matches(':state(dark)')).to.equal(true);
    const first = chart.shadowRoot!.querySelector('.probe.color-1')!;
    await waitUntil(() => getComputedStyle(first).color === 'rgb(108, 156, 236)');
  });

  it('sees how dark a background is in whatever form the page gives it', async () => {
    for (const background of [
      'oklch(20.8% 0.042 265.755)',
      'color(srgb 0.1 0.1 0.1)',
      'hsl(0 0% 8%)',
    ]) {
      const chart = await chartIn(`background: ${background}`);
      expect(chart.matches(':state(dark)'), background).to.equal(true);
    }
    const through = await chartIn('background: oklch(0 0 0 / 0)');
    expect(through.matches(':state(dark)'), 'seen through').to.equal(false);
  });

  it('keeps its distance where a page takes all margins away', async () => {
    const page = await fixture(
      html`<div>
        <style>
          * {
            margin: 0;
            padding: 0;
          }
        </style>
        <p>a</p>
        <benchmark-table></benchmark-table>
      </div>`,
    );
    const table = page.querySelector<BenchmarkTable>('benchmark-table')!;
    table.data = [{ model: 'a', score: 1 }];
    await table.updateComplete;
    const controls = table.shadowRoot!.querySelector('.controls')!;
    const text = page.querySelector('p')!.getBoundingClientRect();
    expect(controls.getBoundingClientRect().top - text.bottom).to.be.at.least(12);
  });
});
