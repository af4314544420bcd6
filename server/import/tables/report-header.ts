import type { Columns } from '../../model/table.ts';
import { type TableKind, tables } from '../../model/tables.ts';
import type { ReadColumn, Row } from '../format.ts';
import type { IssueList } from '../issue-list.ts';
import { looksPersonal } from '../personal/personal-headers.ts';
import type { KeptColumn } from './kept-attributes.ts';
import type { MappedHeader } from './map-header.ts';
import { shown, shownCell } from './shown.ts';

export type ReportedHeader = {
  /** Unknown columns that are kept as attributes. */
  readonly kept: readonly KeptColumn[];
  /** False where rows cannot be read by this header. */
  readonly fits: boolean;
  readonly columns: readonly ReadColumn[];
};

/**
 * Says what is wrong with a header, and which of its unknown columns are kept. A header that somebody chose to be nothing is no longer news.
 * @param otherHeaders what becomes of headers that are no column and of which nothing was said
 * @param persons positions of headers that are about persons; see `personalPositions`
 * @param isEmpty whether a column has no value at all
 */
export function reportHeader(
  kind: TableKind,
  header: MappedHeader,
  row: Row,
  otherHeaders: 'report' | 'keep',
  persons: ReadonlySet<number>,
  isEmpty: (position: number) => boolean,
  issues: IssueList,
): ReportedHeader {
  const place = { line: row.line, row: row.row };
  for (const { column, aliases } of header.missing) {
    issues.add('error', { ...place, column }, 'missing-column', { column, aliases: aliases.slice(0, 6) });
  }
  for (const { column, headers } of header.doubled) {
    issues.add('error', { ...place, column: headers[1] ?? column }, 'duplicate-column', {
      headers: headers.map((each) => `“${shown(each)}”`),
    });
  }
  const wrong = reportChoices(kind, header, place, issues);
  const taken = new Map<string, number>();
  const kept: KeptColumn[] = [];
  row.cells.forEach((_, position) => {
    const understood = header.columns[position];
    if (understood === undefined || understood.column !== null) return;
    const title = understood.header;
    const choice = header.choices.at.get(position);
    // Chosen to be nothing, or a choice that was refused above.
    const isSettled = choice !== undefined && (choice.column !== null || !choice.keep);
    const isWanted = choice === undefined ? otherHeaders === 'keep' : choice.keep;
    if (isSettled) return;
    if (title === '') {
      if (!isEmpty(position)) issues.add('warning', place, 'unnamed-column', { letter: columnLetter(position) });
    } else if (persons.has(position))
      issues.add('warning', { ...place, column: shownCell(title) }, 'personal-column', { column: shownCell(title) });
    else if (isWanted) {
      const times = (taken.get(title) ?? 0) + 1;
      taken.set(title, times);
      kept.push({ name: times === 1 ? title : `${title} (${times})`, position });
    } else issues.add('warning', { ...place, column: shown(title) }, 'unknown-column', { column: shown(title) });
  });
  return {
    kept,
    fits: header.missing.length === 0 && header.doubled.length === 0 && !wrong,
    columns: describeColumns(kind, header.columns, kept, persons),
  };
}

/** Says which choices cannot be followed. @returns whether there are any without which the table cannot be read */
export function reportChoices(
  kind: TableKind,
  { choices, refused }: Pick<MappedHeader, 'choices' | 'refused'>,
  place: { readonly line: number; readonly row: number },
  issues: IssueList,
): boolean {
  const table = tables[kind].label;
  for (const { header, column, code } of refused) {
    const values = { header: shown(header), column: shown(column), table };
    issues.add('error', { ...place, column: shown(header) }, code, values);
  }
  const twice = choices.twice();
  for (const { header } of twice) {
    issues.add('error', { ...place, column: shown(header.trim()) }, 'choice-twice', { header: shown(header.trim()) });
  }
  for (const { header } of choices.absent()) {
    issues.add('warning', { ...place, column: shown(header.trim()) }, 'choice-no-header', { header: shown(header.trim()) });
  }
  return refused.length > 0 || twice.length > 0;
}

/** Adds to each header whether it is kept, and whether it looks personal and so never is. */
export function describeColumns(
  kind: TableKind,
  columns: readonly ReadColumn[],
  kept: readonly Pick<KeptColumn, 'position'>[],
  persons: ReadonlySet<number>,
): readonly ReadColumn[] {
  const table: Columns = tables[kind].columns;
  return columns.map((column, position) => {
    const isOpen = column.column !== null && table[column.column]?.personal === undefined;
    return {
      ...column,
      kept: column.column === null && !persons.has(position) && kept.some((each) => each.position === position),
      personal: persons.has(position) || (!isOpen && looksPersonal(column.header)),
    };
  });
}

/** A, B, ..., Z, AA: the column as Excel names it. */
function columnLetter(position: number): string {
  const last = String.fromCharCode(65 + (position % 26));
  return position < 26 ? last : columnLetter(Math.floor(position / 26) - 1) + last;
}
