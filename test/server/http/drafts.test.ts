import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftListSchema, draftSchema, errorSchema } from '../../../server/http/contract.ts';
import { planLimit, uploadLimits } from '../../../server/http/limits.ts';
import { type Drafting, draftsOf } from './drafting.ts';
import { formOf, makeStudy, type Serving, serve } from './serving.ts';

let serving: Serving;
let study: string;
let drafts: Drafting;
beforeAll(async () => {
  serving = await serve();
  study = await makeStudy(serving, 'Drafts');
  drafts = draftsOf(serving, study);
});
afterAll(() => serving.stop());

const organisations = 'org_id,name\na,Huis A\nb,Huis B\n';
const contacts = 'contact_id,date,from_org,to_org\nk1,2024-01-05,a,b\nk2,2024-01-06,b,a\n';
/** One row has no date. */
const faulty = `${contacts}k3,morgen,a,b\n`;
const emptyPlan = { files: [], names: [], organisations: [], codes: [], documents: [] };
const onDisk = async (): Promise<number> =>
  (await readdir(join(serving.folder, 'data', 'uploads'), { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  ).length;

async function expectRefusal(answer: Promise<{ status: number; body: unknown }>, status: number, code: string): Promise<void> {
  const { status: found, body } = await answer;
  expect({ status: found, body }).toMatchObject({ status, body: { error: { code } } });
  errorSchema.strict().parse(body);
}

describe('a draft', () => {
  it('is made of files, and checks them by itself', async () => {
    const { status, body } = await drafts.send('POST', '', formOf({ 'o.csv': organisations, 'c.csv': contacts }));
    expect(status).toBe(201);
    const begun = draftSchema.strict().parse(body);
    expect(begun).toMatchObject({ state: 'checking', checks: [], problem: null, imports: null, plan: emptyPlan });
    expect(begun.progress).toMatchObject({ done: 0 });
    expect(begun.files).toEqual([
      { name: 'o.csv', bytes: organisations.length },
      { name: 'c.csv', bytes: contacts.length },
    ]);
    const checked = await drafts.settled(begun.id);
    expect(checked).toMatchObject({ state: 'checked', progress: null, problem: null });
    expect(checked.revision).toBeGreaterThan(begun.revision);
    expect(
      checked.checks.map(({ file, source, kind, accepted, outcome }) => ({ file, source, kind, accepted, outcome })),
    ).toEqual([
      { file: 'o.csv', source: 0, kind: 'organisations', accepted: 2, outcome: 'accept' },
      { file: 'c.csv', source: 1, kind: 'contacts', accepted: 2, outcome: 'accept' },
    ]);
    // Nothing that opens a file leaves the server.
    expect(JSON.stringify(checked)).not.toMatch(/"(seal|key|path|iv|tag)"/);
  });

  it('is listed with its study, until it is removed, and then its files are gone', async () => {
    const before = await onDisk();
    const draft = await drafts.create({ 'o.csv': organisations });
    expect(await onDisk()).toBe(before + 1);
    const listed = async () => draftListSchema.parse((await drafts.send('GET', '')).body).drafts.map(({ id }) => id);
    expect(await listed()).toContain(draft.id);
    const elsewhere = draftsOf(serving, await makeStudy(serving, 'Elders'));
    await expectRefusal(elsewhere.send('GET', `/${draft.id}`), 404, 'unknown-draft');
    expect((await drafts.ask('DELETE', `/${draft.id}`)).status).toBe(204);
    expect(await listed()).not.toContain(draft.id);
    expect(await onDisk()).toBe(before);
    await expectRefusal(drafts.send('GET', `/${draft.id}`), 404, 'unknown-draft');
  });

  it('takes more files, and the newer of two of one name', async () => {
    const draft = await drafts.create({ 'o.csv': organisations });
    const before = await onDisk();
    const more = await drafts.send(
      'POST',
      `/${draft.id}/files`,
      formOf({ 'c.csv': contacts, 'o.csv': `${organisations}c,Huis C\n` }),
    );
    expect(more).toMatchObject({ status: 200, body: { state: 'checking' } });
    const { files, checks } = await drafts.settled(draft.id);
    expect(files.map(({ name }) => name)).toEqual(['o.csv', 'c.csv']);
    expect(checks.map(({ accepted }) => accepted)).toEqual([3, 2]);
    for (let tries = 0; tries < 50 && (await onDisk()) > before + 1; tries++) await setTimeout(20);
    expect(await onDisk()).toBe(before + 1);
  });

  it('lets go of a file by its place', async () => {
    const draft = await drafts.create({ 'o.csv': organisations, 'c.csv': faulty });
    const without = draftSchema.parse((await drafts.send('DELETE', `/${draft.id}/files/0`)).body);
    expect(without.files.map(({ name }) => name)).toEqual(['c.csv']);
    // What is known of the other stays until it is known anew, under its new place.
    expect(without.checks.map(({ file, source }) => [file, source])).toEqual([['c.csv', 0]]);
    await drafts.settled(draft.id);
    expect(await drafts.send('DELETE', `/${draft.id}/files/0`)).toMatchObject({
      body: { state: 'checked', files: [], checks: [] },
    });
    await expectRefusal(drafts.send('POST', `/${draft.id}/import`, {}), 400, 'no-files');
  });

  it('is read by a plan, of which the last one counts', async () => {
    const draft = await drafts.create({ 'lijst.csv': 'org_id,name,x\na,Huis A,1\n' });
    const plan = (kind: string) => ({ plan: { files: [{ file: 'lijst.csv', tables: [{ kind }] }] } });
    const sent = await Promise.all(
      ['codebook', 'organisations', 'contacts', 'codebook', 'organisations'].map((kind) =>
        drafts.send('POST', `/${draft.id}/plan`, plan(kind)),
      ),
    );
    expect(sent.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    const checked = await drafts.settled(draft.id);
    const last = sent.map(({ body }) => draftSchema.parse(body)).sort((a, b) => b.revision - a.revision)[0];
    expect(checked.plan).toEqual(last?.plan);
    expect(checked.checks).toHaveLength(1);
    expect(checked.revision).toBeGreaterThan(last?.revision ?? 0);
  });

  it('can come with its plan', async () => {
    const plan = { files: [{ file: 'o.csv', tables: [{ kind: 'organisations' }] }] };
    const draft = await drafts.create({ 'o.csv': organisations }, { plan: JSON.stringify(plan) });
    expect(draft.plan.files).toMatchObject(plan.files);
  });

  it('is not found after its study is removed', async () => {
    const gone = await makeStudy(serving, 'Weg');
    const its = draftsOf(serving, gone);
    const draft = await its.create({ 'o.csv': organisations });
    const before = await onDisk();
    expect((await serving.ask(`/api/v1/studies/${gone}`, { method: 'DELETE' })).status).toBe(204);
    expect(await onDisk()).toBe(before - 1);
    await expectRefusal(its.send('GET', `/${draft.id}`), 404, 'unknown-study');
    expect(await makeStudy(serving, 'Weg')).toBe(gone);
    await expectRefusal(its.send('GET', `/${draft.id}`), 404, 'unknown-draft');
  });
});

describe('an import of a draft', () => {
  it('takes the files in, and lets them go', async () => {
    const own = draftsOf(serving, await makeStudy(serving, 'Neemt in'));
    const draft = await own.create({ 'o.csv': organisations, 'c.csv': contacts });
    const before = await onDisk();
    const begun = draftSchema.parse((await own.send('POST', `/${draft.id}/import`, {})).body);
    expect(begun.state).toBe('importing');
    const done = await own.settled(draft.id);
    expect(done).toMatchObject({ state: 'imported', progress: null, problem: null });
    expect(done.imports?.map(({ file, accepted, kind }) => ({ file, accepted, kind }))).toEqual([
      { file: 'o.csv', accepted: 2, kind: 'organisations' },
      { file: 'c.csv', accepted: 2, kind: 'contacts' },
    ]);
    expect(new Set(done.imports?.map(({ batch }) => batch)).size).toBe(1);
    expect(await onDisk()).toBe(before - 2);
    for (const [method, rest, body] of [
      ['POST', '/import', {}],
      ['POST', '/plan', { plan: {} }],
      ['DELETE', '/files/0', undefined],
      ['GET', '/refused?file=0', undefined],
    ] as const)
      await expectRefusal(own.send(method, `/${draft.id}${rest}`, body), 409, 'draft-imported');
    // There is nothing to stop, and it stays as it is.
    expect(await own.send('POST', `/${draft.id}/stop`)).toMatchObject({ status: 200, body: { state: 'imported' } });
  });

  it('that is refused writes nothing, and can be done again', async () => {
    const id = await makeStudy(serving, 'Geweigerd');
    const own = draftsOf(serving, id);
    const draft = await own.create({ 'o.csv': organisations, 'c.csv': faulty });
    await own.send('POST', `/${draft.id}/import`, { skipRows: false });
    const refused = await own.settled(draft.id);
    expect(refused).toMatchObject({
      state: 'checked',
      imports: null,
      problem: { code: 'import-partial', where: { file: 'c.csv', row: 4 } },
    });
    expect(refused.problem?.message).toMatch(/^1 rij kan niet worden bewaard\. .* dat ze wordt overgeslagen\.$/);
    const english = await own.send('GET', `/${draft.id}?lang=en`);
    expect(english).toMatchObject({ body: { problem: { message: expect.stringContaining('1 row cannot be stored') } } });
    const list = await (await serving.ask(`/api/v1/studies/${id}/imports`)).json();
    expect(list).toEqual({ imports: [] });
    await own.send('POST', `/${draft.id}/import`, { skipRows: true });
    const done = await own.settled(draft.id);
    expect(done).toMatchObject({ state: 'imported', problem: null });
    expect(done.imports?.map(({ accepted }) => accepted)).toEqual([2, 2]);
  });

  it('goes on while nobody listens, and waits for a check of what is there now', async () => {
    const own = draftsOf(serving, await makeStudy(serving, 'Wacht'));
    const draft = await own.create({ 'o.csv': organisations });
    const both = await Promise.all([
      own.send('POST', `/${draft.id}/plan`, { plan: {} }),
      own.send('POST', `/${draft.id}/import`, {}),
    ]);
    expect(both).toMatchObject([{ status: 200 }, { status: 409, body: { error: { code: 'draft-unchecked' } } }]);
    await own.settled(draft.id);
    const gone = new AbortController();
    const asked = own.ask('POST', `/${draft.id}/import`, {
      body: '{}',
      headers: { 'content-type': 'application/json' },
      signal: gone.signal,
    });
    await asked;
    gone.abort();
    expect(await own.settled(draft.id)).toMatchObject({ state: 'imported' });
  });
});

describe('the events of a draft', () => {
  it('begin with the present state and tell each change in order', async () => {
    const draft = await drafts.create({ 'o.csv': organisations });
    const heard = drafts.events(draft.id, (told) => told.at(-1)?.state === 'checked' && told.length > 1);
    await setTimeout(50);
    await drafts.send('POST', `/${draft.id}/plan`, { plan: {} });
    const told = await heard;
    expect(told[0]).toEqual({ state: 'checked', revision: draft.revision, progress: null });
    const states = told.map(({ state }) => state).filter((state, at, all) => state !== all[at - 1]);
    expect(states).toEqual(['checked', 'checking', 'checked']);
    const revisions = told.map(({ revision }) => revision);
    expect(revisions).toEqual(revisions.toSorted((a, b) => a - b));
  });

  it('are an event stream with every header, for a page of ours only', async () => {
    const draft = await drafts.create({ 'o.csv': organisations });
    const listening = new AbortController();
    const path = `/${draft.id}/events`;
    const response = await drafts.ask('GET', path, { signal: listening.signal });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    listening.abort();
    const other = await drafts.ask('GET', path, { headers: { 'sec-fetch-site': 'cross-site' } });
    expect(other.status).toBe(403);
    expect((await serving.bare(`/api/v1/studies/${study}/drafts${path}`)).status).toBe(401);
    expect((await drafts.ask('HEAD', path)).status).toBe(200);
    await expectRefusal(drafts.send('GET', '/nergens/events'), 404, 'unknown-draft');
  });

  it('work with the sign-in cookie of a browser', async () => {
    const draft = await drafts.create({ 'o.csv': organisations });
    const signedIn = await serving.bare(`/?token=${serving.token}`);
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
    const listening = new AbortController();
    const response = await serving.bare(`/api/v1/studies/${study}/drafts/${draft.id}/events`, {
      headers: { cookie, 'sec-fetch-site': 'same-origin', accept: 'text/event-stream' },
      signal: listening.signal,
    });
    const { value } = (await response.body?.pipeThrough(new TextDecoderStream()).getReader().read()) ?? {};
    expect(value).toMatch(/^event: draft\ndata: \{"state":"checked"/);
    listening.abort();
  });

  it('end when the draft is removed', async () => {
    const draft = await drafts.create({ 'o.csv': organisations });
    const heard = drafts.events(draft.id, () => false);
    await setTimeout(50);
    await drafts.send('DELETE', `/${draft.id}`);
    expect(await heard).toHaveLength(1);
  });
});

describe('requests about drafts that are not right', () => {
  it('are refused, by name', async () => {
    const { id } = await drafts.create({ 'o.csv': organisations });
    const elsewhere = draftsOf(serving, 'nergens');
    const all = [
      ['GET', ''],
      ['DELETE', ''],
      ['GET', '/events'],
      ['POST', '/files', formOf({ 'x.csv': 'x' })],
      ['DELETE', '/files/0'],
      ['POST', '/plan', { plan: {} }],
      ['GET', '/refused?file=0'],
      ['POST', '/import', {}],
      ['POST', '/stop'],
    ] as const;
    for (const [method, rest, body] of all) {
      await expectRefusal(drafts.send(method, `/geen${rest}`, body), 404, 'unknown-draft');
      await expectRefusal(elsewhere.send(method, `/${id}${rest}`, body), 404, 'unknown-study');
    }
    await expectRefusal(elsewhere.send('GET', ''), 404, 'unknown-study');
    await expectRefusal(elsewhere.send('POST', '', formOf({ 'x.csv': 'x' })), 404, 'unknown-study');
    await expectRefusal(drafts.send('POST', '', formOf({})), 400, 'no-files');
    await expectRefusal(drafts.send('POST', `/${id}/files`, formOf({})), 400, 'no-files');
    await expectRefusal(drafts.send('POST', '', formOf({ 'x.csv': 'x' }, { plan: '{' })), 400, 'request-invalid');
    await expectRefusal(drafts.send('POST', '', formOf({ 'x.csv': 'x' }, { plan: '{"files":[{}]}' })), 400, 'request-invalid');
    await expectRefusal(drafts.send('POST', `/${id}/files`, formOf({ 'x.csv': 'x' }, { plan: '{}' })), 400, 'request-invalid');
    const tooMany = Object.fromEntries(Array.from({ length: uploadLimits.files + 1 }, (_, at) => [`${at}.csv`, 'x']));
    await expectRefusal(drafts.send('POST', `/${id}/files`, formOf(tooMany)), 413, 'too-many-files');
    await expectRefusal(drafts.send('DELETE', `/${id}/files/1`), 404, 'unknown-draft-file');
    for (const place of ['-1', 'x', '1.5', '5000'])
      await expectRefusal(drafts.send('DELETE', `/${id}/files/${place}`), 400, 'request-invalid');
    await expectRefusal(drafts.send('GET', `/${id}/refused`), 400, 'request-invalid');
    await expectRefusal(drafts.send('GET', `/${id}/refused?file=7`), 404, 'unknown-draft-file');
    for (const body of [{}, { plan: { files: 'x' } }, { plan: {}, more: 1 }, { plan: { files: [{ file: 'x'.repeat(501) }] } }])
      await expectRefusal(drafts.send('POST', `/${id}/plan`, body), 400, 'request-invalid');
    await expectRefusal(drafts.send('POST', `/${id}/plan`, { plan: 'x'.repeat(planLimit) }), 413, 'body-too-large');
    await expectRefusal(drafts.send('POST', `/${id}/import`, { skipRows: 'ja' }), 400, 'request-invalid');
    expect(await drafts.get(id)).toMatchObject({ state: 'checked', files: [{ name: 'o.csv' }] });
  });

  it('a plan of a megabyte is taken', async () => {
    const { id } = await drafts.create({ 'o.csv': organisations });
    const cells = Array.from({ length: 15_000 }, (_, at) => ({
      row: at + 10,
      position: 0,
      value: 'een waarde die wat langer is',
    }));
    const { status } = await drafts.send('POST', `/${id}/plan`, { plan: { files: [{ file: 'o.csv', tables: [{ cells }] }] } });
    expect(status).toBe(200);
    expect(await drafts.settled(id)).toMatchObject({ state: 'checked' });
  });
});

describe('a server that stops', () => {
  it('ends the events and keeps no file', async () => {
    const stopping = await serve();
    const own = draftsOf(stopping, await makeStudy(stopping, 'Stopt'));
    const draft = await own.create({ 'o.csv': organisations });
    const heard = own.events(draft.id, () => false);
    await setTimeout(50);
    await stopping.close();
    expect(await heard).toHaveLength(1);
    expect(await readdir(join(stopping.folder, 'data', 'uploads'))).toEqual([]);
    await stopping.stop();
  });
});
