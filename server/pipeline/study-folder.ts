import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SourceFile } from '../import/format.ts';
import { namedTable, seemsTable } from '../import/named-table.ts';
import { StudyError } from '../model/errors.ts';
import { byCodePoint } from '../model/identity.ts';
import type { Card } from '../model/study.ts';
import { tableKinds } from '../model/tables.ts';
import { readSource } from './read-source.ts';

/** The tables of a folder, by file name, in the order in which tables are read; and CSV files that nobody reads although they are named as if they were tables. */
export type StudyFolder = { readonly tables: readonly string[]; readonly unread: readonly string[] };

/**
 * Looks which files of a folder are tables: those named as a table is, or, for a table without such a file, by another name it goes by.
 * @throws StudyError `folder-missing`, `folder-without-tables`
 */
export async function findStudyTables(folder: string): Promise<StudyFolder> {
  const present = await readdir(folder).catch((cause) => {
    throw new StudyError('usage', 'folder-missing', { path: folder }, {}, { cause });
  });
  const sorted = present.filter((name) => /\.csv$/i.test(name)).toSorted(byCodePoint);
  const tables = tableKinds.flatMap((kind) => {
    const canonical = `${kind}.csv`;
    return sorted.includes(canonical) ? [canonical] : sorted.filter((name) => namedTable(name) === kind);
  });
  if (tables.length === 0) {
    throw new StudyError('usage', 'folder-without-tables', { path: folder, names: tableKinds.map((kind) => `${kind}.csv`) });
  }
  return { tables, unread: sorted.filter((name) => !tables.includes(name) && (namedTable(name) !== null || seemsTable(name))) };
}

/** The tables of a folder, found by file name. @throws StudyError `folder-missing`, `folder-without-tables`, `cannot-read` */
export async function readStudyFolder(folder: string): Promise<readonly SourceFile[]> {
  const { tables } = await findStudyTables(folder);
  return Promise.all(tables.map((name) => readSource(join(folder, name), name)));
}

/** What a data set says of itself. */
export async function readCard(folder: string): Promise<Card> {
  const { title, description, nature, source, licence, caveats } = JSON.parse(
    await readFile(join(folder, 'card.json'), 'utf8'),
  ) as Card;
  return { title, description, nature, source, licence, caveats };
}
