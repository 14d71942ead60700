/**
 * What is heard of some pages of the demo, as text: the accessibility tree of each element, and what
 * is announced while a reader goes through its charts. `npm run heard` writes it beside this file.
 */
import { serveFolder } from '../../scripts/static-server.mjs';
import { projectFolder } from '../../scripts/project.mjs';
import { launchChromium } from '../node/chromium.mjs';

export const pages = ['qwq', 'cost', 'lines'];

/** What a reader presses on a chart that has the focus. */
const KEYS = [
  'ArrowRight',
  'ArrowRight',
  'ArrowUp',
  'End',
  'ArrowRight',
  'Enter',
  'Escape',
  'Escape',
  'Enter',
  'End',
  'ArrowLeft',
  'Escape',
];
/** Longer than the quiet after which a change is told, in ms. */
const QUIET = 700;
/** No more lines of a tree than these. */
const MOST_LINES = 80;

/** The text for each page, by its name. */
export async function heardOf(names = pages) {
  const server = await serveFolder(projectFolder, 0);
  const browser = await launchChromium();
  try {
    const texts = {};
    for (const name of names)
      texts[name] = await heard(browser, `${server.address}/demo/${name}.html`);
    return texts;
  } finally {
    await browser.close();
    server.close();
  }
}

async function heard(browser, address) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1000, height: 900 });
  await page.goto(address, { waitUntil: 'networkidle0' });
  const lines = [];
  for (const element of await page.$$('benchmark-chart, benchmark-table')) {
    const name = await element.evaluate(({ localName }) => localName);
    const tree = await page.accessibility.snapshot({ root: element, interestingOnly: false });
    const all = [...treeLines(tree)];
    lines.push(`<${name}>`, ...all.slice(0, MOST_LINES));
    if (all.length > MOST_LINES) lines.push(`  … and ${all.length - MOST_LINES} more`);
    if (name === 'benchmark-chart') lines.push('', ...(await announcements(page, element)));
    lines.push('');
  }
  await page.close();
  return `${lines.join('\n').trim()}\n`;
}

async function announcements(page, chart) {
  await chart.evaluate(({ shadowRoot }) => shadowRoot.querySelector('.plot').focus());
  const lines = [];
  for (const key of KEYS) {
    await page.keyboard.press(key);
    await new Promise((resolve) => setTimeout(resolve, key === 'Enter' ? QUIET : 50));
    const said = await chart.evaluate(
      ({ shadowRoot }) => shadowRoot.querySelector('[role=status]').textContent,
    );
    lines.push(`${key}: ${said}`);
  }
  return lines;
}

const STATES = ['expanded', 'pressed', 'checked', 'selected', 'disabled', 'description', 'value'];

/** What only holds others together. */
const PLAIN = ['generic', 'none', 'rowgroup', 'rowGroup', 'Section', 'LineBreak'];

/** A line for each node that is more than a text which its parent has said. */
function* treeLines(node, depth = 0, said = '') {
  if (!node) return;
  const { role, name = '', children = [] } = node;
  const isSaid = role === 'InlineTextBox' || (role === 'StaticText' && said.includes(name.trim()));
  const isPlain = PLAIN.includes(role) && !name;
  if (!isSaid && !isPlain) {
    const states = STATES.filter((state) => node[state] !== undefined && node[state] !== '').map(
      (state) => `${state}=${node[state]}`,
    );
    yield ['  '.repeat(depth) + role, name && JSON.stringify(name), ...states]
      .filter(Boolean)
      .join(' ');
  }
  for (const child of children) yield* treeLines(child, isPlain ? depth : depth + 1, name || said);
}
