import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { randomInteger, seededRandom } from '../../../server/model/random.ts';
import { closeDatabase } from '../../../server/store/database.ts';
import { openDatabase, openStore, type StorePlace } from '../../../server/store/open-store.ts';
import type { Store } from '../../../server/store/store.ts';
import { card } from './sample-imports.ts';
import { placeMakers } from './store-places.ts';

/** A long run sets WEEFSEL_KILLS higher. */
const kills = Number(process.env.WEEFSEL_KILLS ?? 8);
const child = fileURLToPath(new URL('committing-child.ts', import.meta.url));
/** Every import takes some 20 ms: the kill falls in any phase of one. */
const longestLifeMs = 250;
const mostReopenMs = 5_000;

/** What the child had heard from the store when it was killed. */
type Acknowledged = { readonly imports: readonly string[]; readonly undone: readonly string[] };

/** Studies of earlier kills that are kept and looked at again. */
const studiesKept = 4;

describe.each(placeMakers)('kill -9 during imports on $name', ({ fresh }) => {
  it(
    'tears no import and loses none that was acknowledged',
    async () => {
      const { place, clear } = await fresh();
      const random = seededRandom(9);
      const held = new Map<string, Acknowledged>();
      let acknowledged = 0;
      for (let kill = 0; kill < kills; kill++) {
        const study = `study-${kill}`;
        const before = await openStore(place);
        await before.createStudy(study, card);
        await before.close();
        const heard = await commitUntilKilled(place, study, randomInteger(random, longestLifeMs));
        held.set(study, heard);
        acknowledged += heard.imports.length;
        await expectWhole(place, held);
        const oldest = `study-${kill - studiesKept}`;
        if (held.delete(oldest)) {
          const after = await openStore(place);
          await after.removeStudy(oldest);
          await after.close();
        }
      }
      // Else nothing was put to the test; how many a machine reaches before it is killed depends on its load.
      expect(acknowledged).toBeGreaterThan(0);
      await clear();
    },
    30_000 + kills * 6_000,
  );
});

async function commitUntilKilled(place: StorePlace, study: string, lifeMs: number): Promise<Acknowledged> {
  const running = spawn(process.execPath, [child, JSON.stringify(place), study], { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  running.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  await once(running.stdout, 'data');
  await setTimeout(lifeMs);
  running.kill('SIGKILL');
  const [, signal] = await once(running, 'close');
  expect(signal).toBe('SIGKILL');
  // What follows the last line end was not printed whole.
  const lines = printed.split('\n').slice(0, -1);
  const after = (word: string): string[] => lines.filter((line) => line.startsWith(word)).map((line) => line.slice(word.length));
  return { imports: after('import '), undone: after('undo ') };
}

async function expectWhole(place: StorePlace, held: ReadonlyMap<string, Acknowledged>): Promise<void> {
  const began = performance.now();
  const store = await openStore(place);
  expect(performance.now() - began).toBeLessThan(mostReopenMs);
  for (const [study, heard] of held) await expectWholeStudy(store, study, heard);
  await store.close();
  await expectSound(place);
}

async function expectWholeStudy(store: Store, study: string, heard: Acknowledged): Promise<void> {
  const { revision } = await store.getStudy(study);
  const imports = await store.listImports(study);
  const records = await store.loadRecords(study);
  const ids = new Set(imports.map(({ id }) => id));
  expect(heard.imports.filter((id) => !ids.has(id))).toEqual([]);
  const undone = new Set(imports.filter(({ undoneAt }) => undoneAt !== null).map(({ id }) => id));
  expect(heard.undone.filter((id) => !undone.has(id))).toEqual([]);
  // Both files of a commit are there, and every record of a file that stands.
  expect(imports.length % 2).toBe(0);
  expect(revision).toBe(imports.length / 2 + undone.size);
  const found = new Map<string, number>();
  for (const { origin } of [...records.organisations, ...records.contacts]) {
    found.set(origin.importId, (found.get(origin.importId) ?? 0) + 1);
  }
  const expected = imports
    .filter(({ undoneAt }) => undoneAt === null)
    .map(({ id, accepted }): [string, number] => [id, accepted]);
  expect(found).toEqual(new Map(expected));
}

async function expectSound(place: StorePlace): Promise<void> {
  const database = await openDatabase(place);
  if (place.kind === 'sqlite') {
    expect((await sql`pragma integrity_check`.execute(database.db)).rows).toEqual([{ integrity_check: 'ok' }]);
    expect((await sql`pragma foreign_key_check`.execute(database.db)).rows).toEqual([]);
  }
  // A record without an import would not show in loadRecords.
  const stored = await database.db
    .selectFrom('record_blocks')
    .select((column) => column.fn.sum<number>('records').as('count'))
    .where('kind', '=', 'contacts')
    .executeTakeFirstOrThrow();
  // What was undone is kept for a while.
  const kept = await database.db
    .selectFrom('imports')
    .select((column) => column.fn.sum<number>('accepted').as('count'))
    .where('kind', '=', 'contacts')
    .where('purged_at', 'is', null)
    .executeTakeFirstOrThrow();
  expect(Number(stored.count ?? 0)).toBe(Number(kept.count ?? 0));
  await closeDatabase(database);
}
