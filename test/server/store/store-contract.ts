import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StudyError } from '../../../server/model/errors.ts';
import { tableKinds, tables } from '../../../server/model/tables.ts';
import { openStore } from '../../../server/store/open-store.ts';
import type { Identify, Store } from '../../../server/store/store.ts';
import { card, commit, contactsFile, fileOf, organisationsFile, type SampleRow, values } from './sample-imports.ts';
import type { FreshPlace, PlaceMaker } from './store-places.ts';

/** By key, or by all that a record says. */
const identify: Identify = (kind, values, attributes) => {
  const key = tables[kind].key.map((column) => values[column]);
  if (key.length > 0 && key.every((part) => part !== null)) return { key: key.join() };
  const said = Object.keys(tables[kind].columns).map((column) => values[column]);
  // A small number that says nothing of the order of its parts would do as well: these tests compare few records.
  return {
    print: [...JSON.stringify([said, attributes])].reduce((sum, sign) => (sum * 31 + (sign.codePointAt(0) ?? 0)) % 2 ** 40, 7),
  };
};

/** What every store keeps to, whichever database is under it. */
export function describeStore({ name, fresh }: PlaceMaker): void {
  describe(`the store on ${name}`, () => {
    let at: FreshPlace;
    let store: Store;
    let seconds: number;
    let ids: number;

    const open = (): Promise<Store> =>
      openStore(at.place, {
        now: () => new Date(Date.UTC(2026, 0, 1, 0, 0, seconds++)).toISOString(),
        newId: () => `id-${++ids}`,
      });

    beforeEach(async () => {
      at = await fresh();
      seconds = 0;
      ids = 0;
      store = await open();
    });
    afterEach(async () => {
      await store.close();
      await at.clear();
    });

    const reopen = async (): Promise<void> => {
      await store.close();
      store = await open();
    };
    const revision = async (study: string): Promise<number> => (await store.getStudy(study)).revision;
    const organisationIds = async (study: string): Promise<string[]> =>
      (await store.loadRecords(study)).organisations.map((record) => record.org_id);

    it('begins empty', async () => {
      expect(await store.listStudies()).toEqual([]);
    });

    it('keeps studies, oldest first', async () => {
      const boom = await store.createStudy('boom', card);
      const antwerp = await store.createStudy('antwerpen', { ...card, caveats: [] });
      expect(boom).toEqual({ id: 'boom', card, createdAt: '2026-01-01T00:00:00.000Z', revision: 0 });
      await reopen();
      expect(await store.listStudies()).toEqual([boom, antwerp]);
      expect(await store.getStudy('boom')).toEqual(boom);
    });

    it('refuses a second study with the same id, and unknown studies', async () => {
      await store.createStudy('boom', card);
      await expect(store.createStudy('boom', card)).rejects.toMatchObject({ kind: 'conflict', code: 'study-exists' });
      const unknown = { kind: 'not-found', code: 'unknown-study' };
      for (const ask of [
        () => store.getStudy('x'),
        () => store.removeStudy('x'),
        () => store.countRecords('x'),
        () => store.listImports('x'),
        () => commit(store, 'x', [organisationsFile('a')]),
        () => store.undo('x', { import: 'y' }),
        () => store.again('x', { batch: 'y' }, identify),
        () => store.findRequest('x', { key: 'k' }),
        () => store.importPlan('x', 'y'),
        () => store.listNameDecisions('x'),
        () => store.addNameDecision('x', { what: 'same', written: 'a', organisation: 'b' }),
        () => store.undoNameDecision('x', 'y'),
        () => store.recallMapping('x', 'y'),
        () => store.loadRecords('x'),
        () => store.getRecords('x', 'contacts', [1]),
      ]) {
        await expect(ask()).rejects.toMatchObject(unknown);
      }
    });

    it('writes files with their import, place and attributes', async () => {
      await store.createStudy('boom', card);
      const file = organisationsFile('ocmw', 'creche');
      const rows = file.rows.map((row, index) => ({ ...row, attributes: index === 1 ? { Tarief: '5 “euro”' } : null }));
      const [written] = await commit(store, 'boom', [{ ...file, rows, warnings: 2 }]);
      const { rows: _rows, plan: _plan, ...about } = file;
      const record = {
        ...about,
        warnings: 2,
        id: 'id-1',
        studyId: 'boom',
        importedAt: '2026-01-01T00:00:01.000Z',
        undoneAt: null,
        batch: 'id-2',
        againUntil: null,
      };
      expect(written).toEqual(record);
      await reopen();
      expect(await store.listImports('boom')).toEqual([record]);
      const { organisations, imports } = await store.loadRecords('boom');
      expect(imports).toEqual([record]);
      expect(organisations).toEqual([
        { ...rows[0]?.values, id: 1, origin: { importId: 'id-1', line: 2, row: 2 }, attributes: null },
        { ...rows[1]?.values, id: 2, origin: { importId: 'id-1', line: 3, row: 3 }, attributes: { Tarief: '5 “euro”' } },
      ]);
    });

    it('gives records back in the order of import and file, and numbers them in it', async () => {
      await store.createStudy('other', card);
      await commit(store, 'other', [organisationsFile('x', 'y')]);
      await store.createStudy('boom', card);
      const file = organisationsFile('first', 'second', 'third');
      const rows = [2, 7, 12].map((row, index) => ({ ...(file.rows[index] as SampleRow), row, line: row }));
      await commit(store, 'boom', [{ ...file, rows }, contactsFile(1)]);
      await commit(store, 'boom', [organisationsFile('fourth')]);
      const { organisations, contacts } = await store.loadRecords('boom');
      expect(organisations.map(({ id, org_id, origin }) => [id, org_id, origin.row])).toEqual([
        [1, 'first', 2],
        [2, 'second', 7],
        [3, 'third', 12],
        [4, 'fourth', 2],
      ]);
      expect(contacts.map(({ id }) => id)).toEqual([1]);
      expect((await store.listImports('boom')).map(({ kind }) => kind)).toEqual(['organisations', 'contacts', 'organisations']);
    });

    it('writes and reads more rows than fit in one statement', async () => {
      await store.createStudy('boom', card);
      const file = contactsFile(9_001);
      await commit(store, 'boom', [file]);
      const { contacts } = await store.loadRecords('boom');
      expect(contacts.map(({ id, origin, attributes, ...rest }) => rest)).toEqual(file.rows.map((row) => row.values));
      expect(contacts.map(({ id }) => id)).toEqual(file.rows.map((_, index) => index + 1));
    });

    it('writes all files or none', async () => {
      await store.createStudy('boom', card);
      await commit(store, 'boom', [organisationsFile('a')]);
      // The store itself refuses a contact without a date.
      const broken = fileOf('contacts', [values('contacts', { from_org: 'a', to_org: 'b' })]);
      await expect(commit(store, 'boom', [organisationsFile('b'), contactsFile(500), broken])).rejects.toThrow();
      expect(await organisationIds('boom')).toEqual(['a']);
      expect(await store.listImports('boom')).toHaveLength(1);
      expect(await revision('boom')).toBe(1);
      await commit(store, 'boom', [organisationsFile('c')]);
      expect((await store.loadRecords('boom')).organisations.map(({ id, org_id }) => [id, org_id])).toEqual([
        [1, 'a'],
        [2, 'c'],
      ]);
    });

    it('refuses a file whose count of accepted rows is not that of its rows', async () => {
      await store.createStudy('boom', card);
      await expect(commit(store, 'boom', [{ ...organisationsFile('a'), accepted: 2 }])).rejects.toThrow(
        '2 rows accepted, 1 given',
      );
      expect(await store.listImports('boom')).toEqual([]);
    });

    it('raises the revision by one with every import and undo, and by none where nothing happens', async () => {
      await store.createStudy('boom', card);
      const [first] = await commit(store, 'boom', [organisationsFile('a'), contactsFile(3)]);
      expect(await revision('boom')).toBe(1);
      expect(await commit(store, 'boom', [])).toEqual([]);
      expect(await revision('boom')).toBe(1);
      await store.undo('boom', { import: first?.id ?? '' });
      expect(await revision('boom')).toBe(2);
      await expect(store.undo('boom', { import: first?.id ?? '' })).rejects.toMatchObject({
        kind: 'conflict',
        code: 'import-undone',
      });
      await expect(store.undo('boom', { import: 'nothing' })).rejects.toMatchObject({
        kind: 'not-found',
        code: 'unknown-import',
      });
      expect(await revision('boom')).toBe(2);
    });

    it('undoes an import: its records go, its trace stays, its numbers are not used again', async () => {
      await store.createStudy('boom', card);
      await store.createStudy('other', card);
      await commit(store, 'boom', [organisationsFile('a')]);
      const [second] = await commit(store, 'boom', [organisationsFile('b', 'c')]);
      await expect(store.undo('other', { import: second?.id ?? '' })).rejects.toMatchObject({ code: 'unknown-import' });
      const [undone] = await store.undo('boom', { import: second?.id ?? '' });
      const times = { undoneAt: '2026-01-01T00:00:04.000Z', againUntil: '2026-01-31T00:00:04.000Z' };
      expect(undone).toEqual({ ...second, ...times });
      await commit(store, 'boom', [organisationsFile('d')]);
      await reopen();
      const { organisations, imports } = await store.loadRecords('boom');
      expect(organisations.map(({ id, org_id }) => [id, org_id])).toEqual([
        [1, 'a'],
        [4, 'd'],
      ]);
      expect(imports.map(({ id, undoneAt }) => [id, undoneAt !== null])).toEqual([
        ['id-1', false],
        ['id-3', true],
        ['id-5', false],
      ]);
      expect(await store.getRecords('boom', 'organisations', [1, 2, 3, 4])).toHaveLength(2);
    });

    it('counts records by table', async () => {
      await store.createStudy('boom', card);
      const none = Object.fromEntries(tableKinds.map((kind) => [kind, 0]));
      expect(await store.countRecords('boom')).toEqual(none);
      const [organisations] = await commit(store, 'boom', [organisationsFile('a', 'b'), contactsFile(5), organisationsFile('c')]);
      expect(await store.countRecords('boom')).toEqual({ ...none, organisations: 3, contacts: 5 });
      await store.undo('boom', { import: organisations?.id ?? '' });
      expect(await store.countRecords('boom')).toEqual({ ...none, organisations: 1, contacts: 5 });
    });

    it('finds records by id', async () => {
      await store.createStudy('boom', card);
      await commit(store, 'boom', [contactsFile(2_500)]);
      const { contacts } = await store.loadRecords('boom');
      const some = await store.getRecords('boom', 'contacts', [7, 3, 3, 99_999, -1, Number.NaN, 0.5]);
      expect(some).toEqual([contacts[2], contacts[6]]);
      expect(await store.getRecords('boom', 'contacts', [])).toEqual([]);
      expect(await store.getRecords('boom', 'relations', [1])).toEqual([]);
      const all = await store.getRecords('boom', 'contacts', contacts.map(({ id }) => id).reverse());
      expect(all).toEqual(contacts);
    });

    it('remembers a number by name, the last one told', async () => {
      expect(await store.recall('a thing')).toBeNull();
      await store.remember('a thing', 1);
      await store.remember('a thing', 7);
      await store.createStudy('boom', card);
      await reopen();
      expect(await store.recall('a thing')).toBe(7);
      expect(await store.recall('study')).toBeNull();
      await store.forget('a thing');
      await store.forget('nothing');
      await reopen();
      expect(await store.recall('a thing')).toBeNull();
      // Making studies counts on, whatever was forgotten.
      await store.createStudy('other', card);
      expect(await store.listStudies()).toHaveLength(2);
    });

    it('stands as it is when it settles', async () => {
      await store.createStudy('boom', card);
      await commit(store, 'boom', [organisationsFile('a'), contactsFile(100)]);
      await store.settle();
      expect((await store.countRecords('boom')).contacts).toBe(100);
    });

    it('removes a study with everything in it and nothing else', async () => {
      for (const id of ['boom', 'other']) {
        await store.createStudy(id, card);
        await commit(store, id, [organisationsFile('a', 'b'), contactsFile(10)]);
      }
      await store.removeStudy('boom');
      expect((await store.listStudies()).map(({ id }) => id)).toEqual(['other']);
      expect(await organisationIds('other')).toEqual(['a', 'b']);
      await store.createStudy('boom', card);
      expect(await organisationIds('boom')).toEqual([]);
      expect(await store.listImports('boom')).toEqual([]);
    });

    it('lets two programs write at once, one after the other', async () => {
      await store.createStudy('boom', card);
      const other = await open();
      try {
        const names = Array.from({ length: 12 }, (_, index) => `o${index}`);
        await Promise.all(
          names.map((id, index) => commit(index % 2 ? store : other, 'boom', [organisationsFile(id), contactsFile(200)])),
        );
        const { organisations, contacts } = await store.loadRecords('boom');
        expect(organisations.map(({ org_id }) => org_id).toSorted()).toEqual(names.toSorted());
        expect(organisations.map(({ id }) => id)).toEqual(names.map((_, index) => index + 1));
        expect(contacts).toHaveLength(12 * 200);
        expect(await revision('boom')).toBe(12);
        await Promise.all(names.map((id, index) => (index % 2 ? store : other).createStudy(id, card)));
        expect(await store.listStudies()).toHaveLength(13);
      } finally {
        await other.close();
      }
    });

    it('never shows part of an import to a reader', async () => {
      await store.createStudy('boom', card);
      const other = await open();
      try {
        const writing = (async () => {
          for (let index = 0; index < 8; index++)
            await commit(other, 'boom', [contactsFile(300), organisationsFile(`o${index}`)]);
        })();
        let seen = 0;
        while (seen < 8) {
          const { organisations, contacts, imports } = await store.loadRecords('boom');
          seen = organisations.length;
          expect(contacts).toHaveLength(seen * 300);
          expect(imports).toHaveLength(seen * 2);
        }
        await writing;
      } finally {
        await other.close();
      }
    });

    it('finishes what is under way before it closes', async () => {
      await store.createStudy('boom', card);
      const committing = commit(store, 'boom', [contactsFile(2_000)]);
      await store.close();
      await expect(committing).resolves.toHaveLength(1);
      store = await open();
      expect((await store.countRecords('boom')).contacts).toBe(2_000);
    });

    it('takes any text, in values, names and attributes', async () => {
      await store.createStudy('boom', card);
      const text = `'"; drop table studies; -- ?1 $1 :a \\ é \u{1f9f5} \u202e\u0007\ttab\r\nline`;
      const file = fileOf(
        'organisations',
        [values('organisations', { org_id: '007', name: text, address: '', source: '0012' })],
        { file: text },
      );
      const rows = file.rows.map((row) => ({ ...row, attributes: { [text]: text, __proto__x: '' } }));
      await commit(store, 'boom', [{ ...file, rows }]);
      const { organisations, imports } = await store.loadRecords('boom');
      expect(organisations[0]).toMatchObject({
        org_id: '007',
        name: text,
        address: '',
        source: '0012',
        attributes: { [text]: text },
      });
      expect(imports[0]?.file).toBe(text);
    });

    it('does not stumble over what is no character', async () => {
      await store.createStudy('boom', card);
      const odd = fileOf('organisations', [
        values('organisations', { org_id: 'a', name: 'nul \0 here', address: 'half \ud83e' }),
      ]);
      await commit(store, 'boom', [odd]);
      const [record] = (await store.loadRecords('boom')).organisations;
      expect(record?.name).toBe('nul \0 here');
      expect(record?.address).toBe('half \ufffd');
    });

    it('throws StudyErrors with a sentence in three languages', async () => {
      const refused = await store.getStudy('x').catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(StudyError);
      expect(refused).toMatchObject({
        text: { nl: 'De studie “x” bestaat niet.', en: 'The study “x” does not exist.', fr: 'L’étude « x » n’existe pas.' },
      });
    });
  });
}
