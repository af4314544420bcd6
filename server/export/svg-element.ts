/** An element of an SVG document. Attributes and text are data: they are escaped when written, so nothing in them can become markup. */
export type SvgElement = {
  readonly name: SvgName;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (SvgElement | string)[];
};

/** The elements a figure is made of; there is no way to write a script, a link or foreign content. */
export type SvgName =
  | 'svg'
  | 'title'
  | 'desc'
  | 'metadata'
  | 'g'
  | 'rect'
  | 'circle'
  | 'line'
  | 'polygon'
  | 'path'
  | 'text'
  | 'tspan';

export function element(
  name: SvgName,
  attributes: Readonly<Record<string, string | number>> = {},
  ...children: readonly (SvgElement | string)[]
): SvgElement {
  return { name, attributes, children };
}

/** A length as it stands in the file: at most two decimals, never in powers of ten. */
export function coordinate(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(Object.is(rounded, -0) ? 0 : rounded);
}

/** The text of a document, with its declaration. Elements stand on lines of their own, except where white space would show. */
export function writeSvg(root: SvgElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(root, '')}\n`;
}

function write({ name, attributes, children }: SvgElement, indent: string): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(typeof value === 'number' ? coordinate(value) : value)}"`)
    .join('');
  if (children.length === 0) return `${indent}<${name}${written}/>`;
  if (children.some((child) => typeof child === 'string') || name === 'text') {
    const inner = children.map((child) => (typeof child === 'string' ? escapeXml(child) : write(child, ''))).join('');
    return `${indent}<${name}${written}>${inner}</${name}>`;
  }
  const inner = children.map((child) => (typeof child === 'string' ? '' : write(child, `${indent} `))).join('\n');
  return `${indent}<${name}${written}>\n${inner}\n${indent}</${name}>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Escapes text for XML 1.0; characters that XML cannot hold (controls, halves of surrogate pairs) become U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[&<>"'\t\n\r]/g, (sign) => entities[sign] ?? sign)
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
}
