import { check } from '../dist/benchmark-elements.js';

// Served by the command of the package, which has no more of the demo.
if (location.search === '?alone') document.querySelector('.masthead').remove();

const manifest = await (await fetch('../custom-elements.json')).json();
const byId = (id) => document.getElementById(id);
const state = new URLSearchParams(location.hash.slice(1));

/** What most authors set; the other attributes are folded. */
const FIRST = {
  chart: ['type', 'x', 'y', 'color', 'sort', 'where', 'cases', 'lower', 'orientation', 'caption'],
  table: ['sort', 'where', 'bars', 'heat', 'code', 'rank', 'cases', 'facets', 'details', 'caption'],
};
/** The builder sets them itself, or they are names of the past. */
const NONE = ['src', 'group', 'key', 'error', 'columns', 'check', 'loading', 'baseline', 'query'];

const described = (tag) =>
  manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .find(({ tagName }) => tagName === tag);

/** A chart or a table that is being arranged. */
class Part {
  constructor(name) {
    this.name = name;
    this.tag = `benchmark-${name}`;
    this.attributes = described(this.tag).attributes.filter(({ name }) => !NONE.includes(name));
    this.element = document.createElement(this.tag);
    byId(`${name}-place`).append(this.element);
    this.form = byId(`${name}-form`);
    const first = FIRST[name].map((one) => this.attributes.find(({ name }) => name === one));
    const others = this.attributes.filter((one) => !first.includes(one));
    const more = document.createElement('details');
    more.append(element('summary', 'More'), ...others.map((one) => this.#field(one)));
    this.form.append(...first.map((one) => this.#field(one)), more);
    this.form.addEventListener('change', ({ target }) => this.set(target.name, valueOf(target)));
    this.form.addEventListener('submit', (event) => event.preventDefault());
  }

  /** A field for an attribute, by its type in the manifest. */
  #field({ name, type, description }) {
    const label = element('label', `${name} `);
    label.title = description;
    const options = [...(type?.text ?? '').matchAll(/'([^']+)'/g)].map(([, option]) => option);
    let field = element('input');
    if (options.length > 1) {
      field = element('select');
      field.append(...['', ...options].map((option) => new Option(option || 'by itself', option)));
    } else if (type?.text === 'boolean') field.type = 'checkbox';
    else if (type?.text?.includes('number')) field.type = 'number';
    else field.setAttribute('list', 'names');
    field.name = name;
    label.append(field);
    return label;
  }

  set(name, value) {
    if (value === '' || value === false) this.element.removeAttribute(name);
    else this.element.setAttribute(name, value === true ? '' : value);
    this.fill();
    remember();
  }

  /** Takes over all attributes of a tag that was written by hand. */
  take(written) {
    for (const { name } of [...this.attributes, { name: 'columns' }]) {
      const value = written?.getAttribute(name) ?? null;
      if (value === null) this.element.removeAttribute(name);
      else this.element.setAttribute(name, value);
    }
    this.fill();
  }

  /** The fields say what the attributes say. */
  fill() {
    for (const field of this.form.elements) {
      const value = this.element.getAttribute(field.name);
      if (field.type === 'checkbox') field.checked = value !== null;
      else if (field !== document.activeElement) field.value = value ?? '';
    }
  }
}

function element(name, text = '') {
  return Object.assign(document.createElement(name), { textContent: text });
}

/** A column's name as attributes have it. */
const quoted = (name) => (/^[\w.]+$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`);

/** The same without quotes, and without the sign of an order. */
const unquoted = (name) =>
  name.replace(/^-/, '').replace(/^"(.*)"$/s, (_, text) => text.replaceAll('""', '"'));

/** The entries of an attribute that is a list; a comma in quotes parts none. */
const entriesOf = (list) => (list?.match(/("[^"]*"|[^,])+/g) ?? []).map((entry) => entry.trim());

const valueOf = (field) => (field.type === 'checkbox' ? field.checked : field.value);

const parts = { chart: new Part('chart'), table: new Part('table') };
const { table } = parts;
let fileName = '';

/** The format that a file's name says; nothing where it says none. */
function formatIn(name) {
  const ending = /\.(ya?ml|jsonl?|ndjson|csv|tsv|js)$/i.exec(name)?.[1].toLowerCase();
  return { yml: 'yaml', ndjson: 'jsonl' }[ending] ?? ending;
}

/** Shows a results file by its address, which may be that of a file of the reader's. */
async function show(src, name) {
  fileName = name;
  byId('status').textContent = `Reading ${name} …`;
  const format = formatIn(name);
  for (const { element } of Object.values(parts)) {
    // What is no address on the page tells nothing of its format.
    if (src.startsWith('blob:') && format && !element.hasAttribute('format'))
      element.format = format;
    element.src = src;
  }
  byId('work').hidden = false;
  await table.element.updateComplete;
  await table.element.loadComplete;
  const { results, error } = table.element;
  byId('status').textContent = results
    ? `${name}: ${results.rows.length} rows, ${results.columns.length} columns.`
    : error.message;
  byId('names').replaceChildren(...(results?.columns ?? []).map(({ name }) => new Option(name)));
  const found = results ? check(results).map(({ text }) => text) : [error.message];
  const items = found.length > 0 ? found : ['Nothing looks wrong.'];
  const places = error ? await linesNamed(error.message, src) : [];
  byId('check').replaceChildren(...items.map((text) => element('li', text)));
  byId('check').lastElementChild.append(...places);
  listColumns();
  remember();
}

/** What stands in a file where a sentence finds it wrong, with the lines around it. */
async function linesNamed(sentence, src) {
  const [, line, column = 1] = /\bline (\d+)(?:, column (\d+))?/.exec(sentence) ?? [];
  if (!line) return [];
  const lines = (await (await fetch(src)).text()).split(/\r\n?|\n/);
  const start = Math.max(0, column - 60);
  const place = element('pre', '');
  for (let at = Math.max(1, line - 1); at <= Math.min(lines.length, +line + 1); at++) {
    const text = `${at}  ${lines[at - 1].slice(start, start + 120)}\n`;
    place.append(element(at === +line ? 'mark' : 'span', text));
  }
  return [place];
}

/** The columns of the table, to be chosen, called and moved. */
function listColumns() {
  const { results } = table.element;
  if (!results) return byId('columns').replaceChildren();
  const given = table.element.getAttribute('columns');
  const items = results.columns.map(({ name, label, unit }) => ({
    name,
    label,
    unit,
    isShown: !given,
  }));
  if (given) {
    for (const part of entriesOf(given).reverse()) {
      const [, name, label = '', unit = ''] =
        /^"?(.*?)"?(?: as (.*?))?(?: \(([^)]*)\))?$/.exec(part) ?? [];
      const at = items.findIndex((item) => item.name === name);
      if (at < 0) {
        // What is worked out stays as it was written.
        items.unshift({ name: part, isWritten: true, isShown: true });
        continue;
      }
      const [item] = items.splice(at, 1);
      items.unshift({
        ...item,
        label: label || item.label,
        unit: unit || item.unit,
        isShown: true,
      });
    }
  }
  byId('columns').replaceChildren(...items.map(columnItem));
}

function columnItem({ name, label, unit, isShown, isWritten = false }) {
  const item = element('li');
  item.dataset.name = name;
  const field = (text, value, size) => {
    const input = Object.assign(element('input'), { value, size, ariaLabel: `${text} of ${name}` });
    input.className = text;
    return input;
  };
  const box = Object.assign(element('input'), { type: 'checkbox', checked: isShown });
  const title = element('label');
  title.append(box, ` ${name}`);
  const move = (text, step) => {
    const button = Object.assign(element('button', text), {
      type: 'button',
      ariaLabel: `Move ${name} ${step < 0 ? 'up' : 'down'}`,
    });
    button.addEventListener('click', () => {
      if (step < 0) item.previousElementSibling?.before(item);
      else item.nextElementSibling?.after(item);
      button.focus();
      writeColumns();
    });
    return button;
  };
  item.append(
    title,
    ...(isWritten ? [] : [field('label', label, 18), field('unit', unit, 4)]),
    move('↑', -1),
    move('↓', 1),
  );
  return item;
}

byId('columns').addEventListener('change', writeColumns);

function writeColumns() {
  const columns = [...byId('columns').children]
    .filter((item) => item.querySelector('[type=checkbox]').checked)
    .map((item) => {
      const { name } = item.dataset;
      if (!item.querySelector('.label')) return name;
      const [label, unit] = ['label', 'unit'].map((one) =>
        item.querySelector(`.${one}`).value.trim(),
      );
      const isOwn = table.element.results.columns.some(
        (column) => column.name === name && column.label === label && column.unit === unit,
      );
      return isOwn ? quoted(name) : `${quoted(name)} as ${label || name}${unit && ` (${unit})`}`;
    });
  table.set('columns', columns.join(', '));
}

/** A column of the table is arranged by its title, which would sort by it on a reader's page. */
const dialog = byId('column');
const columnForm = dialog.querySelector('form');
let arranged;

table.element.addEventListener('benchmark-sort-change', (event) => {
  const expression = unquoted(event.detail.sort);
  arranged = [...byId('columns').children].find(
    ({ dataset: { name } }) => name === expression || name.startsWith(`${expression} as `),
  );
  // A rank is no column of the file, and sorts.
  if (!arranged) return;
  event.preventDefault();
  byId('column-title').textContent = arranged.dataset.name;
  for (const field of columnForm.elements) {
    const { name } = field;
    if (name === 'label' || name === 'unit') {
      const own = arranged.querySelector(`.${name}`);
      field.disabled = !own;
      field.value = own?.value ?? '';
    } else if (name === 'shown') field.checked = true;
    else if (field.type === 'checkbox') field.checked = entriesOfArranged(name).length > 0;
    else if (name === 'sort') {
      const [order = ''] = entriesOfArranged('sort');
      field.value = order && (order.startsWith('-') ? '-' : '+');
    }
  }
  dialog.showModal();
});

columnForm.addEventListener('change', ({ target: { name, value, checked } }) => {
  if (name === 'label' || name === 'unit') arranged.querySelector(`.${name}`).value = value;
  if (name === 'shown') arranged.querySelector('[type=checkbox]').checked = checked;
  if (['label', 'unit', 'shown'].includes(name)) return writeColumns();
  const old = entriesOfArranged(name);
  const others = entriesOf(table.element.getAttribute(name)).filter(
    (entry) => !old.includes(entry),
  );
  const own = quoted(namesOfArranged()[0]);
  if (name !== 'sort') table.set(name, [...others, ...(checked ? [own] : [])].join(', '));
  else table.set(name, [...(value ? [value.replace('+', '') + own] : []), ...others].join(', '));
});

columnForm.addEventListener('click', ({ target: { name, value } }) => {
  if (name === 'move') arranged.querySelectorAll('button')[value].click();
});

/** What the column is called in attributes; the first is the name to write. */
function namesOfArranged() {
  const { name } = arranged.dataset;
  const label = arranged.querySelector('.label');
  if (label) return [name, label.value];
  const [, expression, worked = expression] = /^(.*?)(?: as (.*?)(?: \([^)]*\))?)?$/.exec(name);
  return [worked, expression];
}

/** The entries of an attribute that name the column. */
const entriesOfArranged = (attribute) =>
  entriesOf(table.element.getAttribute(attribute)).filter((entry) =>
    namesOfArranged().includes(unquoted(entry)),
  );

/** What both elements look like: custom properties, in a sheet that the page has adopted. */
const sheet = new CSSStyleSheet();
sheet.insertRule('benchmark-chart, benchmark-table {}');
document.adoptedStyleSheets.push(sheet);
const look = sheet.cssRules[0].style;
const tokens = described(table.tag).cssProperties;

for (const { name, default: initial, description } of tokens) {
  const label = element('label', `${name.replace('--benchmark-', '')} `);
  label.title = description;
  label.append(Object.assign(element('input'), { name, placeholder: initial }));
  if (isColor(name)) {
    label.append(
      Object.assign(element('input'), {
        type: 'color',
        ariaLabel: `Choose ${name}`,
        value: '#808080',
      }),
    );
  }
  byId('look').append(label);
}

function isColor(name) {
  return /color|background/.test(name);
}

byId('look').addEventListener('change', ({ target }) => {
  const field = target.name ? target : target.previousElementSibling;
  if (field !== target) field.value = target.value;
  const isGood = !field.value || !isColor(field.name) || CSS.supports('color', field.value);
  field.setCustomValidity(isGood ? '' : 'This is no colour.');
  field.reportValidity();
  if (isGood) setToken(field.name, field.value);
  remember();
});
byId('look').addEventListener('submit', (event) => event.preventDefault());

function setToken(name, value) {
  look.removeProperty(name);
  // What would end the declaration is refused.
  if (value) look.setProperty(name, value);
  byId('look').elements[name].value = value;
}

const tokensIn = (style) =>
  tokens
    .map(({ name }) => [name, style.getPropertyValue(name).trim()])
    .filter(([, value]) => value);

/** The style of both elements as it is written beside the tags. */
function styleFor(kind) {
  const lines = tokensIn(look).map(([name, value]) => `    ${name}: ${value};\n`);
  if (lines.length === 0) return '';
  const rule = `  benchmark-chart,\n  benchmark-table {\n${lines.join('')}  }\n`;
  return kind === 'jsx' ? `<style>{\`\n${rule}\`}</style>\n\n` : `<style>\n${rule}</style>\n\n`;
}

/** Takes over what a style that was written by hand says of the elements. */
function takeStyle(text = '') {
  const written = new CSSStyleSheet();
  written.replaceSync(text.replace(/^\{`|`\}$/g, ''));
  const found = new Map(
    [...written.cssRules].flatMap(({ style }) => (style ? tokensIn(style) : [])),
  );
  for (const { name } of tokens) setToken(name, found.get(name) ?? '');
}

/** The tags as they are written for one kind of site. */
function tagsFor(kind) {
  const path = {
    jekyll: `{{ '/assets/data/${fileName}' | relative_url }}`,
    site: `/data/${fileName}`,
  };
  const tags = Object.values(parts).map(({ element }) => {
    // Where the file's name says the format, the tag need not.
    const said = ` format="${formatIn(fileName)}"`;
    const tag = element
      .toTag()
      .replace(/\s+src="[^"]*"/, '')
      .replace(`\n ${said}`, '')
      .replace(said, '');
    if (kind === 'inline') {
      const data = `{{ site.data.${fileName.replace(/\.[^.]*$/, '')} | jsonify }}`;
      return tag.replace(/><\//, `>\n  <script type="application/json">${data}</script>\n</`);
    }
    return tag.replace(
      `<${element.localName}`,
      `<${element.localName}\n  src="${path[kind] ?? fileName}"`,
    );
  });
  const head = kind === 'jsx' ? "import 'benchmark-elements/react';\n\n" : '';
  return head + styleFor(kind) + tags.join('\n');
}

/** Where the elements are loaded from. */
const SCRIPTS = {
  html: 'benchmark-elements.js',
  jekyll: "{{ '/assets/benchmark-elements.js' | relative_url }}",
  inline: "{{ '/assets/benchmark-elements.js' | relative_url }}",
  site: '/benchmark-elements.js',
};

/** Keeps the tags and the address as what is shown. */
function remember() {
  const kind = byId('kind').value;
  if (byId('tags') !== document.activeElement) byId('tags').value = tagsFor(kind);
  byId('script-hint').hidden = kind === 'jsx';
  byId('script').textContent = `<script type="module" src="${SCRIPTS[kind]}"></script>`;
  const kept = new URLSearchParams();
  if (!table.element.src.startsWith('blob:')) kept.set('src', table.element.src);
  for (const { name, element, attributes } of Object.values(parts)) {
    for (const attribute of [...attributes, { name: 'columns' }]) {
      const value = element.getAttribute(attribute.name);
      if (value !== null) kept.set(`${name}.${attribute.name}`, value);
    }
  }
  for (const [name, value] of tokensIn(look)) kept.set(`look.${name}`, value);
  history.replaceState(null, '', `#${kept}`);
}

byId('tags').addEventListener('input', () => {
  const written = new DOMParser().parseFromString(byId('tags').value, 'text/html');
  for (const part of Object.values(parts)) part.take(written.querySelector(part.tag));
  takeStyle(written.querySelector('style')?.textContent);
  listColumns();
  remember();
});
byId('kind').addEventListener('change', remember);
byId('copy').addEventListener('click', async () => {
  const outcome = await navigator.clipboard.writeText(byId('tags').value).then(
    () => 'Copied.',
    () => 'The browser does not let this page copy. Select the text below.',
  );
  byId('copied').value = outcome;
});
byId('open').addEventListener('submit', (event) => {
  event.preventDefault();
  const text = byId('text').value.trim();
  const address = byId('address').value.trim() || byId('address').placeholder;
  if (text) void showFile(new File([text], 'results.txt'));
  else void show(address, address.replace(/[?#].*|.*\//g, ''));
});
byId('file').addEventListener('change', ({ target }) => void showFile(target.files[0]));
document.addEventListener('dragover', (event) => event.preventDefault());
document.addEventListener('drop', (event) => {
  event.preventDefault();
  if (event.dataTransfer.files[0]) void showFile(event.dataTransfer.files[0]);
});

async function showFile(file) {
  if (file) await show(URL.createObjectURL(file), file.name);
}

const names = document.createElement('datalist');
names.id = 'names';
document.body.append(names);
for (const { name } of tokens)
  if (state.has(`look.${name}`)) setToken(name, state.get(`look.${name}`));
for (const part of Object.values(parts)) {
  for (const [key, value] of state) {
    const [name, attribute] = key.split(/\.(.*)/s);
    if (name === part.name) part.element.setAttribute(attribute, value);
  }
  part.fill();
}
if (state.get('src')) void show(state.get('src'), state.get('src').replace(/[?#].*|.*\//g, ''));
// Chosen before this script ran, or kept by the browser when the page was loaded again.
else void showFile(byId('file').files[0]);
