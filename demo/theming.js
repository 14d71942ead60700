/*
 * The controls of theming.html. Each has the custom property that it sets as its name. What is
 * shown to copy is the very style sheet that the page uses.
 */
const form = document.querySelector('form');
const output = document.querySelector('output');
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet);

// A reload keeps what a reader chose; the page starts from the defaults all the same.
form.reset();
const defaults = new Map([...form.elements].map(({ name, value }) => [name, value]));

/** Only what a reader changed is written. */
function show() {
  const changed = [...form.elements].filter(({ name, value }) => value !== defaults.get(name));
  const tokens = changed.filter(({ name }) => name.startsWith('--'));
  const page = changed.filter(({ name }) => !name.startsWith('--'));
  const css = [rule(':root', page), rule('benchmark-chart,\nbenchmark-table', tokens)]
    .filter(Boolean)
    .join('\n\n');
  sheet.replaceSync(css);
  output.textContent = css || '/* Change something. */';
}

function rule(selector, controls) {
  const declarations = controls.map(
    ({ name, value, dataset }) => `  ${name}: ${value}${dataset.unit ?? ''};`,
  );
  return declarations.length > 0 ? `${selector} {\n${declarations.join('\n')}\n}` : '';
}

form.addEventListener('input', show);
// The form has its first values again only after the event.
form.addEventListener('reset', () => setTimeout(show));
show();
