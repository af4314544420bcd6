import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CheckList, checkListSchema, importListSchema } from '../../../server/http/contract.ts';
import { xlsxFile } from '../import/xlsx-file.ts';
import { formOf, makeStudy, type Serving, serve } from './serving.ts';

let serving: Serving;
let study: string;
beforeAll(async () => {
  serving = await serve();
  study = await makeStudy(serving, 'Keuze');
});
afterAll(() => serving.stop());

const send = (form: FormData, path = 'imports/check') =>
  serving.ask(`/api/v1/studies/${study}/${path}`, { method: 'POST', body: form });
const read = async (form: FormData): Promise<CheckList['files']> =>
  checkListSchema.parse(JSON.parse(await (await send(form)).text())).files;

// Both the staff of organisations and their places of work have these columns.
const ambiguous = 'persoon;functie;organisatie\np1;coördinator;a\n';
const told = (file: string, kind: unknown) => ({ plan: JSON.stringify({ files: [{ file, tables: [{ kind }] }] }) });

describe('the table that a file is', () => {
  it('is the user’s to say, for the check and for the import', async () => {
    const [asked] = await read(formOf({ 'x.csv': ambiguous }));
    expect([asked?.kind, asked?.issues.map(({ code }) => code)]).toEqual([null, ['ambiguous-kind']]);
    const form = () => formOf({ 'y.csv': 'org_id,name\na,A\n', 'x.csv': ambiguous }, told('x.csv', 'affiliations'));
    const checked = await read(form());
    expect(checked.map(({ file, source, part, kind, accepted }) => [file, source, part, kind, accepted])).toEqual([
      ['y.csv', 0, null, 'organisations', 1],
      ['x.csv', 1, null, 'affiliations', 1],
    ]);
    const taken = await send(form(), 'imports');
    const { imports } = importListSchema.parse(JSON.parse(await taken.text()));
    expect([taken.status, imports.map(({ kind }) => kind).toSorted()]).toEqual([201, ['affiliations', 'organisations']]);
  });

  it.each([
    ['no JSON', 'contacts', 'plan'],
    ['a table that there is not', told('x.csv', 'rekeningen').plan, 'plan.files.0.tables.0.kind'],
    ['a list', JSON.stringify(['contacts']), 'plan'],
    ['no word', told('x.csv', 7).plan, 'plan.files.0.tables.0.kind'],
  ])('is refused where it is %s', async (_which, plan, field) => {
    const response = await send(formOf({ 'x.csv': ambiguous }, { plan }));
    expect({ status: response.status, body: await response.json() }).toMatchObject({
      status: 400,
      body: { error: { code: 'request-invalid', where: { field } } },
    });
  });
});

describe('a workbook of which one sheet is refused', () => {
  const workbook = Buffer.from(
    xlsxFile([
      {
        name: 'Diensten',
        rows: [
          ['Organisatie ID', 'Naam'],
          ['caw', 'CAW Boom'],
        ],
      },
      {
        name: 'Bijeenkomsten',
        rows: [
          ['Bijeenkomst', 'Datum'],
          ['w1', 'ooit'],
        ],
      },
    ]),
  );

  it('is told sheet by sheet', async () => {
    const checked = await read(formOf({ 'half.xlsx': workbook }));
    expect(checked.map(({ source, part, outcome }) => [source, part, outcome])).toEqual([
      [0, 'Diensten', 'accept'],
      [0, 'Bijeenkomsten', 'reject'],
    ]);
  });

  it('is refused, unless the user says to leave out what is wrong', async () => {
    const refused = await send(formOf({ 'half.xlsx': workbook }), 'imports');
    expect(await refused.json()).toMatchObject({ error: { code: 'import-refused' } });
    const taken = await send(formOf({ 'half.xlsx': workbook }, { skipRows: 'true' }), 'imports');
    const { imports } = importListSchema.parse(JSON.parse(await taken.text()));
    expect(imports.map(({ file, accepted }) => [file, accepted])).toEqual([['half.xlsx · Diensten', 1]]);
  });

  it('is refused whole where no sheet can be stored', async () => {
    // Both sheets: the one that is in the study by now, and the one that is wrong.
    const refused = await send(formOf({ 'half.xlsx': workbook }, { skipRows: 'true' }), 'imports');
    expect({ status: refused.status, body: await refused.json() }).toMatchObject({
      status: 422,
      body: { error: { code: 'import-refused' } },
    });
  });
});
