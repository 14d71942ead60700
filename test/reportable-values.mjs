/**
 * The test runner clones a failed test's values to report them. A DOM node or a function can't be
 * cloned, and then the report of the whole file is lost: a failed `expect(element)` ends in "tests
 * did not finish". Here, such values are reported as text.
 */
export function reportableValuesPlugin() {
  return {
    name: 'reportable-values',
    transform(context) {
      if (context.path !== '/__web-dev-server__web-socket.js') return undefined;
      return `${context.body.replace('structuredClone(obj)', 'reportable(obj)')}\n${reportable}`;
    },
  };
}

/* Runs in the page. */
function reportable(value, parents = []) {
  try {
    return structuredClone(value);
  } catch {
    if (value instanceof Element) return value.cloneNode().outerHTML;
    const isPlain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
    if (!isPlain || parents.includes(value)) return String(value);
    const below = [...parents, value];
    if (Array.isArray(value)) return value.map((item) => reportable(item, below));
    const entries = Object.entries(value);
    return Object.fromEntries(entries.map(([key, item]) => [key, reportable(item, below)]));
  }
}
