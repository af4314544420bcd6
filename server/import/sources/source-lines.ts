/** A line of a text file with its number, from 1; CRLF, LF and a lone CR each end one line. */
export type TextLine = { readonly line: number; readonly text: string };

/** The lines of a text that comes in pieces. */
export function* linesOf(pieces: Iterable<string>): Generator<TextLine> {
  let rest = '';
  let line = 1;
  let afterReturn = false;
  for (const piece of pieces) {
    // A CRLF that was cut in two is one end, not two.
    const text = afterReturn && piece.startsWith('\n') ? piece.slice(1) : piece;
    afterReturn = piece.endsWith('\r');
    // A line that runs on through many pieces is cut only once.
    if (!/[\r\n]/.test(text)) {
      rest += text;
      continue;
    }
    const lines = (rest + text).split(/\r\n|\r|\n/);
    rest = lines.pop() ?? '';
    for (const each of lines) yield { line: line++, text: each };
  }
  if (rest !== '') yield { line, text: rest };
}

/** Words of a line: separated by white space (and commas, where these separate), quoted ones kept whole without their quotes; a quote within one is doubled. */
export function wordsOf(text: string, separators: 'space' | 'space-or-comma' = 'space'): readonly string[] {
  const word = separators === 'space' ? /"((?:[^"]|"")*)"?|[^\s"]+/g : /"((?:[^"]|"")*)"?|[^\s",]+/g;
  return Array.from(text.matchAll(word), ([whole, quoted]) => quoted?.replaceAll('""', '"') ?? whole);
}
