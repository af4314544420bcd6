import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Drafting, draftsOf } from './drafting.ts';
import { formOf, makeStudy, type Serving, serve } from './serving.ts';

let serving: Serving;
let drafts: Drafting;
beforeAll(async () => {
  serving = await serve();
  drafts = draftsOf(serving, await makeStudy(serving, 'Drafts'));
});
afterAll(() => serving.stop());

const organisations = 'org_id,name\na,Huis A\nb,Huis B\n';
const contacts = 'contact_id,date,from_org,to_org\nk1,2024-01-05,a,b\nk2,2024-01-06,b,a\n';
const emptyPlan = { files: [], names: [], organisations: [], codes: [], documents: [] };

describe('the refused rows of a draft', () => {
  it('come as a file that Dutch Excel opens, with their reasons in the language asked for', async () => {
    const rows = `${contacts}k3,morgen,a,b\nk4,2024-01-07,=1+1,b\n`.replace('to_org\n', 'to_org,opmerking\n');
    const draft = await drafts.create({
      'o.csv': organisations,
      'logboek mei.csv': rows.replace('morgen,a,b', 'morgen,a,b,=cmd'),
    });
    expect(draft.checks[1]).toMatchObject({ outcome: 'partial', accepted: 3 });
    const response = await drafts.ask('GET', `/${draft.id}/refused?file=1&lang=nl`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toContain('filename="logboek mei-niet-ingelezen.csv"');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = bytes.subarray(3).toString('utf8').split('\r\n');
    expect(lines[0]).toBe('Rij in het bestand;Waarom niet ingelezen;contact_id;date;from_org;to_org;opmerking');
    expect(lines[1]).toMatch(/^4;.*“morgen” is geen datum.*;k3;morgen;a;b;'=cmd$/);
    expect(lines).toHaveLength(3);
    const english = await (await drafts.ask('GET', `/${draft.id}/refused?file=1&lang=en`)).text();
    expect(english).toContain('is not a date');
    for (const asked of ['file=0', 'file=1&part=Blad1'])
      expect(await drafts.send('GET', `/${draft.id}/refused?${asked}`)).toMatchObject({
        status: 404,
        body: { error: { code: 'nothing-refused' } },
      });
  });
});

describe('what a study remembers', () => {
  const log = (id: string) => `Wanneer;Van wie;Naar wie;Nummer\n2024-01-05;a;b;${id}1\n2024-01-06;b;a;${id}2\n`;
  const columns = [
    ['Wanneer', 'date'],
    ['Van wie', 'from_org'],
    ['Naar wie', 'to_org'],
    ['Nummer', 'contact_id'],
  ].map(([header, column]) => ({ header, column }));

  it('is offered for the next file of the same layout, until a person takes it back', async () => {
    const own = draftsOf(serving, await makeStudy(serving, 'Onthoudt'));
    const first = await own.create({ 'o.csv': organisations, 'log.csv': log('x') });
    expect(first).toMatchObject({ remembered: [], checks: [{ outcome: 'accept' }, { outcome: 'reject' }] });
    await own.send('POST', `/${first.id}/plan`, {
      plan: { files: [{ file: 'log.csv', tables: [{ kind: 'contacts', columns, rowsLeftOut: [3] }] }] },
    });
    expect((await own.settled(first.id)).checks[1]).toMatchObject({ kind: 'contacts', accepted: 1 });
    await own.send('POST', `/${first.id}/import`, {});
    expect(await own.settled(first.id)).toMatchObject({ state: 'imported' });

    const second = await own.create({ 'ander.csv': organisations, 'log februari.csv': log('y') });
    expect(second.remembered).toEqual([{ file: 'log februari.csv', savedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) }]);
    expect(second.plan.files).toMatchObject([{ file: 'log februari.csv', tables: [{ kind: 'contacts', columns }] }]);
    // What was said of single rows belonged to the other file.
    expect(JSON.stringify(second.plan)).not.toContain('rowsLeftOut');
    expect(second.checks[1]).toMatchObject({ kind: 'contacts', accepted: 2 });

    await own.send('POST', `/${second.id}/plan`, { plan: emptyPlan });
    expect(await own.settled(second.id)).toMatchObject({ remembered: [], plan: emptyPlan, checks: [{}, { outcome: 'reject' }] });
    // A file that comes later is offered it all the same; the one that was refused it is not.
    await own.send('POST', `/${second.id}/files`, formOf({ 'log maart.csv': log('z') }));
    const third = await own.settled(second.id);
    expect(third.remembered.map(({ file }) => file)).toEqual(['log maart.csv']);
    expect(third.plan.files.map(({ file }) => file)).toEqual(['log maart.csv']);
  });

  it('is not touched by an import that was refused', async () => {
    const own = draftsOf(serving, await makeStudy(serving, 'Onthoudt niet'));
    const draft = await own.create({ 'log.csv': log('x').replace('2024-01-06', 'gisteren') });
    await own.send('POST', `/${draft.id}/plan`, {
      plan: { files: [{ file: 'log.csv', tables: [{ kind: 'contacts', columns }] }] },
    });
    await own.settled(draft.id);
    await own.send('POST', `/${draft.id}/import`, {});
    expect(await own.settled(draft.id)).toMatchObject({ state: 'checked', problem: { code: 'import-partial' } });
    expect(await own.create({ 'log.csv': log('x') })).toMatchObject({ remembered: [] });
  });

  it('holds what codes mean, for the whole study', async () => {
    const own = draftsOf(serving, await makeStudy(serving, 'Codes'));
    const codes = [{ code: 'Samenwerking', meaning: { is: 'other' } }];
    const draft = await own.create({ 'o.csv': organisations });
    await own.send('POST', `/${draft.id}/plan`, { plan: { codes } });
    await own.settled(draft.id);
    await own.send('POST', `/${draft.id}/import`, {});
    expect(await own.settled(draft.id)).toMatchObject({ state: 'imported' });
    expect((await own.create({ 'c.csv': contacts })).plan.codes).toEqual(codes);
  });
});
