import type { Text } from '../../model/text.ts';
import type { Row } from '../format.ts';
import { IssueList } from '../issue-list.ts';
import { maxColumns } from '../limits.ts';
import { type Glimpse, type Opening, type SourceReader, textOf } from '../source.ts';
import { edgeList } from '../tables/edge-list.ts';
import { correctRows, keepRows } from '../tables/planned-rows.ts';
import { readNumber } from '../tables/read-number.ts';
import { delimiters } from '../text/csv.ts';
import { areTies } from './edge-rows.ts';
import { wordsOf } from './source-lines.ts';
import { knownHeaders, maybeCut } from './source-rows.ts';
import { isComment, type SpacedTie, spacedLines, spacedTie } from './spaced-lines.ts';

/**
 * A list of ties as network programs write it: `a b 3`, separated by spaces or tabs, with or without comment lines above it (NetworkX, igraph,
 * SNAP). It is one where a header, in a row or as the last comment, names both ends, where each line closes with what NetworkX knows of the tie,
 * or where the rows are certainly ties (edge-rows.ts). Numbers alone may be anything: they are names only where a person or a comment says that
 * these are ties. Anything less is a question to the user (header-questions.ts).
 */
export const spacedEdges: SourceReader = {
  id: 'spaced-edges',
  label: { nl: 'Lijst van banden met spaties', en: 'Edge list with spaces', fr: 'Liste de liens avec espaces' },
  extension: 'txt',
  recognise: (glimpse) => layoutOf(glimpse) !== null,
  open,
};

type Layout = {
  /** null = spaces and tabs. */
  readonly sign: string | null;
  readonly header: Row;
  /** Whether the header is the first row of the file, a comment, or ours: then with or without what stands in braces. */
  readonly found: 'row' | 'comment' | 'none' | 'braces';
  /** Line of the first tie. */
  readonly first: number;
};

const mostSeen = 400;
/** What stands in a comment above ties. */
const saysTies =
  /(?<!\p{L})(?:from ?node\p{L}{0,8}|edge ?list|edges?|links?|source|ties|banden|verbindingen|ar[êe]tes|liens)(?!\p{L})/iu;
/** A matrix in coordinates has a line of sizes that looks like a tie; in KONECT's form the comment says whether ties have a direction. */
const otherForm = /^(?:MatrixMarket|(?:a?sym|bip)\s)/i;

function layoutOf({ start, kind, delimiter, table }: Glimpse): Layout | null {
  if (start === null || table?.headerRow !== undefined || (kind !== undefined && kind !== 'relations')) return null;
  if (delimiter !== undefined && delimiter !== ' ') return null;
  const { comments, lines } = spacedLines([start]);
  if (comments.some(({ text }) => otherForm.test(text))) return null;
  const seen = firstOf(lines, mostSeen, start.length >= maybeCut);
  const top = seen.filter(({ text }) => !isComment(text));
  // Where comments stand among the lines, these are rather lists below the name of a node.
  if (seen.length - top.length > top.length / 10) return null;
  // Without comments above them, the other readers know these; a tab between cells is never a space among others.
  const tabbed = top.some(({ text }) => text.includes('\t'));
  if (tabbed && comments.length === 0 && !top.every(({ text }) => text.endsWith('}'))) return null;
  const signs = comments.length === 0 ? [] : delimiters.filter((sign) => top.every(({ text }) => text.includes(sign)));
  for (const sign of tabbed && signs.length > 0 ? signs : [...signs, null]) {
    const ties = top.map((line) => spacedTie(line, sign));
    const layout = layoutAmong(ties, sign, comments, kind !== undefined);
    if (layout !== null) return layout;
  }
  return null;
}

function layoutAmong(
  seen: readonly SpacedTie[],
  sign: string | null,
  comments: readonly { readonly line: number; readonly text: string }[],
  said: boolean,
): Layout | null {
  const [first] = seen;
  if (first === undefined) return null;
  const made = { line: first.line, row: first.row, fault: null };
  if (seen.every(({ cells, more }) => more !== null && cells.length === 2)) {
    return { sign, header: { ...made, cells: ['source', 'target'] }, found: 'braces', first: first.line };
  }
  const [, second] = seen;
  if (second !== undefined && isHeader(first.cells) && areAsWide(seen.slice(1), first.cells.length, sign)) {
    return { sign, header: { ...made, cells: first.cells }, found: 'row', first: second.line };
  }
  const comment = comments.at(-1);
  const named = comment === undefined ? [] : wordsOf(comment.text, 'space-or-comma');
  if (comment !== undefined && isHeader(named) && areAsWide(seen, named.length, sign)) {
    return {
      sign,
      header: { ...made, line: comment.line, row: comment.line, cells: named },
      found: 'comment',
      first: first.line,
    };
  }
  const rows = seen.map(({ cells }) => cells);
  const areSaid = said || comments.some(({ text }) => saysTies.test(text));
  // A comment vouches for numbers only: names, of persons too, must show by themselves that they come back.
  const areNumbers = rows.every((cells) => cells.every((cell) => readNumber(cell) !== null));
  if (!areAsWide(seen, first.cells.length, sign) || !areTies(rows, said || (areSaid && areNumbers), knownHeaders())) return null;
  const header = { ...made, cells: ['source', 'target', 'weight'].slice(0, first.cells.length) };
  return { sign, header, found: 'none', first: first.line };
}

/** Whether headers are all that a list of ties needs. */
function isHeader(cells: readonly string[]): boolean {
  if (cells.length < 2 || cells.length > maxColumns) return false;
  const { matched, missing, doubled } = edgeList.match(cells);
  return matched >= 2 && missing.length === 0 && doubled.length === 0;
}

/** Whether most rows have as many cells as that, and spaces are not merely beside what separates them. */
function areAsWide(ties: readonly SpacedTie[], width: number, sign: string | null): boolean {
  if (sign === null && ties.some(({ cells }) => cells.slice(0, 2).some((cell) => /[;,|]/.test(cell)))) return false;
  return 3 * ties.filter(({ cells }) => cells.length === width).length >= 2 * ties.length;
}

function open(glimpse: Glimpse): Opening {
  const layout = layoutOf(glimpse);
  const issues = new IssueList();
  const decoded = textOf(glimpse);
  issues.take(decoded.issues);
  if (layout === null) return { parts: [], issues: issues.issues };
  const { found, first } = layout;
  const said = glimpse.table;
  const left = new Set(said?.rowsLeftOut);
  const { keys, comment } = surveyed(decoded.pieces(), layout);
  if (comment !== null) issues.add('warning', { line: comment, row: comment }, 'left-out', { what: commentsBelow });
  const all: Iterable<Row> = {
    *[Symbol.iterator]() {
      for (const { line, row, cells, more } of tiesOf(decoded.pieces(), layout)) {
        const known = more === null ? [] : keys.map((key) => more.get(key) ?? '');
        yield { line, row, cells: [...cells, ...known], fault: null };
      }
    },
  };
  const rows = keepRows(correctRows(all, said?.cells ?? []), (row) => !left.has(row));
  const header = { ...layout.header, cells: [...layout.header.cells, ...keys] };
  if (found === 'none' || found === 'braces') {
    issues.add('warning', { line: first, row: first }, 'no-header-row', { columns: header.cells });
  }
  return { parts: [{ name: 'ties', sheet: { header, rows, issues: [] }, format: edgeList.id }], issues: issues.issues };
}

function* tiesOf(pieces: Iterable<string>, { sign, first }: Layout): Generator<SpacedTie> {
  for (const each of spacedLines(pieces).lines) if (each.line >= first && !isComment(each.text)) yield spacedTie(each, sign);
}

const commentsBelow: Text = {
  nl: 'Commentaar tussen of onder de banden (regels die met # of % beginnen)',
  en: 'Comment among or below the ties (lines that begin with # or %)',
  fr: 'Le commentaire parmi ou sous les liens (lignes qui commencent par # ou %)',
};

/** What is known of the ties in braces, in the order in which it comes, and the line of the first comment among the ties. */
function surveyed(
  pieces: Iterable<string>,
  { sign, first, found }: Layout,
): { readonly keys: readonly string[]; readonly comment: number | null } {
  const keys = new Set<string>();
  let comment: number | null = null;
  for (const each of spacedLines(pieces).lines) {
    if (each.line < first) continue;
    if (isComment(each.text)) comment ??= each.line;
    else if (found === 'braces')
      for (const key of spacedTie(each, sign).more?.keys() ?? []) if (keys.size < maxColumns) keys.add(key);
  }
  return { keys: [...keys], comment };
}

/** The first of the lines; where others may follow, without the last, which may be cut. */
function firstOf<T>(lines: Iterable<T>, most: number, isCut: boolean): readonly T[] {
  const found: T[] = [];
  for (const each of lines) if (found.push(each) > most) break;
  if (found.length > most || isCut) found.pop();
  return found;
}
