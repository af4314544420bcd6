import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tables } from '../../../server/model/tables.ts';
import { openStore } from '../../../server/store/open-store.ts';
import type { Identify, Store } from '../../../server/store/store.ts';
import { card, commit, contactsFile, fileOf, organisationsFile, values } from './sample-imports.ts';
import { type FreshPlace, placeMakers } from './store-places.ts';

/** By key where there is one; otherwise by the columns that these tests fill in. */
const identify: Identify = (kind, record) => {
  const key = tables[kind].key.map((column) => record[column]);
  if (key.length > 0 && key.every((part) => part !== null)) return { key: key.join() };
  return { print: Number(String(record['date']).replaceAll('-', '')) };
};

describe.each(placeMakers)('what was undone on $name', ({ fresh }) => {
  let at: FreshPlace;
  let store: Store;
  let now: string;
  beforeEach(async () => {
    at = await fresh();
    now = '2026-01-01T00:00:00.000Z';
    store = await openStore(at.place, { now: () => now });
    await store.createStudy('boom', card);
  });
  afterEach(async () => {
    await store.close();
    await at.clear();
  });

  const take = async (hash: string, ...ids: readonly string[]): Promise<string> =>
    (await commit(store, 'boom', [{ ...organisationsFile(...ids), hash, file: `${hash}.csv` }]))[0]?.id ?? '';
  const ids = async (): Promise<string[]> => (await store.loadRecords('boom')).organisations.map(({ org_id }) => org_id);
  const again = (id: string) => store.again('boom', { import: id }, identify);
  const contactsOn = (hash: string, ...days: readonly string[]) => ({
    ...fileOf(
      'contacts',
      days.map((date) => values('contacts', { date, from_org: 'a', to_org: 'b' })),
    ),
    hash,
    file: `${hash}.csv`,
  });

  it('is out of sight, and comes back with its ids', async () => {
    const first = await take('h1', 'a', 'b');
    await take('h2', 'c');
    const before = await store.loadRecords('boom');
    const [undone] = await store.undo('boom', { import: first });
    expect(undone).toMatchObject({ id: first, undoneAt: now, againUntil: '2026-01-31T00:00:00.000Z' });
    expect(await ids()).toEqual(['c']);
    expect(await store.getRecords('boom', 'organisations', [1, 2, 3])).toHaveLength(1);
    expect((await store.countRecords('boom')).organisations).toBe(1);
    now = '2026-01-30T23:59:59.999Z';
    expect(await store.purge()).toBe(0);
    expect(await again(first)).toMatchObject([{ id: first, undoneAt: null, againUntil: null }]);
    expect(await store.loadRecords('boom')).toEqual(before);
    expect((await store.getStudy('boom')).revision).toBe(4);
    await expect(again(first)).rejects.toMatchObject({ kind: 'conflict', code: 'import-stands' });
    await expect(again('x')).rejects.toMatchObject({ kind: 'not-found', code: 'unknown-import' });
    await expect(store.undo('boom', { batch: 'x' })).rejects.toMatchObject({ kind: 'not-found', code: 'unknown-batch' });
  });

  it('may be all that was confirmed together, and comes back together', async () => {
    const [organisations, contacts] = await commit(store, 'boom', [organisationsFile('a'), contactsFile(4)]);
    const { batch = '' } = organisations ?? {};
    await store.undo('boom', { import: contacts?.id ?? '' });
    const undone = await store.undo('boom', { batch });
    expect(undone.map(({ id }) => id)).toEqual([organisations?.id]);
    await expect(store.undo('boom', { batch })).rejects.toMatchObject({ code: 'import-undone' });
    expect((await store.countRecords('boom')).contacts).toBe(0);
    expect(await store.again('boom', { batch }, identify)).toHaveLength(2);
    expect(await store.countRecords('boom')).toMatchObject({ organisations: 1, contacts: 4 });
  });

  it('does not come back after 30 days, before it was purged or after', async () => {
    const first = await take('h1', 'a');
    await commit(store, 'boom', [{ ...contactsFile(3), plan: '{"a":1}' }]);
    const [contacts] = await store.listImports('boom');
    await store.undo('boom', { import: first });
    await store.undo('boom', { import: contacts?.id ?? '' });
    now = '2026-01-31T00:00:00.000Z';
    const late = { kind: 'conflict', code: 'again-too-late', where: { file: 'h1.csv' } };
    await expect(again(first)).rejects.toMatchObject(late);
    expect(await store.purge()).toBe(2);
    expect(await store.purge()).toBe(0);
    await expect(again(first)).rejects.toMatchObject(late);
    expect(await store.importPlan('boom', contacts?.id ?? '')).toBeNull();
    expect((await store.listImports('boom')).map(({ undoneAt, againUntil }) => [undoneAt !== null, againUntil])).toEqual([
      [true, null],
      [true, null],
    ]);
    // The numbers of what is gone stay its own.
    await take('h2', 'b');
    expect((await store.loadRecords('boom')).organisations.map(({ id }) => id)).toEqual([2]);
  });

  it('does not come back beside the same file, or beside a record of its key', async () => {
    const first = await take('h1', 'a', 'b');
    await store.undo('boom', { import: first });
    const same = await take('h1', 'a', 'b');
    await expect(again(first)).rejects.toMatchObject({
      kind: 'conflict',
      code: 'again-same-file',
      values: { file: 'h1.csv', date: '2026-01-01' },
    });
    await store.undo('boom', { import: same });
    const other = await take('h3', 'x', 'b');
    await expect(again(first)).rejects.toMatchObject({
      kind: 'conflict',
      code: 'again-same-record',
      values: { file: 'h1.csv', row: 3, other: 'h3.csv', otherRow: 3 },
      where: { file: 'h1.csv', row: 3 },
    });
    expect(await ids()).toEqual(['x', 'b']);
    await store.undo('boom', { import: other });
    await again(first);
    expect(await ids()).toEqual(['a', 'b']);
  });

  it('without keys does not come back beside what came in since, and does beside what it stood with', async () => {
    const send = async (file: ReturnType<typeof contactsOn>): Promise<string> =>
      (await commit(store, 'boom', [file]))[0]?.id ?? '';
    const before = await send(contactsOn('c1', '2024-01-01'));
    const log = await send(contactsOn('c2', '2024-01-01', '2024-01-02'));
    now = '2026-01-02T00:00:00.000Z';
    await store.undo('boom', { import: log });
    now = '2026-01-03T00:00:00.000Z';
    // Two contacts of one day, which the reader let stand side by side.
    expect(await again(log)).toHaveLength(1);
    await store.undo('boom', { import: log });
    now = '2026-01-04T00:00:00.000Z';
    const since = await send(contactsOn('c3', '2024-01-02'));
    await expect(again(log)).rejects.toMatchObject({ code: 'again-same-record', values: { other: 'c3.csv', row: 3 } });
    await store.undo('boom', { import: since });
    expect(await again(log)).toHaveLength(1);
    await store.undo('boom', { import: before });
    expect((await store.countRecords('boom')).contacts).toBe(2);
  });

  it('forgets old requests with it', async () => {
    const request = { key: 'k', content: 'c' };
    await commit(store, 'boom', [organisationsFile('a')], { request });
    now = '2026-01-01T23:59:59.999Z';
    await store.purge();
    expect(await store.findRequest('boom', request)).toHaveLength(1);
    now = '2026-01-02T00:00:00.000Z';
    await store.purge();
    now = '2026-01-01T12:00:00.000Z';
    expect(await store.findRequest('boom', request)).toBeNull();
  });
});
