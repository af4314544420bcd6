import type { Row } from '../format.ts';

/** The header row of a table, the title rows above it, and the Excel row where the header goes on, should it take two. */
export type FoundHeader = { readonly row: Row; readonly above: readonly Row[]; readonly splitOver: number | null };

/**
 * Finds the header among the first filled rows of a table. Mostly it is the first of them. People also put titles above it ("Contacten 2024"):
 * then the first row in which several cells, and most of those that are filled, are known headers is the header.
 * A header that takes two rows ("van" above "organisatie") is recognised, so that it can be refused as what it is.
 * @param top the first rows that are not blank
 * @returns null where there is no row
 */
export function findHeader(top: readonly Row[], isKnownHeader: (cell: string) => boolean): FoundHeader | null {
  const [first] = top;
  if (first === undefined) return null;
  const plain: FoundHeader = { row: first, above: [], splitOver: null };
  if (first.fault !== null) return plain;
  const [, second] = top;
  if (knownIn(first.cells, isKnownHeader) >= 2)
    return goesOn(first, second, isKnownHeader) ? { ...plain, splitOver: second?.row ?? null } : plain;
  const at = top.findIndex((row) => row.fault === null && looksLikeHeader(row.cells, isKnownHeader));
  const row = top[at];
  if (row !== undefined) return { row, above: top.slice(0, at), splitOver: null };
  for (const [index, upper] of top.slice(0, 5).entries()) {
    const lower = top[index + 1];
    if (lower !== undefined && goesOn(upper, lower, isKnownHeader)) {
      return { row: upper, above: top.slice(0, index), splitOver: lower.row };
    }
  }
  return plain;
}

/** Whether two rows make a better header together than the upper one alone. */
function goesOn(upper: Row, lower: Row | undefined, isKnownHeader: (cell: string) => boolean): boolean {
  if (lower === undefined || upper.fault !== null || lower.fault !== null) return false;
  const joined = upper.cells.map((cell, position) => `${cell} ${lower.cells[position] ?? ''}`.trim());
  const known = knownIn(joined, isKnownHeader);
  return known >= 3 && known > knownIn(upper.cells, isKnownHeader) && looksLikeHeader(joined, isKnownHeader);
}

function looksLikeHeader(cells: readonly string[], isKnownHeader: (cell: string) => boolean): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '').length;
  const known = knownIn(cells, isKnownHeader);
  return (known >= 3 && known >= filled / 2) || (known === 2 && filled === 2);
}

const knownIn = (cells: readonly string[], isKnownHeader: (cell: string) => boolean): number =>
  cells.filter((cell) => cell.trim() !== '' && isKnownHeader(cell)).length;
