import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SourceFile } from '../../../server/import/format.ts';
import { StudyError } from '../../../server/model/errors.ts';
import { emptyPlan, importPlanSchema } from '../../../server/model/reading-plan.ts';
import { openKeyFolder } from '../../../server/pipeline/study-keys.ts';
import { openWorkbench } from '../../../server/pipeline/workbench.ts';
import type { Workbench } from '../../../server/pipeline/workbench-model.ts';
import { openStore } from '../../../server/store/open-store.ts';
import type { Store } from '../../../server/store/store.ts';

/* Files that go from reading to the store in one pass: what they know of one another, and what stays of those that are refused. */

const all = { skipRows: false };
const head = 'contact_id,date,from_org,to_org,from_person,note';
const organisations = file('organisations.csv', 'org_id,name\na,Huis A\nb,Huis B\n');
/** More rows than are written without a thread of their own. */
const many = 20_000;

function file(name: string, text: string): SourceFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

function logOf(rows: number, last = ''): string {
  const lines = Array.from({ length: rows }, (_, at) => `k${at},2024-01-${10 + (at % 20)},a,b,Persoon ${at % 300},Planted ${at}`);
  return `${[head, ...lines].join('\n')}\n${last}`;
}

let folder: string;
let store: Store;
let workbench: Workbench;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'weefsel-take-in-'));
  ({ store, workbench } = await open());
  await workbench.createStudy('Boom', '');
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(): Promise<{ store: Store; workbench: Workbench }> {
  const opened = await openStore({ kind: 'sqlite', path: join(folder, 'weefsel.sqlite') });
  const parts = { now: () => '2026-11-22T12:00:00.000Z', fonts: { regular: '', semiBold: '' }, versions: {} };
  return { store: opened, workbench: openWorkbench(opened, { ...parts, keys: openKeyFolder(join(folder, 'keys')) }) };
}

async function refusal(work: Promise<unknown>): Promise<StudyError> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof StudyError)) throw error ?? new Error('not refused');
  return error;
}

/** The files of the store in which a word stands. */
const holding = (word: string): string[] =>
  readdirSync(folder).filter((name) => name.startsWith('weefsel') && readFileSync(join(folder, name)).includes(word));

describe('an import', () => {
  it('checks each file against those before it, whatever their order, few rows or many', async () => {
    for (const rows of [50, many]) {
      const id = (await workbench.createStudy(`Rijen ${rows}`, '')).study.id;
      const grown = logOf(rows, `nieuw,2024-02-01,b,a,,\n`);
      const files = [file('log.csv', logOf(rows)), file('log-2.csv', grown), organisations];
      const [first, second, list] = await workbench.importFiles(id, files, all);
      expect([first, second, list].map((each) => [each?.kind, each?.accepted, each?.warnings])).toEqual([
        ['contacts', rows, 0],
        // Every row that was in the first log is known; its sender is known by the list, which comes last.
        ['contacts', 1, rows],
        ['organisations', 2, 0],
      ]);
      const { contacts, imports } = await store.loadRecords(id);
      expect(contacts).toHaveLength(rows + 1);
      expect(imports.map((each) => each.file)).toEqual(['log.csv', 'log-2.csv', 'organisations.csv']);
      const named = new Set(contacts.map(({ from_person }) => from_person));
      expect([...named].every((name) => name === null || /^p-[0-9a-z]{16}$/.test(name))).toBe(true);
      expect(named.size).toBe(Math.min(rows, 300) + 1);
    }
  });

  it('that is refused at its last row leaves nothing in the files of the store', async () => {
    await workbench.importFiles('boom', [organisations], all);
    const torn = file('log.csv', logOf(many, 'k,2024-13-45,a,b,Persoon,Planted\n'));
    const error = await refusal(workbench.importFiles('boom', [torn], all));
    expect(error).toMatchObject({ code: 'import-partial', where: { row: many + 2, column: 'date' } });
    expect(holding('Planted')).toEqual([]);
    expect((await workbench.imports('boom')).map((each) => each.kind)).toEqual(['organisations']);
    // The control: without that row it is stored, and found.
    const [taken] = await workbench.importFiles('boom', [torn], { skipRows: true });
    expect(taken?.accepted).toBe(many);
    await store.settle();
    expect(holding('Planted 1999')).toEqual(['weefsel.sqlite']);
    expect((await store.loadRecords('boom')).contacts[0]?.id).toBe(1);
  });

  it('of one request is made once: a lost answer is given again', async () => {
    const files = [organisations, file('log.csv', logOf(3))];
    const first = await workbench.importFiles('boom', files, { ...all, requestKey: 'one' });
    // As a program that starts anew after the answer was lost.
    const other = await open();
    expect(await other.workbench.importFiles('boom', files, { ...all, requestKey: 'one' })).toEqual(first);
    await other.store.close();
    expect((await refusal(workbench.importFiles('boom', files, { ...all, requestKey: 'two' }))).code).toBe('import-refused');
    const differs = workbench.importFiles('boom', files, { skipRows: true, requestKey: 'one' });
    expect((await refusal(differs)).code).toBe('request-differs');
    expect(await workbench.imports('boom')).toHaveLength(2);
  });

  it('of two programs at a time goes into the study as the other left it', async () => {
    const other = await open();
    await workbench.importFiles('boom', [file('personen.csv', 'person_id\nPersoon 1\n')], all);
    const [one, two] = await Promise.all([
      workbench.importFiles('boom', [file('een.csv', logOf(200))], all),
      other.workbench.importFiles('boom', [file('twee.csv', logOf(200, 'nieuw,2024-02-01,a,b,,\n'))], all),
    ]);
    expect([one[0]?.accepted, two[0]?.accepted].toSorted()).not.toEqual([200, 201]);
    expect((await store.countRecords('boom')).contacts).toBe(201);
    await other.store.close();
  });

  it('keeps of a plan what concerns its own file', async () => {
    const plan = importPlanSchema.parse({
      files: [{ file: 'log.csv', tables: [{ dateOrder: 'month-first' }] }, { file: 'andere.csv' }],
      names: [{ written: 'Huis A', organisation: 'a' }],
    });
    const [list, log] = await workbench.importFiles('boom', [organisations, file('log.csv', logOf(2))], { ...all, plan });
    expect(await workbench.importPlan('boom', log?.id ?? '')).toEqual({ ...plan, files: plan.files.slice(0, 1) });
    expect(await workbench.importPlan('boom', list?.id ?? '')).toEqual({ ...emptyPlan, names: plan.names });
  });
});

describe('a check', () => {
  it('holds no rows, and says how many would be stored', async () => {
    const log = file('log.csv', logOf(many, 'k,2024-13-45,a,b,Persoon,x\nk1,2024-01-11,a,b,Persoon 1,Planted 1\n'));
    const [list, checked] = await workbench.check('boom', [organisations, log], {});
    expect(list).toMatchObject({ accepted: 2, parsed: [] });
    expect(checked).toMatchObject({
      outcome: 'partial',
      records: many + 2,
      accepted: many,
      repeated: [many + 3],
    });
    expect([...(checked?.refused ?? [])]).toEqual([many + 2]);
    expect(checked?.parsed).toEqual([]);
    expect(await workbench.imports('boom')).toEqual([]);
  });
});

describe('what was undone', () => {
  it('comes back unless its records came in otherwise, told by key or by all that they say', async () => {
    const log = file('log.csv', 'date,from_org,to_org\n2024-01-05,a,b\n2024-01-06,a,b\n');
    const [list, contacts] = await workbench.importFiles('boom', [organisations, log], all);
    const batch = list?.batch ?? '';
    await workbench.undo('boom', { batch });
    const again = await workbench.again('boom', { batch });
    expect(again).toEqual([list, contacts]);
    await workbench.undo('boom', { import: contacts?.id ?? '' });
    const [since] = await workbench.importFiles('boom', [file('nieuw.csv', 'Datum;van;naar\n6/1/2024;a;b\n')], all);
    expect(await refusal(workbench.again('boom', { import: contacts?.id ?? '' }))).toMatchObject({
      code: 'again-same-record',
      values: { file: 'log.csv', row: 3, other: 'nieuw.csv', otherRow: 2 },
    });
    await workbench.undo('boom', { import: since?.id ?? '' });
    await workbench.again('boom', { import: contacts?.id ?? '' });
    expect((await workbench.study('boom')).counts.contacts).toBe(2);
  });
});
