import type { TableKind } from '../model/tables.ts';
import { importFormats } from './index.ts';
import { foldHeader } from './tables/header.ts';

/** File names, folded, of the tables themselves: edge lists, node lists and exports of tools are not found by name alone. */
const kindsByName: ReadonlyMap<string, TableKind> = new Map(
  importFormats
    .filter(({ id, kind }) => id === kind)
    .flatMap(({ kind, fileNames }) => fileNames.map((name): [string, TableKind] => [foldHeader(name), kind])),
);

/** Whether a file is named as if it were a table, with something before or after: contacts-2024.csv. */
export function seemsTable(file: string): boolean {
  const stem = foldHeader(file.replace(/\.csv$/i, ''));
  return [...kindsByName.keys()].some((name) => stem.startsWith(`${name} `) || stem.endsWith(` ${name}`));
}

/** The table that a file `<name>.csv` is by its name alone, in any of the names that a table goes by; null where it is none. */
export function namedTable(file: string): TableKind | null {
  const stem = /^(.+)\.csv$/i.exec(file)?.[1];
  return stem === undefined ? null : (kindsByName.get(foldHeader(stem)) ?? null);
}
