import type { Database, DatabasePlace } from './database.ts';
import { openPostgres } from './open-postgres.ts';
import { connectSqlite } from './open-sqlite.ts';

/** Another connection to a database that this program has open already, for one large import. Errors as in openStore. */
export function openElsewhere(place: DatabasePlace): Promise<Database> {
  return place.kind === 'sqlite' ? Promise.resolve(connectSqlite(place)) : openPostgres(place.url, place.lockMs);
}
