import { foldId } from '../model/identity.ts';
import type { NameDecision } from '../model/name-decision.ts';
import { type NamePlacement, placeNames } from '../model/name-placement.ts';
import type { StoredRecord, StudyRecords } from '../model/records.ts';
import type { Column } from '../model/table.ts';
import { type TableKind, tableKinds, tables } from '../model/tables.ts';

/** A column that names organisations. */
type NameColumn = { readonly name: string; readonly multiple: boolean };
type Row = StoredRecord<TableKind>;
type Cells = Readonly<Record<string, unknown>>;

/**
 * The records of a study with every organisation called by its id: spellings that a person placed, organisations that were merged, and exact
 * names (equal after folding) of listed organisations, which may have been listed after the row was read. The stored records keep what was
 * read, so a decision that is undone leaves no trace.
 *
 * - A record whose name was replaced says in `written` what its file has. Rows and tables without such a record stay the same objects.
 * - Rows of merged organisations leave `organisations` and stand in `merged`, under the id they have become.
 * - An organisation that was part of one it has been merged with is part of none.
 *
 * One look at every name of every row; time grows with their number.
 */
export function resolveNames(records: StudyRecords, decisions: readonly NameDecision[]): StudyRecords {
  if (records.organisations.length === 0) return records;
  const placement = placeNames(records.organisations, decisions);
  const replace = replacer(placement);
  const { kept, merged } = parted(records.organisations, placement);
  const changed: [TableKind, readonly Row[]][] = [];
  for (const kind of tableKinds) {
    const before: readonly Row[] = kind === 'organisations' ? kept : records[kind];
    const after = resolveTable(before, nameColumns(kind), replace);
    if (after !== records[kind]) changed.push([kind, kind === 'organisations' ? after.map(ofNoneButAnother) : after]);
  }
  if (changed.length === 0) return records;
  // Each table's rows are its own, with other names in them.
  const resolved = Object.fromEntries(changed) as Partial<StudyRecords>;
  return { ...records, ...resolved, ...(merged.length > 0 && { merged }) };
}

/** The columns of a table that name organisations. */
export function nameColumns(kind: TableKind): readonly NameColumn[] {
  const columns: Readonly<Record<string, Column>> = tables[kind].columns;
  return Object.entries(columns).flatMap(([name, column]) =>
    column.refersTo === 'organisations' ? [{ name, multiple: column.multiple === true }] : [],
  );
}

/** Gives the id that a name is to be replaced by, or null where it is to stay as it is; looks each spelling up once. */
function replacer({ standsFor }: NamePlacement): (name: string) => string | null {
  const known = new Map<string, string | null>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const id = standsFor(name);
    const becomes = id === null || foldId(id) === foldId(name) ? null : id;
    known.set(name, becomes);
    return becomes;
  };
}

function resolveTable<R extends Row>(
  rows: readonly R[],
  columns: readonly NameColumn[],
  replace: (name: string) => string | null,
): readonly R[] {
  if (columns.length === 0) return rows;
  let resolved: R[] | null = null;
  for (let index = 0; index < rows.length; index++) {
    // The index is below the length.
    const row = rows[index] as R;
    const now = resolveRow(row, columns, replace);
    if (now === row) continue;
    resolved ??= rows.slice();
    resolved[index] = now;
  }
  return resolved ?? rows;
}

function resolveRow<R extends Row>(row: R, columns: readonly NameColumn[], replace: (name: string) => string | null): R {
  // A record's columns are read by name; which there are says its table.
  const cells = row as unknown as Cells;
  const changes: Record<string, string> = {};
  let written: Record<string, string> | null = null;
  for (const { name, multiple } of columns) {
    const value = cells[name];
    if (typeof value !== 'string') continue;
    const now = multiple ? replaceSeveral(value, replace) : replace(value);
    if (now === null) continue;
    changes[name] = now;
    written ??= {};
    written[name] = value;
  }
  return written === null ? row : { ...row, ...changes, written };
}

/** Several names in one cell; each organisation stays once. */
function replaceSeveral(value: string, replace: (name: string) => string | null): string | null {
  const names = value.split(';');
  const now = names.map((name) => replace(name));
  if (now.every((name) => name === null)) return null;
  const seen = new Set<string>();
  return names
    .map((name, index) => now[index] ?? name)
    .filter((name) => !seen.has(foldId(name)) && seen.add(foldId(name)))
    .join(';');
}

type Organisation = StoredRecord<'organisations'>;

/** Rows that stay, and rows of organisations that have become another. */
function parted(
  rows: readonly Organisation[],
  { becomes }: NamePlacement,
): { readonly kept: readonly Organisation[]; readonly merged: readonly Organisation[] } {
  const merged: Organisation[] = [];
  const kept = rows.filter((row) => {
    const id = becomes(row.org_id);
    if (foldId(id) === foldId(row.org_id)) return true;
    merged.push({ ...row, org_id: id, written: { org_id: row.org_id } });
    return false;
  });
  return merged.length === 0 ? { kept: rows, merged } : { kept, merged };
}

/** An organisation that was part of the one it has become, or of one that became it, is part of none. */
function ofNoneButAnother(row: Row): Row {
  const { part_of: whole, org_id: own } = row as unknown as Cells;
  const replaced = row.written?.['part_of'] !== undefined;
  const isOwn = typeof whole === 'string' && typeof own === 'string' && foldId(whole) === foldId(own);
  return replaced && isOwn ? Object.assign({}, row, { part_of: null }) : row;
}
