import { randomUUID } from 'node:crypto';
import { assembleStore } from './assemble-store.ts';
import { closeDatabase, type Database } from './database.ts';
import { migrate } from './migrate.ts';
import { openPostgres } from './open-postgres.ts';
import { openSqlite } from './open-sqlite.ts';
import type { Store } from './store.ts';

/** Where a store is: a file in a folder that exists, or a PostgreSQL database. */
export type StorePlace = { readonly kind: 'sqlite'; readonly path: string } | { readonly kind: 'postgres'; readonly url: string };

export type StoreOptions = {
  /** The time, ISO 8601 UTC. */
  readonly now?: () => string;
  /** Ids of imports and scenarios; random UUIDs unless told. */
  readonly newId?: () => string;
  /** How long a write waits for another program that writes, in milliseconds. */
  readonly busyMs?: number;
  /** The most that a store file may grow to, in pages of 8 KiB; as far as the disk reaches unless told. */
  readonly mostPages?: number;
};

const defaultBusyMs = 5_000;

/**
 * Opens a store, makes it where there is none, and brings it up to this version.
 * @throws StudyError `folder-missing`, `cannot-write`, `disk-full`, `store-locked`, `store-newer`, `store-damaged`, `store-away`, `store-refused`
 */
export async function openStore(place: StorePlace, options: StoreOptions = {}): Promise<Store> {
  const database = await openDatabase(place, options);
  return assembleStore(database, options.now ?? (() => new Date().toISOString()), options.newId ?? randomUUID);
}

/** A store that is gone when it is closed. */
export function openMemoryStore(options: StoreOptions = {}): Promise<Store> {
  return openStore({ kind: 'sqlite', path: ':memory:' }, options);
}

/** The database under a store, migrated. Errors as in openStore. */
export async function openDatabase(
  place: StorePlace,
  { busyMs = defaultBusyMs, mostPages }: Pick<StoreOptions, 'busyMs' | 'mostPages'> = {},
): Promise<Database> {
  const database =
    place.kind === 'sqlite' ? openSqlite(place.path, busyMs, mostPages ?? null) : await openPostgres(place.url, busyMs);
  try {
    await migrate(database);
    return database;
  } catch (error) {
    await closeDatabase(database);
    throw database.explain(error);
  }
}
