import type { Row } from '../format.ts';
import { tokenise } from '../text/tokenise.ts';
import { linesOf, type TextLine, wordsOf } from './source-lines.ts';

/*
 * Lists of ties as network programs write them: mostly words separated by spaces or tabs, lines of comment above them that begin with # or %,
 * and behind a tie what NetworkX knows of it, as {'weight': 3}.
 */

/** The lines of comment at the top, without their sign, and the filled lines below them, which can be gone through once. */
export function spacedLines(pieces: Iterable<string>): {
  readonly comments: readonly TextLine[];
  readonly lines: Iterable<TextLine>;
} {
  const comments: TextLine[] = [];
  const filled = filledLines(pieces);
  let next = filled.next();
  for (; next.done !== true && isComment(next.value.text); next = filled.next()) {
    comments.push({ line: next.value.line, text: next.value.text.replace(/^[#%]+/, '').trim() });
  }
  const first = next;
  return {
    comments,
    lines: {
      *[Symbol.iterator]() {
        if (first.done === true) return;
        yield first.value;
        yield* filled;
      },
    },
  };
}

function* filledLines(pieces: Iterable<string>): Generator<TextLine> {
  for (const { line, text } of linesOf(pieces)) {
    // Files that were joined have their marks in the middle. A tab at the end may stand for an empty cell.
    if (text.trim() !== '') yield { line, text: text.replace(/^[ \ufeff]+|[ \ufeff]+$/g, '') };
  }
}

/** A column may be called `#`. */
export const isComment = (text: string): boolean => /^[#%](?![,;|\t])/.test(text);

/** A line that may be a tie: its cells, and what stands in braces behind them; null = no braces. */
export type SpacedTie = Pick<Row, 'line' | 'row' | 'cells'> & { readonly more: ReadonlyMap<string, string> | null };

/** Cuts a line. @param sign what separates its cells; null = spaces and tabs */
export function spacedTie({ line, text }: TextLine, sign: string | null): SpacedTie {
  const place = { line, row: line };
  const braces = text.endsWith('}') ? text.indexOf('{') : -1;
  const more = braces < 0 ? null : pythonPairs(text.slice(braces + 1, -1));
  return { ...place, cells: cut(more === null ? text : text.slice(0, braces).trim(), sign), more };
}

function cut(text: string, sign: string | null): readonly string[] {
  if (sign === null) return wordsOf(text);
  if (!text.includes('"')) return text.split(sign);
  const [row] = tokenise([text], sign);
  return row === undefined || row.fault !== null ? [text] : row.cells;
}

const pair =
  /\s*(?:'([^']{0,200})'|"([^"]{0,200})")\s*:\s*(?:'([^']{0,2000})'|"([^"]{0,2000})"|([^\s,'"{}[\]()]{1,100}))\s*(?:,|$)/y;

/** What stands between the braces of a Python dictionary of plain values; null where it is none. */
function pythonPairs(text: string): ReadonlyMap<string, string> | null {
  const pairs = new Map<string, string>();
  if (text.trim() === '') return pairs;
  pair.lastIndex = 0;
  while (pair.lastIndex < text.length) {
    const found = pair.exec(text);
    if (found === null) return null;
    const [, key, otherKey, value, otherValue, plain = ''] = found;
    pairs.set(key ?? otherKey ?? '', value ?? otherValue ?? (plain === 'None' ? '' : plain));
  }
  return pairs;
}
