import { interWidths, rangeStarts } from './label-widths.ts';

export type LetterWeight = keyof typeof interWidths;

/** Width of a character that Inter lacks, in thousandths: another font will draw it, about as wide as a wide Latin letter. */
const unknownWidth = 680;
/** The same for ideographs and other full-width characters, which begin here. */
const wideFrom = 0x2e80;
const wideWidth = 1000;
const ellipsis = '…';

/** The width of a line of text in Inter, without kerning, in the unit of `size`. */
export function textWidth(text: string, size: number, weight: LetterWeight = 'regular'): number {
  const widths = knownWidths(weight);
  let thousandths = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    // The second half of a surrogate pair.
    if (code > 0xffff) at++;
    thousandths += widths[code] ?? (code >= wideFrom ? wideWidth : unknownWidth);
  }
  return (thousandths * size) / 1000;
}

const tables = new Map<LetterWeight, Float64Array>();

/** Widths by character, up to the last that Inter is known to have. */
function knownWidths(weight: LetterWeight): Float64Array {
  const made = tables.get(weight);
  if (made !== undefined) return made;
  const ranges = interWidths[weight];
  const end = Math.max(...ranges.map((widths, range) => (rangeStarts[range] ?? 0) + widths.length));
  const table = new Float64Array(end).fill(unknownWidth);
  for (const [range, widths] of ranges.entries()) {
    for (const [place, width] of widths.entries()) if (width > 0) table[(rangeStarts[range] ?? 0) + place] = width;
  }
  // Combining marks stand on the letter before them.
  table.fill(0, 0x300, 0x370);
  tables.set(weight, table);
  return table;
}

/** The words of a name or sentence; line breaks and runs of spaces count as one space, no-break spaces hold. */
function wordsOf(text: string): string[] {
  return text.split(/[ \t\r\n\f\v\u2028\u2029]+/).filter((word) => word !== '');
}

/**
 * Breaks a text into lines no wider than `width`; a word that is wider itself is broken where it must.
 * Beyond `mostLines` the text is cut and ends in `…`.
 */
export function wrapText(
  text: string,
  width: number,
  size: number,
  weight: LetterWeight = 'regular',
  mostLines = Number.POSITIVE_INFINITY,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of wordsOf(text)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (textWidth(longer, size, weight) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = breakWord(word, width, size, weight);
    line = pieces.pop() ?? '';
    lines.push(...pieces);
  }
  if (line !== '') lines.push(line);
  if (lines.length <= mostLines) return lines;
  const last = lines[mostLines - 1] ?? '';
  return [...lines.slice(0, mostLines - 1), cutTo(`${last}${ellipsis}`, width, size, weight)];
}

function breakWord(word: string, width: number, size: number, weight: LetterWeight): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && textWidth(piece + character, size, weight) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}

/** Shortens a line that ends in `…` until it fits. */
function cutTo(line: string, width: number, size: number, weight: LetterWeight): string {
  const characters = [...line].slice(0, -1);
  while (characters.length > 1 && textWidth(characters.join('') + ellipsis, size, weight) > width) characters.pop();
  return characters.join('').replace(/[\s,;(-]+$/, '') + ellipsis;
}

/** One line, shortened with `…` where it is wider than `width`. */
export function shorten(text: string, width: number, size: number, weight: LetterWeight = 'regular'): string {
  const line = wordsOf(text).join(' ');
  return textWidth(line, size, weight) <= width ? line : cutTo(line + ellipsis, width, size, weight);
}

/** The text in at most `count` lines of about the same width, broken between words; fewer when it has fewer words. */
export function balance(text: string, count: number, size: number): readonly string[] {
  return balanceWords(wordsOf(text), count, size);
}

function balanceWords(words: readonly string[], count: number, size: number): readonly string[] {
  if (count <= 1 || words.length <= 1) return [words.join(' ')];
  let best: readonly string[] = [];
  let narrowest = Number.POSITIVE_INFINITY;
  for (let first = 1; first < words.length; first++) {
    const head = words.slice(0, first).join(' ');
    const headWidth = textWidth(head, size);
    // It only gets wider.
    if (headWidth >= narrowest) break;
    const rest = balanceWords(words.slice(first), count - 1, size);
    const widest = rest.reduce((most, line) => Math.max(most, textWidth(line, size)), headWidth);
    if (widest < narrowest) {
      narrowest = widest;
      best = [head, ...rest];
    }
  }
  return best;
}
