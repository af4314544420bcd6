import type { Row } from '../format.ts';
import { type Glimpse, type Opening, type SourceReader, textOf } from '../source.ts';
import { correctRows } from '../tables/planned-rows.ts';
import { type AttendanceLayout, attendanceLayout, openAttendance } from './attendance-rows.ts';
import { filledRows, knownHeaders, signsFor, topRows } from './source-rows.ts';

/**
 * A matrix with organisations in its rows and events in its columns, as attendance is kept in a spreadsheet. Where nothing says that the columns are
 * events, the table is a question to the user (header-questions.ts). The same in a sheet of a workbook is read in source-parts.ts.
 */
export const attendanceMatrix: SourceReader = {
  id: 'attendance-matrix',
  label: {
    nl: 'Matrix van organisaties en bijeenkomsten',
    en: 'Matrix of organisations by events',
    fr: 'Matrice organisations × rencontres',
  },
  extension: 'csv',
  recognise: (glimpse) => layoutOf(glimpse)?.certain === true,
  open,
};

/** Rows that are looked at to tell a matrix. */
const mostSeen = 400;

function layoutOf({ start, name, kind, delimiter }: Glimpse): (AttendanceLayout & { readonly delimiter: string }) | null {
  if (start === null || (kind !== undefined && kind !== 'attendance' && kind !== 'events')) return null;
  const isKnown = knownHeaders();
  for (const sign of signsFor(start, delimiter)) {
    const layout = attendanceLayout(topRows(start, sign, mostSeen), isKnown, name, kind !== undefined);
    if (layout !== null) return { ...layout, delimiter: sign };
  }
  return null;
}

function open(glimpse: Glimpse): Opening {
  const layout = layoutOf(glimpse);
  if (layout === null) return { parts: [], issues: [] };
  const decoded = textOf(glimpse);
  const said = glimpse.table;
  const all: Iterable<Row> = { [Symbol.iterator]: () => filledRows(decoded.pieces, layout.delimiter) };
  const rows = correctRows(all, said?.cells ?? []);
  const opening = openAttendance(rows, layout, new Set(said?.rowsLeftOut));
  return { ...opening, issues: [...decoded.issues, ...opening.issues] };
}
