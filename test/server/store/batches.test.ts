import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../../server/store/open-store.ts';
import type { Store } from '../../../server/store/store.ts';
import { card, commit, contactsFile, organisationsFile, recordsOf } from './sample-imports.ts';
import { type FreshPlace, placeMakers } from './store-places.ts';

describe.each(placeMakers)('a batch on $name', ({ fresh }) => {
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
  const revision = async (): Promise<number> => (await store.getStudy('boom')).revision;

  it('is what was confirmed together, with the plan of each file, decisions and mappings', async () => {
    const plan = JSON.stringify({ files: [], names: [{ written: 'OCMW', organisation: 'ocmw' }] });
    const files = [{ ...organisationsFile('ocmw'), plan }, contactsFile(2)];
    const decisions = [{ what: 'same', written: 'O.C.M.W.', organisation: 'ocmw' }] as const;
    const mappings = [{ signature: 'contacts|datum', text: '{"kind":"contacts"}' }];
    const [organisations, contacts] = await commit(store, 'boom', files, { decisions, mappings });
    const [other] = await commit(store, 'boom', [organisationsFile('b')]);
    expect(contacts?.batch).toBe(organisations?.batch);
    expect(other?.batch).not.toBe(organisations?.batch);
    expect(await store.importPlan('boom', organisations?.id ?? '')).toBe(plan);
    expect(await store.importPlan('boom', contacts?.id ?? '')).toBeNull();
    await expect(store.importPlan('boom', 'x')).rejects.toMatchObject({ kind: 'not-found', code: 'unknown-import' });
    expect(await store.listNameDecisions('boom')).toMatchObject([{ ...decisions[0], decidedAt: now, undoneAt: null }]);
    expect(await store.recallMapping('boom', 'contacts|datum')).toEqual({ text: '{"kind":"contacts"}', savedAt: now });
    expect(await store.recallMapping('boom', 'contacts|date')).toBeNull();
    now = '2026-01-02T00:00:00.000Z';
    await commit(store, 'boom', [], { mappings: [{ signature: 'contacts|datum', text: '{}' }] });
    expect(await store.recallMapping('boom', 'contacts|datum')).toEqual({ text: '{}', savedAt: now });
    expect(await revision()).toBe(3);
  });

  it('is all or nothing with what was decided', async () => {
    const decisions = [{ what: 'same', written: 'a', organisation: 'b' }] as const;
    const mappings = [{ signature: 's', text: '{}' }];
    const broken = { ...organisationsFile('a'), accepted: 2 };
    await expect(commit(store, 'boom', [broken], { decisions, mappings })).rejects.toThrow('2 rows accepted, 1 given');
    expect(await store.listNameDecisions('boom')).toEqual([]);
    expect(await store.recallMapping('boom', 's')).toBeNull();
    expect(await revision()).toBe(0);
  });

  it('leaves out a table that was read and then not taken, whose numbers stay unused', async () => {
    const none = { decisions: [], mappings: [], notes: [] };
    const row = (cells: readonly string[]) => recordsOf([{ line: 2, row: 2, cells, attributes: null }]);
    await store.takeIn('boom', { revision: null, request: null }, (open) => {
      open(0, 'organisations', new Map())(row(['left', 'Left out']));
      open(1, 'organisations', new Map())(row(['kept', 'Kept']));
      const { rows: _rows, ...facts } = organisationsFile('kept');
      return { ...none, imports: [{ ...facts, place: 1 }] };
    });
    const { organisations } = await store.loadRecords('boom');
    expect(organisations.map(({ id, org_id }) => [id, org_id])).toEqual([[2, 'kept']]);
  });

  it('leaves nothing of rows whose reading ends in an error, few or many', async () => {
    for (const rows of [10, 30_000]) {
      const cells = ['c', '2024-01-05', 'a', 'b'];
      const reading = store.takeIn('boom', { revision: null, request: null }, (open) => {
        const add = open(0, 'contacts', new Map());
        for (let row = 2; row < rows; row++) add(recordsOf([{ line: row, row, cells, attributes: null }]));
        throw new Error('the file is torn');
      });
      await expect(reading).rejects.toThrow('the file is torn');
    }
    expect(await store.listImports('boom')).toEqual([]);
    await commit(store, 'boom', [contactsFile(3)]);
    expect((await store.loadRecords('boom')).contacts.map(({ id }) => id)).toEqual([1, 2, 3]);
  });

  it('stores what the doors make of a text, whether it repeats or not', async () => {
    const { rows: records, ...facts } = contactsFile(60_000);
    const doors = new Map([
      ['from_person', (text: string) => text.replace('person', 'p')],
      ['contact_id', (text: string) => `k-${text}`],
    ]);
    await store.takeIn('boom', { revision: 0, request: null }, (open) => {
      const add = open(0, 'contacts', doors);
      add(recordsOf(records.map(({ values, ...row }) => ({ ...row, cells: Object.values(values) }))));
      return { imports: [{ ...facts, place: 0 }], decisions: [], mappings: [], notes: [] };
    });
    const { contacts } = await store.loadRecords('boom');
    expect(contacts).toHaveLength(60_000);
    const given = records.map(({ values }) => values) as unknown as typeof contacts;
    expect(contacts.map(({ contact_id, from_person, family_code }) => [contact_id, from_person, family_code])).toEqual(
      given.map((each) => [`k-${each.contact_id}`, each.from_person?.replace('person', 'p'), each.family_code]),
    );
  });

  it('is refused where the study moved on since the files were read, or a note stands otherwise', async () => {
    const changed = { kind: 'conflict', code: 'study-changed' };
    await commit(store, 'boom', [organisationsFile('a')], { revision: 0, notes: [{ name: 'key', value: 7 }] });
    await expect(commit(store, 'boom', [organisationsFile('b')], { revision: 0 })).rejects.toMatchObject(changed);
    await expect(commit(store, 'boom', [contactsFile(40_000)], { revision: 0 })).rejects.toMatchObject(changed);
    const notes = [{ name: 'key', value: 8 }];
    await expect(commit(store, 'boom', [organisationsFile('b')], { revision: 1, notes })).rejects.toMatchObject(changed);
    await commit(store, 'boom', [organisationsFile('b')], { revision: 1, notes: [{ name: 'key', value: 7 }] });
    expect(await store.recall('key')).toBe(7);
    expect(await revision()).toBe(2);
  });

  it('of a request that came before is answered as then, and not written again', async () => {
    const request = { key: 'once', content: 'c1' };
    expect(await store.findRequest('boom', request)).toBeNull();
    const first = await commit(store, 'boom', [organisationsFile('a'), contactsFile(3)], { request });
    expect(await store.findRequest('boom', request)).toEqual(first);
    expect(await store.findRequest('boom', { key: 'once' })).toEqual(first);
    expect(await commit(store, 'boom', [organisationsFile('a'), contactsFile(3)], { request })).toEqual(first);
    expect(await commit(store, 'boom', [contactsFile(40_000)], { request })).toEqual(first);
    const differs = { kind: 'conflict', code: 'request-differs', values: { key: 'once' } };
    const other = { key: 'once', content: 'c2' };
    await expect(store.findRequest('boom', other)).rejects.toMatchObject(differs);
    await expect(commit(store, 'boom', [organisationsFile('b')], { request: other })).rejects.toMatchObject(differs);
    expect(await store.listImports('boom')).toHaveLength(2);
    expect(await revision()).toBe(1);
    // Another study knows nothing of it, and after a day neither does this one.
    await store.createStudy('other', card);
    expect(await store.findRequest('other', request)).toBeNull();
    now = '2026-01-02T00:00:00.000Z';
    expect(await store.findRequest('boom', request)).toBeNull();
    await commit(store, 'boom', [organisationsFile('b')], { request: other });
    expect(await store.listImports('boom')).toHaveLength(3);
  });

  it('of one request sent twice at a time is written once', async () => {
    const other = await openStore(at.place, { now: () => now });
    try {
      const request = { key: 'twice', content: 'c' };
      const send = (to: Store) => commit(to, 'boom', [organisationsFile('a'), contactsFile(500)], { request });
      const [one, two] = await Promise.all([send(store), send(other)]);
      expect(one).toEqual(two);
      expect((await store.countRecords('boom')).contacts).toBe(500);
    } finally {
      await other.close();
    }
  });

  it('goes with its study', async () => {
    const request = { key: 'k', content: 'c' };
    const decisions = [{ what: 'same', written: 'a', organisation: 'b' }] as const;
    await commit(store, 'boom', [organisationsFile('a')], { request, decisions, mappings: [{ signature: 's', text: '{}' }] });
    await store.removeStudy('boom');
    await store.createStudy('boom', card);
    expect(await store.listNameDecisions('boom')).toEqual([]);
    expect(await store.recallMapping('boom', 's')).toBeNull();
    expect(await store.findRequest('boom', request)).toBeNull();
  });
});

describe.each(placeMakers)('decisions on names on $name', ({ fresh }) => {
  it('are kept in their order, and undone by a time', async () => {
    const { place, clear } = await fresh();
    let seconds = 0;
    const store = await openStore(place, { now: () => new Date(Date.UTC(2026, 0, 1, 0, 0, seconds++)).toISOString() });
    await store.createStudy('boom', card);
    const same = await store.addNameDecision('boom', { what: 'same', written: 'Ocmw  Bôôm', organisation: 'ocmw' });
    const different = await store.addNameDecision('boom', { what: 'different', written: 'Kind & Gezin', organisation: 'kg' });
    expect(same).toMatchObject({ what: 'same', written: 'Ocmw  Bôôm', decidedAt: '2026-01-01T00:00:01.000Z', undoneAt: null });
    const undone = await store.undoNameDecision('boom', same.id);
    expect(undone).toEqual({ ...same, undoneAt: '2026-01-01T00:00:03.000Z' });
    expect(await store.listNameDecisions('boom')).toEqual([undone, different]);
    expect((await store.getStudy('boom')).revision).toBe(3);
    await expect(store.undoNameDecision('boom', same.id)).rejects.toMatchObject({ kind: 'conflict', code: 'decision-undone' });
    await expect(store.undoNameDecision('boom', 'x')).rejects.toMatchObject({ kind: 'not-found', code: 'unknown-decision' });
    expect((await store.getStudy('boom')).revision).toBe(3);
    await store.close();
    await clear();
  });
});
