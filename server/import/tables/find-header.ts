import type { ColumnChoice } from '../../model/reading-plan.ts';
import type { ImportFormat, Row } from '../format.ts';
import { maxColumns } from '../limits.ts';

/** What is asked of cells to tell a header from a title or from data. */
export type HeaderSearch = {
  /** Whether a cell is a header of any table. */
  readonly isKnown: (cell: string) => boolean;
  /** Headers understood where the cells are all that a table needs; 0 where they are the whole header of none. */
  readonly whole: (cells: readonly string[]) => number;
};

/**
 * What the formats know of headers.
 * @param choices what a person said of headers, which makes them known
 */
export function headerSearch(formats: readonly ImportFormat[], choices: readonly ColumnChoice[] = []): HeaderSearch {
  const answers = new Map<string, boolean>();
  return {
    isKnown: (cell) => {
      const known = answers.get(cell) ?? formats.some((format) => format.match([cell], choices).matched > 0);
      answers.set(cell, known);
      return known;
    },
    whole: (cells) => {
      let most = 0;
      for (const format of formats) {
        const { matched, missing, doubled } = format.match(cells, choices);
        if (matched > 1 && missing.length === 0 && doubled.length === 0) most = Math.max(most, matched);
      }
      return most;
    },
  };
}

/** The header row of a table, the title rows above it, and the Excel row where the header goes on, should it take two. */
export type FoundHeader = { readonly row: Row; readonly above: readonly Row[]; readonly splitOver: number | null };

/**
 * Finds the header among the first filled rows of a table. Mostly it is the first of them. People also put titles above it ("Contacten 2024",
 * "Gemeente: Boom"): then the row that is the whole header of a table is the header, of several the one with most known headers; and where
 * none is, the first row in which several cells, and most of those that are filled, are known headers.
 * A header that takes two rows ("van" above "organisatie") is recognised, so that it can be refused as what it is.
 * @param top the first rows that are not blank
 * @returns null where there is no row
 */
export function findHeader(top: readonly Row[], search: HeaderSearch): FoundHeader | null {
  const found = findAmong(top.map(withinTable), search);
  if (found === null) return null;
  const at = found.above.length;
  return { ...found, row: top[at] ?? found.row, above: top.slice(0, at) };
}

/** The cells that a table may have: asking of tens of thousands in each row what they are takes minutes. */
const withinTable = (row: Row): Row => (row.cells.length <= maxColumns ? row : { ...row, cells: row.cells.slice(0, maxColumns) });

function findAmong(top: readonly Row[], search: HeaderSearch): FoundHeader | null {
  const [first] = top;
  if (first === undefined) return null;
  const { isKnown } = search;
  const at = headerAt(top, search);
  // Quotes that went wrong in a title are nobody's trouble; where they did in the header itself, nothing else is the header of a table.
  if (at === null && first.fault !== null) return { row: first, above: [], splitOver: null };
  const row = top[at ?? 0] ?? first;
  const above = top.slice(0, at ?? 0);
  const next = top[(at ?? 0) + 1];
  if (at !== null) return { row, above, splitOver: next !== undefined && goesOn(row, next, isKnown) ? next.row : null };
  for (const [index, upper] of top.slice(0, 5).entries()) {
    const lower = top[index + 1];
    if (lower !== undefined && goesOn(upper, lower, isKnown)) {
      return { row: upper, above: top.slice(0, index), splitOver: lower.row };
    }
  }
  return { row: first, above: [], splitOver: null };
}

function headerAt(top: readonly Row[], { isKnown, whole }: HeaderSearch): number | null {
  let best: number | null = null;
  let most = 0;
  top.forEach(({ cells, fault }, at) => {
    // Few rows hold two known headers, and only those are worth the question.
    const matched = fault === null && knownIn(cells, isKnown) >= 2 ? whole(cells) : 0;
    if (matched <= most) return;
    best = at;
    most = matched;
  });
  if (best !== null) return best;
  if (knownIn(top[0]?.cells ?? [], isKnown) >= 2) return 0;
  const found = top.findIndex(({ cells, fault }) => fault === null && looksLikeHeader(cells, isKnown));
  return found === -1 ? null : found;
}

/** Whether two rows make a better header together than the upper one alone. */
function goesOn(upper: Row, lower: Row, isKnown: HeaderSearch['isKnown']): boolean {
  if (upper.fault !== null || lower.fault !== null) return false;
  const joined = upper.cells.map((cell, position) => `${cell} ${lower.cells[position] ?? ''}`.trim());
  const known = knownIn(joined, isKnown);
  return known >= 3 && known > knownIn(upper.cells, isKnown) && looksLikeHeader(joined, isKnown);
}

function looksLikeHeader(cells: readonly string[], isKnown: HeaderSearch['isKnown']): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '').length;
  const known = knownIn(cells, isKnown);
  return (known >= 3 && known >= filled / 2) || (known === 2 && filled === 2);
}

const knownIn = (cells: readonly string[], isKnown: HeaderSearch['isKnown']): number =>
  cells.filter((cell) => cell.trim() !== '' && isKnown(cell)).length;
