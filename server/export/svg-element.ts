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

/** Hundredths as they stand behind a number. */
const decimals = Array.from({ length: 100 }, (_, hundredths) => (hundredths === 0 ? '' : String(hundredths / 100).slice(1)));
/** Up to here numbers are put together from their parts, which takes a third of the time; greater lengths hardly occur. */
const manyHundredths = 1e8;

/** A length as it stands in the file: at most two decimals, never in powers of ten. */
export function coordinate(value: number): string {
  const hundredths = Math.round(value * 100);
  const size = Math.abs(hundredths);
  if (size < manyHundredths) {
    const whole = Math.floor(size / 100);
    return `${hundredths < 0 ? '-' : ''}${whole}${decimals[size - 100 * whole]}`;
  }
  return String(hundredths / 100);
}

/** The text of a document, with its declaration. Elements stand on lines of their own, except where white space would show. */
export function writeSvg(root: SvgElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(root, '')}\n`;
}

function write({ name, attributes, children }: SvgElement, indent: string): string {
  let opening = `${indent}<${name}`;
  for (const key of Object.keys(attributes)) {
    const value = attributes[key] as string | number;
    opening += ` ${key}="${typeof value === 'number' ? coordinate(value) : escapeXml(value)}"`;
  }
  if (children.length === 0) return `${opening}/>`;
  if (name === 'text' || children.some((child) => typeof child === 'string')) {
    const inner = children.map((child) => (typeof child === 'string' ? escapeXml(child) : write(child, ''))).join('');
    return `${opening}>${inner}</${name}>`;
  }
  const inner = children.map((child) => (typeof child === 'string' ? '' : write(child, `${indent} `))).join('\n');
  return `${opening}>\n${inner}\n${indent}</${name}>`;
}

/** Anything but the printable signs of ASCII that mean nothing in XML: most texts of a figure hold none. */
const unusual = /[^ !#-%(-;=?-~]/;
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
  if (!unusual.test(text)) return text;
  return text
    .toWellFormed()
    .replace(/[&<>"'\t\n\r]/g, (sign) => entities[sign] ?? sign)
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
}
