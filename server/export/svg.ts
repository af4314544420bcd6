import { type Drawing, paperEdge as edge, fullWidthMm, pointsPerMillimetre } from '../graph/drawing-model.ts';
import { textWidth, wrapText } from '../graph/label-text.ts';
import type { Locale } from '../model/text.ts';
import type { FigureExporter, FigureOptions } from './exporter.ts';
import { coordinate, element, type SvgElement, writeSvg } from './svg-element.ts';
import { graphElements } from './svg-graph.ts';
import { legendElements } from './svg-legend.ts';

/** Inter where it is installed (and in every raster figure); the reader's own sans serif otherwise. */
const fontFamily = 'Inter, "Helvetica Neue", Arial, "Liberation Sans", sans-serif';

/* Lengths in print points. */
const titleLetter = 10.5;
const titleLeading = 13.5;
const markLetter = 8;
const noteLetter = 7;
const noteLeading = 9.6;
/** APA 7: title above the figure, its note below under this word; the figure's number is the author's. */
const noteWord: Readonly<Record<Locale, string>> = { nl: 'Noot.', en: 'Note.', fr: 'Note.' };

/** The figure as a vector drawing: text stays text, lengths are print points, the width is that of the paper. */
export const svg: FigureExporter = {
  id: 'svg',
  extension: 'svg',
  mediaType: 'image/svg+xml',
  label: { nl: 'Figuur, vector (SVG)', en: 'Figure, vector (SVG)', fr: 'Figure vectorielle (SVG)' },
  accepts: 'figure',
  render: (drawing, options) => writeSvg(figureElement(drawing, options)),
};

/** The figure as elements, not yet written. */
export function figureElement(drawing: Drawing, { widthMm, locale, metadata }: FigureOptions): SvgElement {
  // On large paper the words grow too, slower than the paper, as the labels do.
  const growth = Math.max(1, Math.sqrt(widthMm / fullWidthMm));
  const width = (widthMm * pointsPerMillimetre) / growth;
  const inner = width - 2 * edge;
  const scale = inner / drawing.width;
  const parts: SvgElement[] = [];
  let y = edge;

  const titleLines = wrapText(drawing.title, inner, titleLetter, 'semiBold', 3);
  parts.push(lines(titleLines, 0, y + titleLetter, titleLetter, titleLeading, { 'font-weight': 600 }));
  y += titleLines.length * titleLeading + 3;
  if (drawing.mark !== null) {
    parts.push(...markElements(drawing.mark, inner, y));
    y += markLetter + 10;
  }
  y += 4;
  const placed = `translate(0 ${coordinate(y)}) scale(${scale.toFixed(5)})`;
  parts.push(element('g', { transform: placed }, ...graphElements(drawing)));
  y += drawing.height * scale + 6;
  parts.push(rule(inner, y));
  y += 8;
  const legend = legendElements(drawing, inner, y, scale);
  parts.push(...legend.elements);
  y += legend.height + 7;
  parts.push(rule(inner, y));
  y += 6;
  const note = noteElements(drawing.caption, noteWord[locale], inner, y);
  parts.push(note.text);
  y += note.height + edge;

  const page = { width: `${coordinate(widthMm)}mm`, height: `${coordinate((y * growth) / pointsPerMillimetre)}mm` };
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      ...page,
      viewBox: `0 0 ${coordinate(width)} ${coordinate(y)}`,
      role: 'img',
      'aria-labelledby': 'figure-title figure-desc',
      lang: locale,
      'font-family': fontFamily,
      fill: '#1A1A1A',
    },
    element('title', { id: 'figure-title' }, drawing.title),
    element('desc', { id: 'figure-desc' }, [drawing.mark, ...drawing.caption].filter((part) => part !== null).join(' ')),
    element('metadata', {}, metadataText(metadata)),
    element('rect', { width: width, height: y, fill: '#FFFFFF' }),
    element('g', { transform: `translate(${edge} 0)` }, ...parts),
  );
}

/** The settings of a figure as JSON, keys in order, so that the same settings are the same bytes. */
export function metadataText(metadata: Readonly<Record<string, string>>): string {
  return JSON.stringify(Object.fromEntries(Object.entries(metadata).sort(([a], [b]) => (a < b ? -1 : 1))));
}

function lines(
  text: readonly string[],
  x: number,
  y: number,
  size: number,
  leading: number,
  attributes: Record<string, string | number>,
): SvgElement {
  const spans = text.map((line, index) => element('tspan', index === 0 ? { x } : { x, dy: leading }, spaced(line, text, index)));
  return element('text', { x, y, 'font-size': size, ...attributes }, ...spans);
}

/** A line with the space that wrapping took from its end, so that copied text keeps its words apart. */
function spaced(line: string, all: readonly string[], index: number): string {
  return index < all.length - 1 ? `${line} ` : line;
}

function rule(width: number, y: number): SvgElement {
  return element('line', { x1: 0, y1: y, x2: width, y2: y, stroke: '#BFBFBF', 'stroke-width': 0.5 });
}

/** The mark of synthetic data: in a frame, so that it shows in grey too. */
function markElements(mark: string, width: number, y: number): readonly SvgElement[] {
  const [line = ''] = wrapText(mark, width - 14, markLetter, 'semiBold', 1);
  const boxWidth = textWidth(line, markLetter, 'semiBold') + 14;
  const box = {
    x: 0.5,
    y,
    width: boxWidth,
    height: markLetter + 7,
    rx: 2,
    fill: '#FFF4CC',
    stroke: '#7A5400',
    'stroke-width': 1,
  };
  const text = { x: 7.5, y: y + markLetter + 2.2, 'font-size': markLetter, 'font-weight': 600, fill: '#4D3500' };
  return [element('rect', box), element('text', text, line)];
}

function noteElements(caption: readonly string[], word: string, width: number, y: number): { text: SvgElement; height: number } {
  const all = wrapText([word, ...caption].join(' '), width, noteLetter);
  const spans = all.map((line, index) => {
    const place = index === 0 ? { x: 0 } : { x: 0, dy: noteLeading };
    if (index > 0 || !line.startsWith(word)) return element('tspan', place, spaced(line, all, index));
    return element(
      'tspan',
      place,
      element('tspan', { 'font-weight': 600 }, word),
      element('tspan', {}, spaced(line.slice(word.length), all, index)),
    );
  });
  const text = element('text', { x: 0, y: y + noteLetter, 'font-size': noteLetter, fill: '#333333' }, ...spans);
  return { text, height: all.length * noteLeading };
}
