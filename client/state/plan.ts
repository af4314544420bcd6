import type {
  CellCorrection,
  CodeChoice,
  ColumnChoice,
  DocumentChoice,
  FilePlan,
  ImportPlan,
  NameChoice,
  NewOrganisation,
  TablePlan,
  ValueChoice,
} from '../../server/http/contract.ts';

/*
 * Edits of an import's plan: what a person says of how files are to be read. Every edit gives a new plan and leaves the old one alone.
 * What says nothing is left out again, so that a choice taken back leaves the plan as it was before.
 */

export const emptyPlan: ImportPlan = { files: [], names: [], organisations: [], codes: [], documents: [] };

/** A table of the files: the file by name, its part as a check gives it. */
export type TablePlace = { readonly file: string; readonly part: string | null };

/** What a change names is replaced; `undefined` takes it away. */
type Change<T> = { readonly [K in keyof T]?: T[K] | undefined };
export type FileChange = Change<Pick<FilePlan, 'encoding' | 'delimiter'>>;
export type TableChange = Change<Omit<TablePlan, 'part'>>;

/** The form in which words and headers are compared here, close to the service's own: no case, `_` and `-` are spaces. */
export function foldWord(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_()-]+/g, ' ')
    .replace(/[ *:]+$/, '')
    .trim();
}

const sameWord = (a: string, b: string): boolean => a === b || foldWord(a) === foldWord(b);

/** What is said of a file; of one that nothing is said of, nothing. */
export function filePlanOf(plan: ImportPlan, file: string): FilePlan {
  return plan.files.find((one) => one.file === file) ?? { file, tables: [] };
}

/** What is said of one table of a file. */
export function tablePlanOf(plan: ImportPlan, { file, part }: TablePlace): TablePlan {
  return filePlanOf(plan, file).tables.find((one) => one.part === part) ?? { part };
}

export function withFilePlan(plan: ImportPlan, file: string, change: FileChange): ImportPlan {
  return putFile(plan, spoken({ ...filePlanOf(plan, file), ...change }));
}

/** Lets go of all that was said of a file. */
export function withoutFile(plan: ImportPlan, file: string): ImportPlan {
  return { ...plan, files: plan.files.filter((one) => one.file !== file) };
}

export function withTablePlan(plan: ImportPlan, { file, part }: TablePlace, change: TableChange): ImportPlan {
  const before = filePlanOf(plan, file);
  const table = spoken({ ...tablePlanOf(plan, { file, part }), ...change });
  const says = Object.keys(table).length > 1;
  return putFile(plan, { ...before, tables: put(before.tables, (one) => one.part === part, says ? table : null) });
}

/** What a header was said to become; undefined = nothing was said. */
export function columnChoiceOf(table: TablePlan, header: string, nth: number): ColumnChoice | undefined {
  return table.columns?.find(isHeader(header, nth));
}

export function withColumn(plan: ImportPlan, place: TablePlace, choice: ColumnChoice): ImportPlan {
  return withTablePlan(plan, place, { columns: put(columnsOf(plan, place), isHeader(choice.header, choice.nth), choice) });
}

const columnsOf = (plan: ImportPlan, place: TablePlace): readonly ColumnChoice[] => tablePlanOf(plan, place).columns ?? [];
const isHeader =
  (header: string, nth: number) =>
  (one: ColumnChoice): boolean =>
    one.nth === nth && sameWord(one.header, header);

/** What a word of a column was said to stand for. */
export function valueChoiceOf(table: TablePlan, column: string, written: string): ValueChoice | undefined {
  return table.values?.find(isValue(column, written));
}

export function withValue(plan: ImportPlan, place: TablePlace, choice: ValueChoice): ImportPlan {
  return withTablePlan(plan, place, { values: put(valuesOf(plan, place), isValue(choice.column, choice.written), choice) });
}

export function withoutValue(plan: ImportPlan, place: TablePlace, column: string, written: string): ImportPlan {
  return withTablePlan(plan, place, { values: put(valuesOf(plan, place), isValue(column, written), null) });
}

const valuesOf = (plan: ImportPlan, place: TablePlace): readonly ValueChoice[] => tablePlanOf(plan, place).values ?? [];
const isValue =
  (column: string, written: string) =>
  (one: ValueChoice): boolean =>
    one.column === column && sameWord(one.written, written);

/** The other text that a cell was given, by its Excel row and its position in the row. */
export function cellOf(table: TablePlan, row: number, position: number): CellCorrection | undefined {
  return table.cells?.find(isCell(row, position));
}

export function withCell(plan: ImportPlan, place: TablePlace, cell: CellCorrection): ImportPlan {
  return withTablePlan(plan, place, { cells: put(cellsOf(plan, place), isCell(cell.row, cell.position), cell) });
}

export function withoutCell(plan: ImportPlan, place: TablePlace, row: number, position: number): ImportPlan {
  return withTablePlan(plan, place, { cells: put(cellsOf(plan, place), isCell(row, position), null) });
}

const cellsOf = (plan: ImportPlan, place: TablePlace): readonly CellCorrection[] => tablePlanOf(plan, place).cells ?? [];
const isCell =
  (row: number, position: number) =>
  (one: CellCorrection): boolean =>
    one.row === row && one.position === position;

export function isRowLeftOut(table: TablePlan, row: number): boolean {
  return table.rowsLeftOut?.includes(row) ?? false;
}

/** Leaves rows out, or takes them back in; the rows stay in order. */
export function withRowsLeftOut(plan: ImportPlan, place: TablePlace, rows: readonly number[], leftOut: boolean): ImportPlan {
  const before = tablePlanOf(plan, place).rowsLeftOut ?? [];
  const after = leftOut ? [...new Set([...before, ...rows])].sort((a, b) => a - b) : before.filter((row) => !rows.includes(row));
  return withTablePlan(plan, place, { rowsLeftOut: after });
}

/** What an unknown spelling was said to mean; undefined = nothing was said. */
export function nameChoiceOf(plan: ImportPlan, written: string): NameChoice | undefined {
  return plan.names.find((one) => sameName(one.written, written));
}

export function withName(plan: ImportPlan, choice: NameChoice): ImportPlan {
  return { ...plan, names: put(plan.names, (one) => sameName(one.written, choice.written), choice) };
}

/** Names and ids keep their hyphens and brackets: only case and outer white space do not count. */
const sameName = (a: string, b: string): boolean => foldName(a) === foldName(b);

/** The form in which two names or ids are the same one. */
export function foldName(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}

export function withOrganisation(plan: ImportPlan, made: NewOrganisation): ImportPlan {
  return { ...plan, organisations: put(plan.organisations, (one) => sameName(one.org_id, made.org_id), made) };
}

/** The form in which two codes are the same one: as names, and with one sign between the parts of a path, since each tool has its own. */
export function foldCode(code: string): string {
  return foldName(code).replace(/\s*(?:[>›»→/|]|\\+|::?)\s*/g, ' > ');
}

const sameCode = (a: string, b: string): boolean => foldCode(a) === foldCode(b);

export function codeChoiceOf(plan: ImportPlan, code: string): CodeChoice | undefined {
  return plan.codes.find((one) => sameName(one.code, code)) ?? plan.codes.find((one) => sameCode(one.code, code));
}

export function withCode(plan: ImportPlan, choice: CodeChoice): ImportPlan {
  return { ...plan, codes: put(plan.codes, (one) => sameCode(one.code, choice.code), choice) };
}

export function withoutCode(plan: ImportPlan, code: string): ImportPlan {
  return { ...plan, codes: put(plan.codes, (one) => sameCode(one.code, code), null) };
}

export function documentChoiceOf(plan: ImportPlan, document: string): DocumentChoice | undefined {
  return plan.documents.find((one) => sameName(one.document, document));
}

export function withDocument(plan: ImportPlan, choice: DocumentChoice): ImportPlan {
  return { ...plan, documents: put(plan.documents, (one) => sameName(one.document, choice.document), choice) };
}

export function withoutDocument(plan: ImportPlan, document: string): ImportPlan {
  return { ...plan, documents: put(plan.documents, (one) => sameName(one.document, document), null) };
}

/** The list with `next` in place of what `is` names, at the end where nothing did; null takes it out. */
function put<T>(list: readonly T[], is: (one: T) => boolean, next: T | null): T[] {
  const place = list.findIndex(is);
  if (next === null) return list.filter((_, index) => index !== place);
  return place === -1 ? [...list, next] : list.map((one, index) => (index === place ? next : one));
}

function putFile(plan: ImportPlan, next: FilePlan): ImportPlan {
  const says = next.encoding !== undefined || next.delimiter !== undefined || next.tables.length > 0;
  return { ...plan, files: put(plan.files, (one) => one.file === next.file, says ? next : null) };
}

/** Without what is undefined, an empty list, or a `leaveOut` that does not. */
function spoken<T extends FilePlan | TablePlan>(said: T): T {
  const silent = ([key, value]: [string, unknown]): boolean =>
    value === undefined || value === false || (key !== 'tables' && Array.isArray(value) && value.length === 0);
  // Only keys that may be absent are taken away.
  return Object.fromEntries(Object.entries(said).filter((entry) => !silent(entry))) as T;
}
