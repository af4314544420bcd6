import { closeDatabase, type Database } from './database.ts';
import { keepImports } from './imports.ts';
import { keepNotes } from './notes.ts';
import { keepRecords } from './records.ts';
import { keepRuns } from './runs.ts';
import type { Store } from './store.ts';
import { keepStudies } from './studies.ts';

/**
 * The store over a database that has been migrated.
 * @param now the time, ISO 8601 UTC
 * @param newId gives ids of imports and runs
 */
export function assembleStore(database: Database, now: () => string, newId: () => string): Store {
  const parts: Omit<Store, 'close'> = {
    ...keepStudies(database, now),
    ...keepImports(database, now, newId),
    ...keepRecords(database),
    ...keepRuns(database, now, newId),
    ...keepNotes(database),
    settle: database.settle,
  };
  const explained = Object.entries(parts).map(([name, method]) => [name, explaining(database, method)]);
  // The same methods under the same names.
  return { ...(Object.fromEntries(explained) as typeof parts), close: () => closeDatabase(database) };
}

type Method = (...given: never[]) => Promise<unknown>;

/** The method with the database's errors in plain words. */
function explaining(database: Database, method: Method): Method {
  return async (...given) => {
    try {
      return await method(...given);
    } catch (error) {
      throw database.explain(error);
    }
  };
}
