import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import * as contract from '../../../server/http/contract.ts';
import { importPlanSchema } from '../../../server/model/reading-plan.ts';
import { xlsxFile } from '../import/xlsx-file.ts';
import { formOf, makeStudy, type Serving, serve } from './serving.ts';

/* Sending the same request twice, taking back what was confirmed together, doing it again, and asking how it was read. */

let serving: Serving;
let study: string;
beforeAll(async () => {
  serving = await serve();
});
beforeEach(async () => {
  study = await makeStudy(serving, 'Boom');
});
afterAll(() => serving.stop());

const organisations = 'org_id,name\na,Huis A\nb,Huis B\n';
const log = 'date,from_org,to_org\n2024-01-05,a,b\n2024-01-06,b,a\n';

async function send<S extends z.ZodType>(schema: S, path: string, init: RequestInit, status = 200): Promise<z.output<S>> {
  const response = await serving.ask(`/api/v1/studies/${study}${path}`, init);
  const body: unknown = JSON.parse(await response.text());
  expect({ status: response.status, body }).toEqual({ status, body: expect.anything() });
  return schema.parse(body);
}

async function refusal(path: string, init: RequestInit): Promise<{ status: number; code: string; field?: string }> {
  const response = await serving.ask(`/api/v1/studies/${study}${path}`, init);
  const { error } = contract.errorSchema.parse(JSON.parse(await response.text()));
  return { status: response.status, code: error.code, ...(error.where.field !== undefined && { field: error.where.field }) };
}

const post = (
  files: Readonly<Record<string, string | Uint8Array>>,
  key?: string,
  fields: Readonly<Record<string, string>> = {},
): RequestInit => ({
  method: 'POST',
  body: formOf(files, fields),
  ...(key !== undefined && { headers: { 'Idempotency-Key': key } }),
});
const take = (...asked: Parameters<typeof post>) => send(contract.importListSchema, '/imports', post(...asked), 201);
const counts = async () => (await send(contract.studyDetailSchema, '', {})).counts;
const both = { 'organisations.csv': organisations, 'contacts.csv': log };

describe('an import with an Idempotency-Key', () => {
  it('is done once, however often it is sent', async () => {
    const first = await take(both, 'key-1');
    expect(await take(both, 'key-1')).toEqual(first);
    const [again, twice] = await Promise.all([take({ 'o.csv': 'org_id,name\nc,C\n' }, 'key-2'), sentAlongside('key-2')]);
    expect(again.imports).toHaveLength(1);
    // A second one that comes while the first is at work may be asked to wait.
    expect(['busy', 'same']).toContain(twice);
    expect(await counts()).toMatchObject({ organisations: 3, contacts: 2 });
    expect((await send(contract.importListSchema, '/imports', {})).imports).toHaveLength(3);
  });

  async function sentAlongside(key: string): Promise<string> {
    const response = await serving.ask(`/api/v1/studies/${study}/imports`, post({ 'o.csv': 'org_id,name\nc,C\n' }, key));
    return response.status === 409 ? 'busy' : response.status === 201 ? 'same' : String(response.status);
  }

  it('is refused where the key stands for something else: other bytes, another name, another plan, other rows to skip', async () => {
    await take(both, 'key');
    for (const [files, fields] of [
      [{ ...both, 'contacts.csv': `${log}2024-01-07,a,b\n` }, {}],
      [{ 'organisations.csv': organisations, 'log.csv': log }, {}],
      [{ 'organisations.csv': organisations }, {}],
      [both, { skipRows: 'true' }],
      [both, { plan: JSON.stringify({ files: [{ file: 'contacts.csv', tables: [{ dateOrder: 'month-first' }] }] }) }],
    ] as const) {
      expect(await refusal('/imports', post(files, 'key', fields))).toEqual({ status: 409, code: 'request-differs' });
    }
    expect(await counts()).toMatchObject({ organisations: 2, contacts: 2 });
  });

  it('may be tried again after it was refused', async () => {
    expect(await refusal('/imports', post({ 'contacts.csv': 'date,from_org\n2024-01-01,a\n' }, 'key'))).toMatchObject({
      status: 422,
    });
    await take(both, 'key');
  });

  it.each(['', ' ', 'a b', 'é'.repeat(3), 'x'.repeat(201)])('must have a key of visible ASCII, and not %j', async (key) => {
    // A header of white space only arrives empty, and fetch refuses what HTTP cannot carry.
    const headers = { 'Idempotency-Key': encodeURIComponent(key) === key || key.startsWith('x') || key === 'a b' ? key : '' };
    expect(await refusal('/imports', { method: 'POST', body: formOf(both), headers })).toEqual({
      status: 400,
      code: 'request-invalid',
      field: 'Idempotency-Key',
    });
  });
});

describe('what was confirmed together', () => {
  it('is taken back together and done again together', async () => {
    const { imports } = await take(both);
    const [first, second] = imports;
    expect(second?.batch).toBe(first?.batch);
    const path = `/batches/${first?.batch}`;
    const undone = await send(contract.importListSchema, path, { method: 'DELETE' });
    expect(undone.imports.map(({ id, againUntil }) => [id, againUntil !== null])).toEqual(imports.map(({ id }) => [id, true]));
    expect(await counts()).toMatchObject({ organisations: 0, contacts: 0 });
    expect(await refusal(path, { method: 'DELETE' })).toEqual({ status: 409, code: 'import-undone' });
    const again = await send(contract.importListSchema, `${path}/again`, { method: 'POST' });
    expect(again.imports).toEqual(imports);
    expect(await counts()).toMatchObject({ organisations: 2, contacts: 2 });
    expect(await refusal(`${path}/again`, { method: 'POST' })).toEqual({ status: 409, code: 'import-stands' });
    expect(await refusal('/batches/nergens', { method: 'DELETE' })).toEqual({ status: 404, code: 'unknown-batch' });
    expect(await refusal('/batches/nergens/again', { method: 'POST' })).toEqual({ status: 404, code: 'unknown-batch' });
  });

  it('may be taken back file by file, and comes back only where nothing stands in its place', async () => {
    const { imports } = await take(both);
    const [list, contacts] = imports;
    await send(contract.importSchema, `/imports/${contacts?.id}`, { method: 'DELETE' });
    expect(await send(contract.importSchema, `/imports/${contacts?.id}/again`, { method: 'POST' })).toEqual(contacts);
    await send(contract.importSchema, `/imports/${list?.id}`, { method: 'DELETE' });
    await send(contract.importSchema, `/imports/${contacts?.id}`, { method: 'DELETE' });
    await take({ 'andere.csv': 'org_id,name\nz,Z\nB ,Huis Bé\n', 'contacts.csv': log });
    expect(await refusal(`/imports/${contacts?.id}/again`, { method: 'POST' })).toEqual({ status: 409, code: 'again-same-file' });
    // The key is compared as ids are.
    expect(await refusal(`/imports/${list?.id}/again`, { method: 'POST' })).toEqual({ status: 409, code: 'again-same-record' });
    expect(await refusal('/imports/nergens/again', { method: 'POST' })).toEqual({ status: 404, code: 'unknown-import' });
  });
});

describe('the plan of an import', () => {
  it('is kept with it, for its own file and without names of persons, and reads the file again with the same result', async () => {
    const persons =
      'Datum;van;naar;van_persoon;naar_persoon;Voornaam\n03/04/2024;a;b;Jan Wrong;Els Peeters;Els\n05/04/2024;a;b;;;\n';
    const plan = {
      files: [
        {
          file: 'log.csv',
          tables: [
            {
              kind: 'contacts',
              dateOrder: 'month-first',
              cells: [
                { row: 2, position: 3, value: 'Jan Plantnaam' },
                { row: 3, position: 1, value: 'b' },
                { row: 3, position: 2, value: 'a' },
                { row: 3, position: 5, value: 'Els Plantnaam' },
              ],
            },
          ],
        },
        { file: 'other.csv', tables: [{ dateOrder: 'month-first' }] },
      ],
    };
    await take({ 'organisations.csv': organisations });
    const { imports } = await take({ 'log.csv': persons }, undefined, { plan: JSON.stringify(plan) });
    const kept = await send(contract.importPlanAnswerSchema, `/imports/${imports[0]?.id}/plan`, {});
    expect(JSON.stringify(kept)).not.toContain('Plantnaam');
    expect(kept.plan?.files.map(({ file }) => file)).toEqual(['log.csv']);
    expect(kept.plan?.files[0]?.tables[0]).toMatchObject({
      dateOrder: 'month-first',
      cells: [
        { row: 2, position: 3, value: expect.stringMatching(/^p-[0-9a-z]{16}$/) },
        { row: 3, position: 1, value: 'b' },
        { row: 3, position: 2, value: 'a' },
      ],
    });
    const rows = async () => {
      const { groups } = await send(contract.evidenceViewSchema, `/evidence?node=a&kind=contacts`, {});
      return groups.flatMap((group) => group.rows.map(({ cells }) => cells));
    };
    const before = await rows();
    expect(before).toHaveLength(2);
    await send(contract.importSchema, `/imports/${imports[0]?.id}`, { method: 'DELETE' });
    await take({ 'log.csv': persons }, undefined, { plan: JSON.stringify(kept.plan) });
    expect(await rows()).toEqual(before);
  });

  it('of files that were taken in together is one, also of the sheet that was left out', async () => {
    const book = xlsxFile([
      {
        name: 'Nu',
        rows: [
          ['Wanneer', 'Van', 'Naar'],
          ['5/1/2024', 'Huis A', 'b'],
        ],
      },
      {
        name: 'Oud',
        rows: [
          ['Datum', 'Van', 'Naar'],
          ['5/1/2023', 'a', 'b'],
        ],
      },
    ]);
    const files = { 'organisations.csv': organisations, 'log.csv': log.replaceAll('a,b', 'Huis Aa,b'), 'boek.xlsx': book };
    const plan = {
      files: [
        { file: 'log.csv', tables: [{ dateOrder: 'day-first' }] },
        {
          file: 'boek.xlsx',
          tables: [
            { part: 'Nu', kind: 'contacts', columns: [{ header: 'Wanneer', column: 'date' }] },
            { part: 'Oud', leaveOut: true },
          ],
        },
      ],
      names: [{ written: 'Huis Aa', organisation: 'a' }],
    };
    const { imports } = await take(files, undefined, { plan: JSON.stringify(plan) });
    const batch = imports[0]?.batch;
    const answer = await serving.ask(`/api/v1/studies/${study}/batches/${batch}/plan`);
    expect(answer.headers.get('Content-Disposition')).toContain(`${study}-plan.json`);
    const kept = importPlanSchema.parse(JSON.parse(await answer.text()));
    expect(kept).toEqual(importPlanSchema.parse(plan));
    await send(contract.importListSchema, `/batches/${batch}`, { method: 'DELETE' });
    study = await makeStudy(serving, 'Boom nog eens');
    const { imports: again } = await take(files, undefined, { plan: JSON.stringify(kept) });
    expect(again.map(({ file, accepted }) => [file, accepted])).toEqual(imports.map(({ file, accepted }) => [file, accepted]));
    expect(await refusal('/batches/nergens/plan', {})).toEqual({ status: 404, code: 'unknown-batch' });
  });

  it('is null where nothing was said, and unknown where there is no import', async () => {
    const { imports } = await take(both);
    expect(await send(contract.importPlanAnswerSchema, `/imports/${imports[0]?.id}/plan`, {})).toEqual({ plan: null });
    expect(await refusal('/imports/nergens/plan', {})).toEqual({ status: 404, code: 'unknown-import' });
  });
});
