import type { ColumnChoice } from '../../model/reading-plan.ts';
import type { HeaderMatch, ImportFormat, ReadColumn, Row, Sheet } from '../format.ts';
import { IssueList } from '../issue-list.ts';
import { nthOf, placeChoices } from '../tables/header.ts';
import { readNumber } from '../tables/read-number.ts';
import { shown } from '../tables/shown.ts';
import { codingToolFormat } from './coding-tool-format.ts';

/** NVivo numbers the columns of a matrix with letters and its rows with numbers: “A : Boom”, “1 : Vertrouwen”. */
const columnTitle = /^[A-Z]{1,3} : (.+)$/;
const rowTitle = /^\d{1,6} : /;

/** The layout that a matrix is turned into: one row for each filled cell. */
const counted = codingToolFormat({
  id: 'nvivo-matrix',
  label: { nl: 'NVivo: matrix', en: 'NVivo matrix', fr: 'NVivo : matrice' },
  source: 'NVivo (matrix)',
  fileNames: [],
  layout: {
    headers: { code: ['code'], interview_id: ['case'], references: ['references'] },
    needs: ['code', 'interview_id', 'references'],
    unused: [],
  },
  pathSeparators: ['\\\\', '\\'],
  uncoded: 'refuse',
  keep: ['references'],
});

const isCase = (cell: string): boolean => columnTitle.test(cell.trim());

/**
 * The result of NVivo's matrix query: codes as rows, cases as columns, counts in the cells. A count says that the code occurs in the case but not where:
 * every count above 0 becomes one passage without text, with the number kept as attribute `references`. One passage rather than as many as the count,
 * because nothing tells them apart.
 */
export const nvivoMatrix: ImportFormat = {
  id: counted.id,
  label: counted.label,
  kind: counted.kind,
  fileNames: ['matrix', 'nvivo', 'matrix coding query'],
  match: (cells): HeaderMatch => {
    const cases = cells.filter(isCase).length;
    const fits = cases > 0 && cells.slice(1).every(isCase) && cells.length > 1;
    return {
      columns: columnsOf(cells),
      matched: cases,
      required: 2,
      missing: fits ? [] : ['code', 'interview_id'].map((column) => ({ column, aliases: ['A : …'] })),
      doubled: [],
      weak: false,
    };
  },
  read: (sheet, context, { columns = [], ...options }) => {
    const issues = new IssueList(options.allErrors);
    issues.take(sheet.issues);
    issues.add('warning', {}, 'matrix-without-passages');
    const table = countedTable(sheet, columns, issues);
    const reading = counted.read({ ...table, issues: issues.issues }, context, options);
    return { ...reading, columns: columnsOf(sheet.header.cells, columns) };
  },
  mentions: (sheet, context, { columns = [], ...options }) =>
    counted.mentions?.(countedTable(sheet, columns, new IssueList()), context, options) ?? {
      codes: () => new Map(),
      documents: [],
    },
};

/** The matrix as a list of its filled cells. A case whose header somebody said to be nothing is left out. */
function countedTable(sheet: Sheet, choices: readonly ColumnChoice[], issues: IssueList): Sheet {
  const header: Row = { ...sheet.header, cells: ['code', 'case', 'references'] };
  const { at } = placeChoices(sheet.header.cells, choices);
  const names = sheet.header.cells.map((cell, position) =>
    at.get(position)?.column === null ? null : cell.trim().replace(columnTitle, '$1'),
  );
  return { header, rows: [...matrixRows(sheet, names, issues)], issues: [] };
}

function* matrixRows(sheet: Sheet, names: readonly (string | null)[], issues: IssueList): Generator<Row> {
  for (const row of sheet.rows) {
    if (row.fault !== null) {
      yield row;
      continue;
    }
    const [title = '', ...counts] = row.cells;
    const code = title.trim().replace(rowTitle, '');
    for (const [at, cell] of counts.slice(0, names.length - 1).entries()) {
      const count = cell.trim() === '' ? 0 : readNumber(cell.trim());
      const name = names[at + 1] ?? null;
      if (name === null) continue;
      if (count === null) {
        const place = { line: row.line, row: row.row, column: shown(sheet.header.cells[at + 1]?.trim() ?? name) };
        issues.add('warning', place, 'bad-number', { value: shown(cell.trim()) });
      } else if (count > 0) yield { ...row, cells: [code, name, cell.trim()] };
    }
  }
}

const columnsOf = (cells: readonly string[], choices: readonly ColumnChoice[] = []): readonly ReadColumn[] => {
  const { at } = placeChoices(cells, choices);
  const nths = nthOf(cells);
  return cells.map((cell, position) => {
    const column = position === 0 ? 'code' : isCase(cell) && at.get(position)?.column !== null ? 'interview_id' : null;
    return { header: cell.trim(), nth: nths[position] ?? 1, column };
  });
};
