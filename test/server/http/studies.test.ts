import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import * as contract from '../../../server/http/contract.ts';
import { brochureForm, formOf, makeStudy, type Serving, serve } from './serving.ts';

/*
 * The main journey over the wire, on the brochure's files. Every JSON answer is parsed with the strict schema
 * that documents it, so that contract and server cannot drift apart.
 * Counts are those of datasets/brochure-2017: `wc -l` of each file less its header.
 */

let serving: Serving;
let study: string;
beforeAll(async () => {
  serving = await serve();
  study = await makeStudy(serving, 'Brochure');
});
afterAll(() => serving.stop());

async function get<S extends z.ZodType>(schema: S, path: string, init: RequestInit = {}, status = 200): Promise<z.output<S>> {
  const response = await serving.ask(`/api/v1${path}`, init);
  const body: unknown = JSON.parse(await response.text());
  expect({ status: response.status, body }).toEqual({ status, body: expect.anything() });
  const parsed = schema.parse(body);
  // What a schema does not name, zod leaves out: nothing may have been left out.
  expect(body).toEqual(JSON.parse(JSON.stringify(parsed)));
  return parsed;
}

async function refusal(
  path: string,
  init: RequestInit = {},
): Promise<z.output<typeof contract.errorSchema>['error'] & { status: number }> {
  const response = await serving.ask(`/api/v1${path}`, init);
  return { status: response.status, ...contract.errorSchema.strict().parse(JSON.parse(await response.text())).error };
}

const recipe = (value: contract.PartialRecipe) => `recipe=${encodeURIComponent(JSON.stringify(value))}`;
const boom = recipe({ municipalities: ['Boom'] });

describe('before anything is imported', () => {
  it('a study is there and empty', async () => {
    const { studies } = await get(contract.studyListSchema, '/studies');
    expect(studies.map(({ id, revision }) => ({ id, revision }))).toEqual([{ id: study, revision: 0 }]);
    const detail = await get(contract.studyDetailSchema, `/studies/${study}`);
    expect(detail.card.title).toEqual({ nl: 'Brochure', en: 'Brochure', fr: 'Brochure' });
    expect(Object.values(detail.counts).every((count) => count === 0)).toBe(true);
    expect(await get(contract.importListSchema, `/studies/${study}/imports`)).toEqual({ imports: [] });
  });

  it('two studies with one title get two ids', async () => {
    const other = await makeStudy(serving, 'Brochure');
    expect(other).not.toBe(study);
    expect((await serving.ask(`/api/v1/studies/${other}`, { method: 'DELETE' })).status).toBe(204);
    expect((await serving.ask(`/api/v1/studies/${other}`, { method: 'DELETE' })).status).toBe(404);
  });

  it('a figure is refused in plain words', async () => {
    expect(await refusal(`/studies/${study}/figure`)).toMatchObject({ status: 422, code: 'empty-study' });
  });
});

describe('files', () => {
  it('are checked without being stored', async () => {
    const { files } = await get(contract.checkListSchema, `/studies/${study}/imports/check`, {
      method: 'POST',
      body: await brochureForm(),
    });
    expect(files.map(({ kind, records, accepted }) => [kind, records, accepted])).toEqual([
      ['organisations', 58, 58],
      ['codebook', 50, 50],
      ['relations', 78, 78],
      ['coding', 114, 114],
    ]);
    expect(await get(contract.importListSchema, `/studies/${study}/imports`)).toEqual({ imports: [] });
  });

  it('are refused together when one is wrong, with the place', async () => {
    const form = await brochureForm();
    form.append('files', new Blob(['date,from_org,to_org\n2024-01-01,x,y\n31/02/2024,x,y\n']), 'contacts.csv');
    expect(await refusal(`/studies/${study}/imports`, { method: 'POST', body: form })).toMatchObject({
      status: 422,
      code: 'import-partial',
      where: { file: 'contacts.csv', line: 3, column: 'date' },
    });
    expect(await get(contract.importListSchema, `/studies/${study}/imports`)).toEqual({ imports: [] });
  });

  it('are taken in, and the main thread sees them at once', async () => {
    const { imports } = await get(
      contract.importListSchema,
      `/studies/${study}/imports`,
      { method: 'POST', body: await brochureForm() },
      201,
    );
    expect(imports.map(({ kind, accepted }) => [kind, accepted])).toEqual([
      ['organisations', 58],
      ['codebook', 50],
      ['relations', 78],
      ['coding', 114],
    ]);
    const detail = await get(contract.studyDetailSchema, `/studies/${study}`);
    expect(detail).toMatchObject({ revision: 1, counts: { organisations: 58, codebook: 50, relations: 78, coding: 114 } });
    expect(detail.municipalities.map(({ name }) => name)).toEqual(expect.arrayContaining(['Boom', 'Antwerpen']));
  });

  it('are not taken in twice', async () => {
    expect(await refusal(`/studies/${study}/imports`, { method: 'POST', body: await brochureForm() })).toMatchObject({
      status: 422,
      code: 'import-refused',
    });
  });
});

describe('the network of Boom', () => {
  it('comes with its drawing and says what was left out', async () => {
    const view = await get(contract.networkViewSchema, `/studies/${study}/network?${boom}&sizeBy=degree_union`);
    expect(view).toMatchObject({ study, revision: 1, seed: 1, directed: true, recipe: { municipalities: ['Boom'] } });
    // `grep ,Boom, organisations.csv`
    const boomed = ['boempetat', 'creches-boom-like-minded', 'creches-boom-other-values', 'ocmw-boom', 'troetelboom'];
    expect(view.nodes.map(({ id }) => id)).toEqual(boomed);
    expect(view.drawing.nodes.map(({ id }) => id).sort()).toEqual(view.nodes.map(({ id }) => id).sort());
    expect(view.drawing.legend.sizes).not.toBeNull();
    expect(view.report.leftOut.every(({ count }) => count > 0)).toBe(true);
    expect(view.ties.every(({ records }) => records > 0)).toBe(true);
  });

  it('is the same for the same recipe, and another for another', async () => {
    const hash = async (query: string) => (await get(contract.networkViewSchema, `/studies/${study}/network?${query}`)).hash;
    expect(await hash(boom)).toBe(await hash(boom));
    expect(await hash(boom)).not.toBe(await hash(''));
  });

  it('has results with reasons where there is no value', async () => {
    const view = await get(contract.resultsViewSchema, `/studies/${study}/results?${boom}`);
    for (const { values } of view.node) expect(values).toHaveLength(view.nodes.length);
    for (const value of [...view.network, ...view.node.flatMap(({ values }) => values)]) {
      expect(value.value === null).toBe(value.reason !== null);
    }
    expect(view.network.find(({ partition }) => partition === 'sector')?.id).toMatch(/_sector$/);
  });

  it('has evidence behind each of its ties: the records that make it, and those that stand beside it', async () => {
    const { ties } = await get(contract.networkViewSchema, `/studies/${study}/network?${boom}`);
    expect(ties.length).toBeGreaterThan(5);
    for (const { source, target, records, sourceClass } of ties) {
      const pair = new URLSearchParams({ from: source, to: target });
      const view = await get(contract.evidenceViewSchema, `/studies/${study}/evidence?${boom}&${pair}`);
      expect(view.subject).toMatchObject({
        kind: 'tie',
        from: { id: source },
        to: { id: target },
        sourceClass: { id: sourceClass },
      });
      expect(view.groups.reduce((sum, { counting }) => sum + counting, 0)).toBeGreaterThanOrEqual(records);
      for (const { rows } of view.groups) for (const row of rows) expect(row.cells.length).toBeGreaterThan(2);
    }
  });

  it('shows the six relations between OCMW Boom and De Troetelboom, with their place in the file', async () => {
    const view = await get(contract.evidenceViewSchema, `/studies/${study}/evidence?${boom}&from=ocmw-boom&to=troetelboom`);
    const relations = view.groups.find(({ kind }) => kind === 'relations');
    // `grep -n` of the two ids in relations.csv: lines 2 to 7
    expect(relations?.rows.map(({ file, line, counts }) => [file, line, counts])).toEqual(
      [2, 3, 4, 5, 6, 7].map((line) => ['relations.csv', line, true]),
    );
    expect(relations?.rows[2]).toMatchObject({
      from: { id: 'troetelboom', label: 'De Troetelboom' },
      to: { id: 'ocmw-boom', label: 'OCMW Boom' },
      type: { nl: 'Terugkoppeling', en: 'Feedback', fr: 'Retour' },
    });
    expect(relations?.rows[2]?.cells).toContainEqual({ column: 'strength', value: 3 });
    expect(view.groups.find(({ kind }) => kind === 'coding')?.rows.length).toBeGreaterThan(0);
  });

  it('has evidence behind a node and an indicator, page by page', async () => {
    const { nodes, ties } = await get(contract.networkViewSchema, `/studies/${study}/network?${boom}`);
    const node = ties[0]?.source ?? '';
    expect(nodes.map(({ id }) => id)).toContain(node);
    const all = await get(contract.evidenceViewSchema, `/studies/${study}/evidence?${boom}&node=${node}`);
    expect(all.subject.node?.id).toBe(node);
    const [group] = all.groups;
    const page = await get(
      contract.evidenceViewSchema,
      `/studies/${study}/evidence?${boom}&node=${node}&kind=${group?.kind}&offset=1&limit=1`,
    );
    expect(page.groups[0]?.rows).toEqual(group?.rows.slice(1, 2));
    const indicator = await get(contract.evidenceViewSchema, `/studies/${study}/evidence?${boom}&indicator=density`);
    expect(indicator.subject.indicator?.id).toBe('density');
    expect(indicator.ties).toBe(ties.length);
  });

  it.each([
    ['', 'request-invalid'],
    ['from=a', 'request-invalid'],
    ['from=a&to=b&node=c', 'request-invalid'],
    ['from=a&indicator=density', 'request-invalid'],
    ['from=nergens&to=nergens&indicator=density', 'unknown-node'],
    ['from=ocmw-boom&to=troetelboom&indicator=density', 'value-of-network'],
    ['node=nergens', 'unknown-node'],
    ['from=nergens&to=nergens', /^unknown-(node|tie)$/],
    ['indicator=nergens', 'unknown-indicator'],
    ['node=a&limit=0', 'request-invalid'],
  ])('refuses to prove “%s”', async (query, code) => {
    const { status, code: found } = await refusal(`/studies/${study}/evidence?${query}`);
    expect(found).toEqual(typeof code === 'string' ? code : expect.stringMatching(code));
    expect([400, 404, 422]).toContain(status);
  });

  it.each(['nl', 'en', 'fr'])('speaks %s in figure and refusal', async (lang) => {
    const svg = await serving.ask(`/api/v1/studies/${study}/figure?${boom}&lang=${lang}`);
    expect(svg.headers.get('content-type')).toContain('image/svg+xml');
    expect(svg.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w .()-]+\.svg"; filename\*=UTF-8''/);
    const text = await svg.text();
    expect(text).toContain('<svg');
    const known = { nl: 'De gemeente “Nergens”', en: 'The municipality “Nergens”', fr: 'La commune « Nergens »' }[lang];
    const { message } = await refusal(`/studies/${study}/network?${recipe({ municipalities: ['Nergens'] })}&lang=${lang}`);
    expect(message).toContain(known);
  });

  it('is printed as PNG of the size asked for', async () => {
    const response = await serving.ask(`/api/v1/studies/${study}/figure?${boom}&format=png&widthMm=85&dpi=300`);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    // 85 mm / 25.4 x 300 dpi = 1003.9 pixels
    expect(Math.abs(bytes.readUInt32BE(16) - 1004)).toBeLessThanOrEqual(1);
  });

  it('leaves as a table in every form that is listed', async () => {
    const { exports } = await get(contract.exportListSchema, '/exports');
    const forms = exports.filter(({ accepts }) => accepts === 'results');
    expect(forms.length).toBeGreaterThan(1);
    for (const { id, mediaType, extension } of forms) {
      const response = await serving.ask(`/api/v1/studies/${study}/tables?${boom}&format=${id}`);
      expect([id, response.status, response.headers.get('content-type')]).toEqual([
        id,
        200,
        expect.stringContaining(mediaType.split(';')[0] ?? ''),
      ]);
      expect(response.headers.get('content-disposition')).toContain(`.${extension}"`);
    }
    expect(await refusal(`/studies/${study}/tables?format=nergens`)).toMatchObject({ code: 'unknown-export' });
  });
});

describe('lists', () => {
  it('name everything that can be computed or compared, with the letters of the formulas', async () => {
    const list = await get(contract.indicatorListSchema, '/indicators');
    const ids = Object.values({ ...list, notation: [] }).flatMap((described) => described.map(({ id }) => id));
    expect(ids).toEqual(
      expect.arrayContaining(['density', 'weight', 'degree_union', 'bipartite_density', 'dilemma_prevalence', 'cug_edges']),
    );
    expect(list.notation.map(({ symbol }) => symbol)).toContain('n');
  });
});

describe('undo', () => {
  it('takes the records out, once', async () => {
    const { imports } = await get(contract.importListSchema, `/studies/${study}/imports`);
    const coding = imports.find(({ kind }) => kind === 'coding');
    const undone = await get(contract.importSchema, `/studies/${study}/imports/${coding?.id}`, { method: 'DELETE' });
    expect(undone).toMatchObject({ id: coding?.id, undoneAt: expect.stringMatching(/^\d{4}-/) });
    expect(await get(contract.studyDetailSchema, `/studies/${study}`)).toMatchObject({
      revision: 2,
      counts: { coding: 0, relations: 78 },
    });
    expect(await refusal(`/studies/${study}/imports/${coding?.id}`, { method: 'DELETE' })).toMatchObject({
      code: 'import-undone',
    });
    expect(await refusal(`/studies/${study}/imports/nergens`, { method: 'DELETE' })).toMatchObject({
      status: 404,
      code: 'unknown-import',
    });
  });

  it('an import that was undone may come back', async () => {
    const form = formOf({
      'coding.csv': Buffer.from(
        (await (
          await brochureForm()
        )
          .getAll('files')
          .map((file) => file as File)
          .find(({ name }) => name === 'coding.csv')
          ?.arrayBuffer()) ?? new ArrayBuffer(),
      ),
    });
    await get(contract.importListSchema, `/studies/${study}/imports`, { method: 'POST', body: form }, 201);
  });
});

describe('readers while a file is taken in', () => {
  it('are answered meanwhile; a second import of the study is asked to wait', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => `2024-0${(index % 9) + 1}-11,o${index % 50},o${(index * 7) % 49}`);
    const id = await makeStudy(serving, 'Groot');
    const form = () => formOf({ 'contacts.csv': `date,from_org,to_org\n${rows.join('\n')}\n` });
    const big = serving.ask(`/api/v1/studies/${id}/imports`, { method: 'POST', body: form() });
    await new Promise((resolve) => setTimeout(resolve, 150));
    const second = serving.ask(`/api/v1/studies/${id}/imports`, { method: 'POST', body: form() });
    expect((await serving.ask('/api/v1/session')).status).toBe(200);
    expect((await big).status).toBe(201);
    expect([409, 422]).toContain((await second).status);
    expect((await get(contract.studyDetailSchema, `/studies/${id}`)).counts.contacts).toBe(20_000);
  });
});
