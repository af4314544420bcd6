import type { Drawing, Legend } from '../graph/drawing-model.ts';
import { tieColour } from '../graph/drawing-ties.ts';
import { textWidth } from '../graph/label-text.ts';
import { coordinate, element, type SvgElement } from './svg-element.ts';
import { shapeElement, tieLine } from './svg-graph.ts';
import { changeMark } from './svg-marks.ts';

/** A part of the legend; `draw` sets it with its upper left corner at a point. */
type Block = { readonly width: number; readonly height: number; readonly draw: (x: number, y: number) => readonly SvgElement[] };

/*
 * The legend is set in print points, whatever the scale of the graph: it stays legible in a narrow column.
 */
const letter = 7.2;
const titleLetter = 7.2;
const titleHeight = 13;
const rowHeight = 10.8;
const symbolRadius = 3.7;
const symbolWidth = 13;
const sample = 24;
const between = 24;
const betweenRows = 9;
const quiet = '#333333';

/**
 * The legend in rows of blocks (groups with their numbers, sizes, ties), as many beside one another as the width holds.
 * @param scale print points per unit of the drawing
 */
export function legendElements(
  { legend }: Drawing,
  width: number,
  top: number,
  scale: number,
): { readonly elements: readonly SvgElement[]; readonly height: number } {
  const blocks = [...groupBlock(legend), ...sizeBlock(legend, scale), ...tieBlock(legend, scale), ...changeBlock(legend)];
  const elements: SvgElement[] = [];
  let x = 0;
  let y = top;
  let height = 0;
  for (const block of blocks) {
    if (x > 0 && x + block.width > width) {
      x = 0;
      y += height + betweenRows;
      height = 0;
    }
    elements.push(...block.draw(x, y));
    x += block.width + between;
    height = Math.max(height, block.height);
  }
  return { elements, height: y + height - top };
}

function title(words: string, x: number, y: number): SvgElement {
  return element('text', { x, y: y + titleLetter, 'font-size': titleLetter, 'font-weight': 600 }, words);
}

function entry(words: string, x: number, y: number, anchor: 'start' | 'middle' = 'start'): SvgElement {
  const attributes = { x, y: y + 0.36 * letter, 'font-size': letter, fill: quiet };
  return element('text', anchor === 'start' ? attributes : { ...attributes, 'text-anchor': anchor }, words);
}

function widestOf(heading: string, entries: readonly string[], indent: number): number {
  return Math.max(textWidth(heading, titleLetter, 'semiBold'), ...entries.map((words) => indent + textWidth(words, letter)));
}

function groupBlock({ groups, groupTitle }: Legend): Block[] {
  if (groups.length === 0) return [];
  const entries = groups.map(({ label, count }) => `${label} (${count})`);
  return [
    {
      width: widestOf(groupTitle, entries, symbolWidth),
      height: titleHeight + groups.length * rowHeight,
      draw: (x, y) => [
        title(groupTitle, x, y),
        ...groups.flatMap(({ shape, colour, outline }, index) => {
          const middle = y + titleHeight + (index + 0.5) * rowHeight;
          const look = { fill: colour, stroke: outline, 'stroke-width': 0.6 };
          return [shapeElement(shape, x + 4.4, middle, symbolRadius, look), entry(entries[index] ?? '', x + symbolWidth, middle)];
        }),
      ],
    },
  ];
}

/** Circles side by side on one line, with their values under them. */
function sizeBlock({ sizes }: Legend, scale: number): Block[] {
  if (sizes === null) return [];
  const marks = [
    ...sizes.steps.map(({ radius, label }) => ({ radius: radius * scale, label, fill: '#D9D9D9' })),
    ...(sizes.undefined === null
      ? []
      : [{ radius: sizes.undefined.radius * scale, label: sizes.undefined.label, fill: '#FFFFFF' }]),
  ];
  const widths = marks.map(({ radius, label }) => Math.max(2 * radius, textWidth(label, letter)));
  const tallest = Math.max(0, ...marks.map(({ radius }) => 2 * radius));
  const gap = 9;
  const rowWidth = widths.reduce((sum, width) => sum + width, 0) + gap * Math.max(0, marks.length - 1);
  return [
    {
      width: Math.max(widestOf(sizes.title, [], 0), rowWidth),
      height: titleHeight + 3 + tallest + 5 + letter,
      draw: (x, y) => {
        const floor = y + titleHeight + 3 + tallest;
        let left = x;
        const drawn = marks.flatMap(({ radius, label, fill }, index) => {
          const width = widths[index] ?? 0;
          const centre = left + width / 2;
          left += width + gap;
          const look = { fill, stroke: '#595959', 'stroke-width': 0.7 };
          return [shapeElement('circle', centre, floor - radius, radius, look), entry(label, centre, floor + 7.5, 'middle')];
        });
        return [title(sizes.title, x, y), ...drawn];
      },
    },
  ];
}

/** What the widths mean in one column, what heads and dashes mean in the next. */
function tieBlock({ ties, tieTitle }: Legend, scale: number): Block[] {
  if (ties.length === 0) return [];
  const indent = sample + 7;
  const isWidth = ({ heads, dashed }: Legend['ties'][number]): boolean => heads === 'none' && !dashed;
  const columns = [ties.filter(isWidth), ties.filter((tie) => !isWidth(tie))].filter((column) => column.length > 0);
  const widths = columns.map((column) => indent + Math.max(...column.map(({ label }) => textWidth(label, letter))));
  const gap = 14;
  const entries = columns.flatMap((column, at) => {
    const left = widths.slice(0, at).reduce((sum, width) => sum + width + gap, 0);
    return column.map((tie, row) => ({ tie, left, middle: titleHeight + (row + 0.5) * rowHeight }));
  });
  const rowWidth = widths.reduce((sum, width) => sum + width, gap * (widths.length - 1));
  return [
    {
      width: Math.max(widestOf(tieTitle, [], 0), rowWidth),
      height: titleHeight + Math.max(...columns.map((column) => column.length)) * rowHeight,
      draw: (x, y) => [
        title(tieTitle, x, y),
        ...entries.flatMap(({ tie, left, middle }) => {
          const { line, heads } = tieLine({ x: 0, y: 0 }, { x: sample / scale, y: 0 }, { ...tie, colour: tieColour });
          const moved = `translate(${coordinate(x + left)} ${coordinate(y + middle)}) scale(${scale.toFixed(5)})`;
          return [element('g', { transform: moved }, line, ...heads), entry(tie.label, x + left + indent, y + middle)];
        }),
      ],
    },
  ];
}

/** What the marks of a scenario mean. */
function changeBlock({ changeTitle = '', changes = [] }: Legend): Block[] {
  if (changes.length === 0) return [];
  const labels = changes.map(({ label }) => label);
  return [
    {
      width: widestOf(changeTitle, labels, symbolWidth),
      height: titleHeight + changes.length * rowHeight,
      draw: (x, y) => [
        title(changeTitle, x, y),
        ...changes.flatMap(({ mark, label }, index) => {
          const middle = y + titleHeight + (index + 0.5) * rowHeight;
          return [changeMark(mark, x + 4.4, middle, symbolRadius), entry(label, x + symbolWidth, middle)];
        }),
      ],
    },
  ];
}
