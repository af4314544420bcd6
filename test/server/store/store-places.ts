import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { StorePlace } from '../../../server/store/open-store.ts';

/** A place where no store has been yet, and the way to clear it away. */
export type FreshPlace = { readonly place: StorePlace; readonly clear: () => Promise<void> };
export type PlaceMaker = { readonly name: string; readonly fresh: () => Promise<FreshPlace> };

/** A file in a folder of its own. */
export const freshFile: PlaceMaker = {
  name: 'SQLite',
  fresh: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'weefsel-store-'));
    return {
      place: { kind: 'sqlite', path: join(folder, 'weefsel.sqlite') },
      clear: () => rm(folder, { recursive: true, force: true }),
    };
  },
};

/** A schema of its own in the database at `url`. */
function freshSchema(url: string): PlaceMaker {
  const ask = async (statement: string): Promise<void> => {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  };
  return {
    name: 'PostgreSQL',
    fresh: async () => {
      const schema = `weefsel_${randomUUID().replaceAll('-', '')}`;
      await ask(`create schema ${schema}`);
      const inSchema = new URL(url);
      inSchema.searchParams.set('options', `-c search_path=${schema}`);
      return { place: { kind: 'postgres', url: inSchema.href }, clear: () => ask(`drop schema ${schema} cascade`) };
    },
  };
}

const databaseUrl = process.env.DATABASE_URL;

/** SQLite always; PostgreSQL where `DATABASE_URL` names one (test/postgres-cluster.sh starts one). */
export const placeMakers: readonly PlaceMaker[] = databaseUrl ? [freshFile, freshSchema(databaseUrl)] : [freshFile];
