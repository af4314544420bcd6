import type { Issue } from '../import/format.ts';
import type { Pseudonymise } from '../import/personal/pseudonymise.ts';
import { say } from '../model/errors.ts';
import type { Study } from '../model/study.ts';
import type { Column } from '../model/table.ts';
import { type TableKind, tables } from '../model/tables.ts';
import type { NewImport, NewRecord, Store } from '../store/store.ts';
import { newKey, type StudyKey, type StudyKeys } from './study-keys.ts';
import type { Reading } from './take-in.ts';

/*
 * Pseudonyms of a study: which key makes them, and that nothing passes without one. The store remembers a mark of the key from the first
 * record that used it, so that a lost or exchanged key is noticed before it gives known people new names.
 */

/** The key to read files with. `known` false = made for this reading, and nowhere yet. */
export type Secret = {
  readonly key: StudyKey;
  readonly known: boolean;
  /** Why columns about persons and families cannot be taken in. */
  readonly refusal: 'key-missing' | 'key-differs' | null;
};

const markName = (study: Study): string => `key ${study.id} ${study.createdAt}`;
const keyFile = (study: Study): string => `keys/${study.id}.key`;

/** The key of a study, or a new one that is not kept yet. @throws StudyError `key-damaged`, `cannot-read` */
export async function findSecret(store: Store, keys: StudyKeys, study: Study): Promise<Secret> {
  const key = await keys.find(study.id);
  const mark = await store.recall(markName(study));
  if (key === null) return { key: newKey(), known: false, refusal: mark === null ? null : 'key-missing' };
  return { key, known: true, refusal: mark === null || mark === key.mark ? null : 'key-differs' };
}

/**
 * Has the key and its mark on disk before the first record that uses it.
 * @returns false where another program kept a key for this study in the meantime: the files must be read again with that one
 */
export async function keepSecret(store: Store, keys: StudyKeys, study: Study, { key, known }: Secret): Promise<boolean> {
  if (!known && !(await keys.keep(study.id, key))) return false;
  if ((await store.recall(markName(study))) === null) await store.remember(markName(study), key.mark);
  return true;
}

/** Removes the key with its study: from then on nobody can tell which name a copy of a pseudonym stood for. */
export async function removeSecret(store: Store, keys: StudyKeys, study: Study): Promise<void> {
  await keys.remove(study.id);
  await store.forget(markName(study));
}

/** The columns of a table that name persons or families. */
function personalColumns(kind: TableKind): readonly (readonly [string, Column])[] {
  return Object.entries<Column>(tables[kind].columns).filter(([, column]) => column.personal !== undefined);
}

/** A reading as it is where the key cannot be used: columns about persons and families refuse the file, others pass. */
export function withoutKey(reading: Reading, code: 'key-missing' | 'key-differs', study: Study): Reading {
  if (reading.kind === null || reading.outcome === 'reject') return reading;
  const personal = new Set(personalColumns(reading.kind).map(([name]) => name));
  const columns = reading.columns.filter(({ column }) => column !== null && personal.has(column)).map(({ header }) => header);
  if (columns.length === 0) return reading;
  const message = say(code, { file: keyFile(study), columns: columns.map((header) => `“${header}”`) });
  const issue: Issue = { severity: 'error', line: null, row: null, column: columns[0] ?? null, code, message };
  return { ...reading, outcome: 'reject', parsed: [], refused: [], repeated: [], issues: [issue], errors: 1, warnings: 0 };
}

/** True where a record of these imports names a person or a family. */
export function namePersons(imports: readonly NewImport[]): boolean {
  return imports.some(({ kind, rows }) => {
    const names = personalColumns(kind).map(([name]) => name);
    return names.length > 0 && rows.some((row) => names.some((name) => valuesOf(row)[name] != null));
  });
}

/**
 * The imports with a pseudonym wherever a record names a person or a family. Readers put them there already, and a pseudonym of the study
 * stays as it is: this is the one door to the store, so that no way in can forget it.
 */
export function withPseudonyms(imports: readonly NewImport[], pseudonymise: Pseudonymise): readonly NewImport[] {
  return imports.map((each) => {
    const columns = personalColumns(each.kind);
    return columns.length === 0 ? each : { ...each, rows: each.rows.map((row) => replace(row, columns, pseudonymise)) };
  });
}

function replace(row: NewRecord, columns: readonly (readonly [string, Column])[], pseudonymise: Pseudonymise): NewRecord {
  const values = valuesOf(row);
  let changed: Record<string, unknown> | null = null;
  for (const [name, { personal, multiple }] of columns) {
    const value = values[name];
    if (typeof value !== 'string' || personal === undefined) continue;
    const pseudonym = multiple
      ? value
          .split(';')
          .map((part) => pseudonymise(personal, part))
          .join(';')
      : pseudonymise(personal, value);
    if (pseudonym === value) continue;
    changed ??= { ...values };
    changed[name] = pseudonym;
  }
  // Only texts were replaced by texts.
  return changed === null ? row : { ...row, values: changed as NewRecord['values'] };
}

function valuesOf(row: NewRecord): Readonly<Record<string, unknown>> {
  // A record's values are cell values by its table's declaration.
  return row.values as unknown as Readonly<Record<string, unknown>>;
}
