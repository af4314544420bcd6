import { closeDatabase, type Database } from './database.ts';
import { keepImports } from './imports.ts';
import { keepMappings } from './mappings.ts';
import { keepNameDecisions } from './name-decisions.ts';
import { keepNotes } from './notes.ts';
import { keepRecords } from './records.ts';
import { keepScenarios } from './scenarios.ts';
import type { Store } from './store.ts';
import { keepStudies } from './studies.ts';
import { keepUndone } from './undone.ts';

/**
 * The store over a database that has been migrated.
 * @param now the time, ISO 8601 UTC
 * @param newId gives ids of imports and scenarios
 */
export function assembleStore(database: Database, now: () => string, newId: () => string): Store {
  // Large imports are written by another connection, which closing this one would not wait for.
  const underWay = new Set<Promise<unknown>>();
  const threads = new Set<Promise<unknown>>();
  const noting = (work: Promise<unknown>): void => {
    underWay.add(work);
    void work.catch(() => undefined).then(() => underWay.delete(work));
  };
  const parts: Omit<Store, 'close'> = {
    ...keepStudies(database, now),
    ...keepImports(database, now, newId, (thread) => {
      threads.add(thread);
      void thread.finally(() => threads.delete(thread));
      noting(thread);
    }),
    ...keepUndone(database, now),
    ...keepRecords(database),
    ...keepScenarios(database, now, newId),
    ...keepNameDecisions(database, now, newId),
    ...keepMappings(database),
    ...keepNotes(database),
    settle: async () => {
      // The thread of a large import still moves it from the log to the file; the log cannot be emptied under it.
      await Promise.allSettled(threads);
      await database.settle();
    },
  };
  const explained = Object.entries(parts).map(([name, method]) => [name, explaining(database, method, noting)]);
  const close = async (): Promise<void> => {
    while (underWay.size > 0) await Promise.allSettled(underWay);
    await closeDatabase(database);
  };
  // The same methods under the same names.
  return { ...(Object.fromEntries(explained) as typeof parts), close };
}

type Method = (...given: never[]) => Promise<unknown>;

/** The method with the database's errors in plain words. */
function explaining(database: Database, method: Method, noting: (work: Promise<unknown>) => void): Method {
  return async (...given) => {
    const work = method(...given);
    noting(work);
    try {
      return await work;
    } catch (error) {
      throw database.explain(error);
    }
  };
}
