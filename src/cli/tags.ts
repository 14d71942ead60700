import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;
type Element = DefaultTreeAdapterTypes.Element;

/** One of our tags in a page. */
export interface Tag {
  readonly name: string;
  /** From 1. */
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  /** All text between the tags. */
  readonly text: string;
  /** Data in a `<script>` between the tags. */
  readonly script: { readonly text: string; readonly mediaType: string } | null;
  /** Whether a table is between the tags, which may be the data. */
  readonly hasTable: boolean;
}

/** Our elements in a page of HTML, or in Markdown with tags in it. */
export function ourElements(text: string): Element[] {
  // A fragment of code in Markdown shows a tag; it is none.
  const page = text.replace(/^(```|~~~)[^]*?^\1/gm, (code) => code.replace(/[^\n]/g, ' '));
  return all(parse(page, { sourceCodeLocationInfo: true })).filter(({ tagName }) =>
    /^benchmark-(chart|table|filter|value)$/.test(tagName),
  );
}

export function tagsIn(text: string): Tag[] {
  return ourElements(text).map((element) => {
    const script = all(element).find(({ tagName }) => tagName === 'script');
    return {
      name: element.tagName,
      line: element.sourceCodeLocation?.startLine ?? 1,
      attributes: attributesOf(element),
      text: textIn(element),
      script: script
        ? { text: textIn(script), mediaType: attributesOf(script)['type'] ?? '' }
        : null,
      hasTable: all(element).some(({ tagName }) => tagName === 'table'),
    };
  });
}

/** All elements below a node. */
function all(node: Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  return children.flatMap((child) => ('tagName' in child ? [child, ...all(child)] : []));
}

function attributesOf({ attrs }: Element): Record<string, string> {
  return Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
}

function textIn(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textIn).join('') : '';
}
