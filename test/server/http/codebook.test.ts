import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Codebook, ImportList } from '../../../server/http/contract.ts';
import { formOf, makeStudy, type Serving, serve } from './serving.ts';

let server: Serving;
let study: string;
beforeAll(async () => {
  server = await serve();
  study = await makeStudy(server, 'Codes');
});
afterAll(() => server.stop());

const path = (rest: string): string => `/api/v1/studies/${study}${rest}`;
const send = (files: Readonly<Record<string, string>>, plan?: object) =>
  server.ask(path('/imports'), { method: 'POST', body: formOf(files, plan === undefined ? {} : { plan: JSON.stringify(plan) }) });

describe('the codebook of a study', () => {
  it('is empty at first', async () => {
    const answer: Codebook = await (await server.ask(path('/codebook'))).json();
    expect(answer).toEqual({ codes: [] });
  });

  it('has a label in every language, from another where its own is missing, else the code', async () => {
    const codes = 'code,group,label_nl,label_fr\ntrust,factor,Vertrouwen,\nvalue,,,Valeur\nbare,,,\n';
    expect((await send({ 'codebook.csv': codes })).status).toBe(201);
    const answer: Codebook = await (await server.ask(path('/codebook'))).json();
    expect(answer.codes).toEqual([
      { code: 'trust', label: { nl: 'Vertrouwen', en: 'Vertrouwen', fr: 'Vertrouwen' }, group: 'factor' },
      { code: 'value', label: { nl: 'Valeur', en: 'Valeur', fr: 'Valeur' }, group: null },
      { code: 'bare', label: { nl: 'bare', en: 'bare', fr: 'bare' }, group: null },
    ]);
  });
});

describe('an import without files', () => {
  it('brings along the organisations of its plan', async () => {
    const made = { org_id: 'caw', name: 'CAW Boom', type: null, sector: 'welfare', municipality: null, district: null };
    const answer = await send({}, { organisations: [made], names: [{ written: 'C.A.W.', organisation: 'caw' }] });
    expect(answer.status).toBe(201);
    const { imports }: ImportList = await answer.json();
    expect(imports).toMatchObject([{ kind: 'organisations', file: 'typed', accepted: 1 }]);
  });

  it('is refused where the plan brings nothing', async () => {
    const answer = await send({}, { names: [{ written: 'C.A.W.', organisation: null }] });
    const { error }: { error: { code: string } } = await answer.json();
    expect([answer.status, error.code]).toEqual([400, 'no-files']);
  });
});
