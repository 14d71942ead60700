/*
 * The editors of the docs: what is typed becomes elements as it is typed. It is read as a document
 * that runs nothing, and only our own elements, tables and data are made anew from it.
 */
const OURS = /^benchmark-(chart|table|filter|value)$/;
const TABLE = /^(table|caption|thead|tbody|tfoot|tr|th|td|data|template)$/;
const DATA = /^(application\/(json|yaml|x-ndjson)|text\/(csv|tab-separated-values))$/;

for (const editor of document.querySelectorAll('.editor')) {
  const [text] = editor.getElementsByTagName('textarea');
  const show = () => {
    const { body, head } = new DOMParser().parseFromString(text.value, 'text/html');
    const nodes = [...head.childNodes, ...body.childNodes].flatMap(copyOf);
    editor.querySelector('.seen').replaceChildren(...nodes);
    const hasOurs = nodes.some(({ localName }) => OURS.test(localName));
    editor.querySelector('[role=status]').textContent = hasOurs
      ? ''
      : 'There is no element here: write one, as <benchmark-table src="../data/qwq.yml"></benchmark-table>.';
  };
  let waiting;
  text.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, 300);
  });
  show();
}

/** A node made anew, without what would run; what is not known is its text. */
function copyOf(node) {
  if (node.nodeType === Node.TEXT_NODE) return [new Text(node.data)];
  if (node.nodeType !== Node.ELEMENT_NODE) return [];
  const { localName: name } = node;
  const children = [...(name === 'template' ? node.content : node).childNodes].flatMap(copyOf);
  if (name === 'script' && !DATA.test(node.type)) return [];
  if (name !== 'script' && !OURS.test(name) && !TABLE.test(name)) return children;
  const copy = document.createElement(name);
  for (const { name: attribute, value } of node.attributes) {
    if (!/^on|^style$/.test(attribute)) copy.setAttribute(attribute, value);
  }
  (name === 'template' ? copy.content : copy).append(...children);
  return [copy];
}
