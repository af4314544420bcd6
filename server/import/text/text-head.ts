/**
 * What stands above the first row of a text table: marks, and the line with which Excel names the separator. That line is a line of the file,
 * but no row in Excel. `length` in characters; `firstLine` is the physical line of what follows; `delimiter` null = none is named.
 */
export type TextHead = { readonly delimiter: string | null; readonly length: number; readonly firstLine: number };

/** @param beginning the first piece of the text */
export function headOf(beginning: string): TextHead {
  // A program that marks a file twice leaves the second mark in the text.
  const marks = marksAt(beginning, 0);
  const sep = findSepLine(beginning.slice(marks, marks + 400));
  if (sep === null) return { delimiter: null, length: marks, firstLine: 1 };
  const end = marks + sep.length;
  return { delimiter: sep.delimiter, length: end + marksAt(beginning, end), firstLine: 2 };
}

/** The text below its head, in pieces. @param length of the head */
export function* textBelow(pieces: Iterable<string>, length: number): Generator<string> {
  let left = length;
  for (const piece of pieces) {
    if (left < piece.length) yield left === 0 ? piece : piece.slice(left);
    left = Math.max(0, left - piece.length);
  }
}

/** The beginning of a text that comes in pieces; empty where it has none. */
export function firstPiece(pieces: Iterable<string>): string {
  for (const piece of pieces) return piece;
  return '';
}

function marksAt(text: string, from: number): number {
  let at = from;
  while (text[at] === '\ufeff') at++;
  return at - from;
}

/** Excel's own first line `sep=;`: the separator and how many characters the line takes, its end included. */
function findSepLine(text: string): { readonly delimiter: string; readonly length: number } | null {
  const found = /^"?sep=([^"\r\n])"?[;,\t| ]{0,300}(?:\r\n|\r|\n|$)/i.exec(text);
  return found?.[1] === undefined ? null : { delimiter: found[1], length: found[0].length };
}
