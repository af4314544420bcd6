import { chmodSync, closeSync, openSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase } from '../../../server/store/database.ts';
import { openDatabase, openMemoryStore, openStore } from '../../../server/store/open-store.ts';
import { explainSqliteError } from '../../../server/store/sqlite-errors.ts';
import { card, commit, contactsFile, organisationsFile } from './sample-imports.ts';

const windows = process.platform === 'win32';

describe('a store file', () => {
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'weefsel-store-'));
    path = join(folder, 'weefsel.sqlite');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const make = async (rows: number): Promise<void> => {
    const store = await openStore({ kind: 'sqlite', path });
    await store.createStudy('boom', card);
    await commit(store, 'boom', [organisationsFile('a', 'b'), contactsFile(rows)]);
    await store.close();
  };

  it('is safe against power cuts, keeps its foreign keys, and overwrites what is deleted', async () => {
    const database = await openDatabase({ kind: 'sqlite', path });
    const setting = async (name: string): Promise<unknown> => {
      const { rows } = await sql`${sql.raw(`pragma ${name}`)}`.execute(database.db);
      return Object.values(rows[0] as object)[0];
    };
    // https://www.sqlite.org/pragma.html: synchronous 2 = FULL, secure_delete 1 = on.
    expect(await setting('journal_mode')).toBe('wal');
    expect(await setting('synchronous')).toBe(2);
    expect(await setting('foreign_keys')).toBe(1);
    expect(await setting('secure_delete')).toBe(1);
    expect(await setting('busy_timeout')).toBe(5_000);
    await closeDatabase(database);
  });

  it('holds nothing of an import that was undone a month ago, in its log either, once it settled', async () => {
    let now = '2026-01-01T00:00:00.000Z';
    const store = await openStore({ kind: 'sqlite', path }, { now: () => now });
    const holding = (): string[] => [path, `${path}-wal`].filter((each) => readFileSync(each).includes('A-NAME-TO-LOOK-FOR'));
    await store.createStudy('boom', card);
    const [first] = await commit(store, 'boom', [organisationsFile('a-name-to-look-for', 'b')]);
    await store.undo('boom', { import: first?.id ?? '' });
    now = '2026-01-30T23:59:59.999Z';
    expect(await store.purge()).toBe(0);
    await store.settle();
    expect(holding()).toEqual([path]);
    now = '2026-01-31T00:00:00.000Z';
    expect(await store.purge()).toBe(1);
    expect(holding()).toEqual([path]);
    await store.settle();
    expect(holding()).toEqual([]);
    expect(statSync(`${path}-wal`).size).toBe(0);
    await store.close();
  });

  it('holds nothing of a study that was removed', async () => {
    const store = await openStore({ kind: 'sqlite', path });
    await store.createStudy('boom', card);
    await store.createStudy('other', card);
    await commit(store, 'boom', [organisationsFile('a-name-to-look-for', 'b'), contactsFile(100)]);
    await store.close();
    expect(readFileSync(path).includes('A-NAME-TO-LOOK-FOR')).toBe(true);
    const again = await openStore({ kind: 'sqlite', path });
    await again.removeStudy('boom');
    await again.close();
    expect(readFileSync(path).includes('A-NAME-TO-LOOK-FOR')).toBe(false);
    expect(readFileSync(path).includes('family-7')).toBe(false);
  });

  if (!windows)
    it('is for its owner only', async () => {
      await make(1);
      expect(statSync(path).mode & 0o777).toBe(0o600);
    });

  it('is made anew where an empty file was left', async () => {
    writeFileSync(path, '');
    await make(1);
    const store = await openStore({ kind: 'sqlite', path });
    expect(await store.listStudies()).toHaveLength(1);
    await store.close();
  });

  it('says so when its folder does not exist', async () => {
    const away = join(folder, 'away', 'weefsel.sqlite');
    await expect(openStore({ kind: 'sqlite', path: away })).rejects.toMatchObject({
      code: 'folder-missing',
      values: { path: dirname(away) },
    });
  });

  it('says so when it cannot be written', async () => {
    await mkdir(path);
    await expect(openStore({ kind: 'sqlite', path })).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'cannot-write',
      values: { path },
    });
  });

  if (!windows)
    it('says so in a folder, or as a file, that is for reading only', async () => {
      chmodSync(folder, 0o555);
      await asNobody(async () => {
        await expect(openStore({ kind: 'sqlite', path })).rejects.toMatchObject({ code: 'cannot-write' });
      });
      chmodSync(folder, 0o755);
      await make(1);
      chmodSync(path, 0o444);
      chmodSync(folder, 0o777);
      await asNobody(async () => {
        const written = openStore({ kind: 'sqlite', path }).then(async (store) => {
          try {
            await store.createStudy('other', card);
          } finally {
            await store.close();
          }
        });
        await expect(written).rejects.toMatchObject({ code: 'cannot-write' });
      });
    });

  it('is refused when it is something else', async () => {
    const refused = { kind: 'unavailable', code: 'store-damaged', values: { path } };
    writeFileSync(path, 'org_id;name\n'.repeat(400));
    await expect(openStore({ kind: 'sqlite', path })).rejects.toMatchObject(refused);
    expect(readFileSync(path, 'utf8')).toBe('org_id;name\n'.repeat(400));
    await rm(path);
    const foreign = new DatabaseSync(path);
    foreign.exec('create table photos (name text)');
    foreign.close();
    await expect(openStore({ kind: 'sqlite', path })).rejects.toMatchObject(refused);
  });

  it.each([0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9])('is refused when 4 KiB at %f of it were overwritten', async (place) => {
    await make(30_000);
    const pages = statSync(path).size / 4096;
    const file = openSync(path, 'r+');
    writeSync(file, new Uint8Array(4096).fill(0xa5), 0, 4096, Math.floor(pages * place) * 4096);
    closeSync(file);
    // Half of a page of texts is found when they are read; anything else at once.
    const looking = async (): Promise<void> => {
      const store = await openStore({ kind: 'sqlite', path });
      try {
        await store.loadRecords('boom');
      } finally {
        await store.close();
      }
    };
    await expect(looking()).rejects.toMatchObject({ code: 'store-damaged' });
  });

  it('is refused when its end is missing', async () => {
    await make(3_000);
    const whole = readFileSync(path);
    writeFileSync(path, whole.subarray(0, whole.length / 2));
    await expect(openStore({ kind: 'sqlite', path })).rejects.toMatchObject({ code: 'store-damaged' });
  });

  it('waits for another program that writes, and says so when that takes too long', async () => {
    await make(1);
    const store = await openStore({ kind: 'sqlite', path }, { busyMs: 300 });
    const other = new DatabaseSync(path);
    other.exec('begin immediate');
    await expect(commit(store, 'boom', [organisationsFile('c')])).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'store-locked',
      values: { path },
    });
    // Reading goes on, and the thread is free while a write waits.
    expect((await store.loadRecords('boom')).organisations).toHaveLength(2);
    setTimeout(() => other.exec('commit'), 60);
    await commit(store, 'boom', [organisationsFile('c')]);
    expect((await store.loadRecords('boom')).organisations).toHaveLength(3);
    other.close();
    await store.close();
  });

  // SQLite answers SQLITE_FULL at its page limit as it does on a full disk. 10,000 rows are written by the thread itself, 40,000 by one beside it.
  it.each([10_000, 40_000])(
    'stores nothing of an import of %d rows for which the disk has no room, and works again when there is',
    async (rows) => {
      await (await openStore({ kind: 'sqlite', path })).close();
      const full = await openStore({ kind: 'sqlite', path }, { mostPages: statSync(path).size / 8192 });
      await full.createStudy('boom', card);
      await expect(commit(full, 'boom', [organisationsFile('a'), contactsFile(rows)])).rejects.toMatchObject({
        kind: 'unavailable',
        code: 'disk-full',
      });
      expect(await full.listImports('boom')).toEqual([]);
      expect((await full.loadRecords('boom')).organisations).toEqual([]);
      await commit(full, 'boom', [organisationsFile('a')]);
      await full.settle();
      // Nothing of the rows that had been written by then.
      for (const each of [path, `${path}-wal`]) expect(readFileSync(each).includes('family-7')).toBe(false);
      await full.close();
      const store = await openStore({ kind: 'sqlite', path });
      await commit(store, 'boom', [contactsFile(rows)]);
      expect((await store.countRecords('boom')).contacts).toBe(rows);
      expect((await store.getStudy('boom')).revision).toBe(2);
      await store.close();
    },
  );

  it('may live in memory', async () => {
    const store = await openMemoryStore({ now: () => '2026-01-01T00:00:00.000Z' });
    await store.createStudy('boom', card);
    await commit(store, 'boom', [organisationsFile('a')]);
    expect((await store.loadRecords('boom')).organisations).toHaveLength(1);
    await store.close();
  });
});

describe('explainSqliteError', () => {
  // Codes: https://www.sqlite.org/rescode.html
  it.each([
    [5, 'store-locked'],
    [6, 'store-locked'],
    [261, 'store-locked'],
    [517, 'store-locked'],
    [11, 'store-damaged'],
    [26, 'store-damaged'],
    [267, 'store-damaged'],
    [8458, 'store-damaged'],
    [13, 'disk-full'],
    [3, 'cannot-write'],
    [8, 'cannot-write'],
    [14, 'cannot-write'],
    [778, 'cannot-write'],
    [4874, 'disk-full'],
  ])('turns result code %i into %s', (errcode, code) => {
    expect(explainSqliteError(Object.assign(new Error('x'), { errcode }), '/p')).toMatchObject({ kind: 'unavailable', code });
  });

  it('leaves other errors as they are', () => {
    for (const error of [new Error('x'), Object.assign(new Error('constraint'), { errcode: 1299 }), 'text', null]) {
      expect(explainSqliteError(error, '/p')).toBe(error);
    }
  });
});

/** Does the work without the rights of root, whom no file mode stops; where the tests run as somebody else, simply does it. */
async function asNobody(work: () => Promise<void>): Promise<void> {
  const nobody = 65_534;
  const root = process.geteuid?.() === 0;
  if (root) process.seteuid?.(nobody);
  try {
    await work();
  } finally {
    if (root) process.seteuid?.(0);
  }
}
