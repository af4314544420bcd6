import type { ChancePlace } from '../compare/row-model.ts';
import { textWidth, wrapText } from '../graph/label-text.ts';
import { metadataText } from './svg.ts';
import { element, type SvgElement } from './svg-element.ts';

/** What a figure of chance shows, with its words. */
export type ChancePicture = {
  readonly title: string;
  /** The value as it is written beside its line. */
  readonly value: string;
  readonly at: number;
  readonly chance: ChancePlace;
  /** Writes a number at the axis. */
  readonly tick: (value: number) => string;
  /** Sentences below: what is drawn, how many draws, the seed, where the data come from. */
  readonly caption: readonly string[];
  readonly metadata: Readonly<Record<string, string>>;
};

const width = 480;
const plotHeight = 150;
const side = 14;
const titleLetter = 13;
const letter = 9;
const leading = 12;
const ink = '#1A1A1A';

/**
 * The distribution that chance gives, with a network's own value as a line: for print, without other colours than grey and one dark green that
 * print in grey as well.
 */
export function chanceFigure({ title, value, at, chance, tick, caption, metadata }: ChancePicture): SvgElement {
  const { from, to, counts } = chance.baseline.histogram;
  const [low, high] = [Math.min(from, at), Math.max(to, at)];
  const room = (high - low || 1) * 0.04;
  const across = scale([low - room, high + room], [side, width - side]);
  const titleLines = wrapText(title, width - 2 * side, titleLetter, 'semiBold');
  const head = titleLines.length * (titleLetter + 4) + 32;
  const floor = head + plotHeight;
  const up = scale([0, Math.max(1, ...counts)], [0, plotHeight]);
  const step = (to - from) / counts.length;
  const bars = counts.map((count, bin) => {
    const left = across(from + bin * step);
    const wide = Math.max(1, across(from + (bin + 1) * step) - left - 0.5);
    return element('rect', { x: left, y: floor - up(count), width: wide, height: up(count), fill: '#9AA5A3' });
  });
  const x = across(at);
  const half = textWidth(value, 11, 'semiBold') / 2;
  const valueX = Math.min(width - side - half, Math.max(side + half, x));
  const ticks = roundNumbers(low - room, high + room).map((mark) =>
    element('text', { x: across(mark), y: floor + 13, 'font-size': letter, 'text-anchor': 'middle', fill: ink }, tick(mark)),
  );
  const words = wrapText(caption.join(' '), width - 2 * side, letter);
  const height = floor + 30 + words.length * leading;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${Math.ceil(height)}`,
      width,
      height: Math.ceil(height),
      'font-family': 'Inter, Arial, sans-serif',
      role: 'img',
    },
    element('title', {}, title),
    element('desc', {}, caption.join(' ')),
    element('metadata', {}, metadataText(metadata)),
    element('rect', { x: 0, y: 0, width, height: Math.ceil(height), fill: '#FFFFFF' }),
    ...textLines(titleLines, titleLetter + 3, titleLetter, titleLetter + 4, { 'font-weight': 600 }),
    ...bars,
    element('line', { x1: side, x2: width - side, y1: floor, y2: floor, stroke: ink, 'stroke-width': 0.75 }),
    element('line', { x1: x, x2: x, y1: head - 8, y2: floor, stroke: '#0F4F47', 'stroke-width': 2 }),
    element(
      'text',
      { x: valueX, y: head - 12, 'font-size': 11, 'font-weight': 600, 'text-anchor': 'middle', fill: '#0F4F47' },
      value,
    ),
    ...ticks,
    ...textLines(words, floor + 32, letter, leading, {}),
  );
}

type Ends = readonly [number, number];

function scale([from, to]: Ends, [start, end]: Ends): (value: number) => number {
  return (value) => start + ((value - from) / (to - from)) * (end - start);
}

/** Numbers to write at an axis, about six: steps of 1, 2 or 5 times a power of ten. */
function roundNumbers(low: number, high: number): readonly number[] {
  const rough = (high - low) / 6;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5].find((each) => each * power >= rough) ?? 10);
  const first = Math.ceil(low / step);
  return Array.from({ length: Math.floor(high / step) - first + 1 }, (_, at) => (first + at) * step);
}

function textLines(
  lines: readonly string[],
  top: number,
  size: number,
  distance: number,
  more: Readonly<Record<string, string | number>>,
): readonly SvgElement[] {
  return lines.map((line, at) =>
    element('text', { x: side, y: top + at * distance, 'font-size': size, fill: ink, ...more }, line),
  );
}
