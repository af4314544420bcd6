import type { Issue } from '../import/format.ts';
import type { Pseudonymise } from '../import/personal/pseudonymise.ts';
import { say } from '../model/errors.ts';
import type { Study } from '../model/study.ts';
import type { Column } from '../model/table.ts';
import { type TableKind, tables } from '../model/tables.ts';
import type { NewNote, Store, TextDoors } from '../store/store.ts';
import { newKey, type StudyKey, type StudyKeys } from './study-keys.ts';
import { type Reading, refuseWith } from './take-in.ts';

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
 * Has the key on disk before the first record that uses it.
 * @returns the mark that must stand with that record; null where another program kept a key for this study in the meantime: the files must be
 * read again with that one
 */
export async function keepSecret(keys: StudyKeys, study: Study, { key, known }: Secret): Promise<NewNote | null> {
  if (!known && !(await keys.keep(study.id, key))) return null;
  return { name: markName(study), value: key.mark };
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
  return refuseWith(reading, issue);
}

/** The doors through which all that names persons and families goes on its way to the store, so that no way in can forget the pseudonyms. */
export type PersonalDoors = {
  /** The doors of a table. Readers put pseudonyms there already, and a pseudonym of the study stays as it is. */
  readonly of: (kind: TableKind) => TextDoors;
  /** True once somebody's name, or pseudonym, went through. */
  readonly namedSomebody: () => boolean;
};

export function personalDoors(pseudonymise: Pseudonymise): PersonalDoors {
  let named = false;
  const doorOf =
    ({ personal, multiple }: Column) =>
    (text: string): string => {
      if (personal === undefined) return text;
      named = true;
      return multiple
        ? text
            .split(';')
            .map((part) => pseudonymise(personal, part))
            .join(';')
        : pseudonymise(personal, text);
    };
  return {
    of: (kind) => new Map(personalColumns(kind).map(([name, column]) => [name, doorOf(column)])),
    namedSomebody: () => named,
  };
}
