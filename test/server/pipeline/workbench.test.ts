import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StudyError } from '../../../server/model/errors.ts';
import { loadExamples } from '../../../server/pipeline/examples.ts';
import { fontFiles } from '../../../server/pipeline/fonts.ts';
import { readCard, readStudyFolder } from '../../../server/pipeline/study-folder.ts';
import { keysInMemory } from '../../../server/pipeline/study-keys.ts';
import { productVersions } from '../../../server/pipeline/versions.ts';
import { openWorkbench } from '../../../server/pipeline/workbench.ts';
import type { EvidenceSubject, Workbench } from '../../../server/pipeline/workbench-model.ts';
import { openMemoryStore } from '../../../server/store/open-store.ts';
import type { Store } from '../../../server/store/store.ts';

const now = (): string => '2026-11-01T12:00:00.000Z';
const boom = { municipalities: ['Boom'] };
const page = { kind: null, offset: 0, limit: 500 };
const importing = { skipRows: false };
const keys = keysInMemory();
let store: Store;
let workbench: Workbench;

beforeAll(async () => {
  store = await openMemoryStore({ now });
  await loadExamples(store, keys, 'datasets', '2026-11-01');
  workbench = openWorkbench(store, { now, fonts: fontFiles(), keys, versions: productVersions() });
});
afterAll(() => store.close());

async function refusal(work: Promise<unknown>): Promise<StudyError> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof StudyError)) throw new Error(`expected a refusal, got ${String(error)}`);
  return error;
}

describe('example studies', () => {
  it('are there with their records, and are loaded once', async () => {
    const studies = await workbench.studies();
    expect(studies.map(({ study }) => study.id)).toEqual(['brochure-2017', 'boom-antwerpen-synthetic']);
    expect(studies[0]?.counts).toMatchObject({ organisations: 58, relations: 78, coding: 114, codebook: 50, contacts: 0 });
    expect(await loadExamples(store, keys, 'datasets', '2026-11-01')).toEqual([]);
  });

  it('stay away once removed, and are made whole when a start was cut short', async () => {
    const other = await openMemoryStore({ now });
    await other.createStudy('brochure-2017', await readCard('datasets/brochure-2017'));
    expect(await loadExamples(other, keys, 'datasets', '2026-11-01')).toHaveLength(2);
    expect((await other.countRecords('brochure-2017')).relations).toBe(78);
    await other.removeStudy('brochure-2017');
    expect(await loadExamples(other, keys, 'datasets', '2026-11-01')).toEqual([]);
    expect((await other.listStudies()).map(({ id }) => id)).toEqual(['boom-antwerpen-synthetic']);
    await other.close();
  });

  it('offer to a recipe what occurs in them', async () => {
    const overview = await workbench.study('brochure-2017');
    expect(overview.municipalities.find(({ name }) => name === 'Boom')?.organisations).toBe(5);
    expect(overview.sources).toEqual(['relations', 'interviews']);
    expect(overview.logged).toBeNull();
    expect(overview.partitions.map(({ id }) => id)).toContain('sector');
  });
});

describe('evidence', () => {
  const gather = (subject: EvidenceSubject) => workbench.evidence('brochure-2017', boom, subject, page);

  it('of the tie between OCMW Boom and De Troetelboom: six relations and the passages about it', async () => {
    const evidence = await gather({ kind: 'tie', from: 'ocmw-boom', to: 'troetelboom' });
    expect(evidence).toMatchObject({
      sourceClass: 'confirmed_both_reports',
      ties: 2,
      from: { label: 'OCMW Boom' },
      to: { label: 'De Troetelboom' },
    });
    const [relations, passages] = evidence.groups;
    expect(relations).toMatchObject({ kind: 'relations', total: 6, counting: 6 });
    // relations.csv of the brochure: the first six data rows, that is Excel rows 2 to 7.
    expect(relations?.rows.map(({ record, file }) => `${file} ${record.origin.row}`)).toEqual(
      [2, 3, 4, 5, 6, 7].map((row) => `relations.csv ${row}`),
    );
    // Counted apart in coding.csv: 24 rows whose organisation and target are these two.
    expect(passages).toMatchObject({ kind: 'coding', total: 24 });
    expect(passages?.rows[0]?.type?.nl).not.toBe('');
  });

  it('of a pair is the same from either side, and is paged', async () => {
    const there = await gather({ kind: 'tie', from: 'ocmw-boom', to: 'troetelboom' });
    const back = await gather({ kind: 'tie', from: 'troetelboom', to: 'ocmw-boom' });
    expect(back.groups).toEqual(there.groups);
    const second = await workbench.evidence(
      'brochure-2017',
      boom,
      { kind: 'tie', from: 'ocmw-boom', to: 'troetelboom' },
      { kind: 'relations', offset: 4, limit: 3 },
    );
    expect(second.groups).toHaveLength(1);
    expect(second.groups[0]).toMatchObject({ total: 6 });
    expect(second.groups[0]?.rows).toHaveLength(2);
  });

  it('of a node holds its own row', async () => {
    const evidence = await gather({ kind: 'node', node: 'boempetat' });
    expect(evidence.groups[0]).toMatchObject({ kind: 'organisations', total: 1 });
    expect(evidence.groups[0]?.rows[0]?.record).toMatchObject({ org_id: 'boempetat', origin: { row: 4 } });
    expect(evidence.ties).toBe(3);
  });

  it('of a number counts back to the number', async () => {
    const { results, network } = await workbench.results('brochure-2017', boom, { partitions: [], seed: 1 });
    for (const [position, node] of results.nodes.entries()) {
      const degree = results.node.find(({ id }) => id === 'degree_union')?.values[position];
      const evidence = await gather({ kind: 'indicator', indicator: 'degree_union', node });
      expect(evidence.indicator?.value.value).toBe(degree);
      const partners = new Set(
        evidence.groups
          .filter(({ kind }) => kind !== 'organisations')
          .flatMap(({ rows }) =>
            rows.filter(({ counts }) => counts).map(({ from, to }) => (from?.id === node ? to?.id : from?.id)),
          ),
      );
      expect(partners.size).toBe(degree);
    }
    const order = await gather({ kind: 'indicator', indicator: 'order', node: null });
    expect(order.groups.find(({ kind }) => kind === 'organisations')?.total).toBe(network.graph.order);
  });

  it('of what is not there is refused with its name', async () => {
    expect((await refusal(gather({ kind: 'node', node: 'nowhere' }))).text.en).toContain('nowhere');
    expect((await refusal(gather({ kind: 'tie', from: 'boempetat', to: 'creches-boom-like-minded' }))).code).toBe('unknown-tie');
    expect((await refusal(gather({ kind: 'indicator', indicator: 'happiness', node: null }))).code).toBe('unknown-indicator');
    // A node indicator without a node has no single value to explain.
    expect((await refusal(gather({ kind: 'indicator', indicator: 'degree_union', node: null }))).code).toBe(
      'value-of-organisation',
    );
  });
});

describe('a study of one’s own', () => {
  it('goes from files to a network and back', async () => {
    const { study } = await workbench.createStudy('Café Één!', '');
    expect(study.id).toBe('cafe-een');
    expect((await workbench.createStudy('cafe een', '')).study.id).toBe('cafe-een-2');
    const all = await readStudyFolder('datasets/brochure-2017');
    const files = all.filter(({ name }) => name !== 'codebook.csv');

    const checked = await workbench.check(study.id, files, {});
    expect(checked.map(({ outcome }) => outcome)).toEqual(['accept', 'accept', 'warn']);
    expect((await workbench.study(study.id)).counts.organisations).toBe(0);

    const imports = await workbench.importFiles(study.id, files, importing);
    expect(imports.map(({ accepted }) => accepted)).toEqual([58, 78, 114]);
    // It is the codebook that says that structural support is a factor here, and no type of relation that passages report.
    await workbench.importFiles(
      study.id,
      all.filter(({ name }) => name === 'codebook.csv'),
      importing,
    );
    const before = await workbench.network(study.id, boom);
    expect(before.network.graph.order).toBe(5);
    // The same files and recipe: the same hash as in the example study.
    expect(before.hash).toBe((await workbench.network('brochure-2017', boom)).hash);

    expect((await refusal(workbench.importFiles(study.id, files, importing))).code).toBe('import-refused');
    await workbench.undo(study.id, { import: imports[1]?.id ?? '' });
    const after = await workbench.network(study.id, { ...boom, sources: ['relations'] });
    expect(after.network.graph.size).toBe(0);
    expect(after.network.graph.order).toBe(5);
    const again = await workbench.importFiles(study.id, files.slice(1, 2), importing);
    expect(again[0]?.accepted).toBe(78);
    expect((await workbench.network(study.id, boom)).hash).toBe(before.hash);
  });

  it('takes all files or none', async () => {
    const { study } = await workbench.createStudy('Alles of niets', '');
    const good = { name: 'organisations.csv', bytes: new TextEncoder().encode('org_id,name\na,A\n') };
    const bad = {
      name: 'contacts.csv',
      bytes: new TextEncoder().encode('date,from_org,to_org\n2024-13-01,a,a\n2024-01-01,a,a\n'),
    };
    const error = await refusal(workbench.importFiles(study.id, [good, bad], importing));
    expect(error.code).toBe('import-partial');
    expect(error.where).toMatchObject({ file: 'contacts.csv', row: 2, column: 'date' });
    expect((await workbench.study(study.id)).counts.organisations).toBe(0);
    const taken = await workbench.importFiles(study.id, [good, bad], { ...importing, skipRows: true });
    expect(taken.map(({ accepted }) => accepted)).toEqual([1, 1]);
  });

  it('refuses recipes and names that do not fit, and says which', async () => {
    expect((await refusal(workbench.network('brochure-2017', { municipalities: ['Atlantis'] }))).text.nl).toContain('Atlantis');
    const wrong = await refusal(workbench.network('brochure-2017', { threshold: -1 }));
    expect(wrong).toMatchObject({ code: 'recipe-invalid', where: { field: 'threshold' } });
    expect((await refusal(workbench.network('nothing', {}))).code).toBe('unknown-study');
    const { study } = await workbench.createStudy('Leeg', '');
    const appearance = { sizeBy: null, colourBy: 'sector', seed: 1, locale: 'nl' } as const;
    const print = { exporter: 'svg', widthMm: 174, dpi: 300 };
    expect((await refusal(workbench.figure(study.id, {}, appearance, print))).code).toBe('empty-study');
    expect((await refusal(workbench.figure('brochure-2017', boom, appearance, { ...print, exporter: 'bmp' }))).code).toBe(
      'unknown-export',
    );
    expect((await refusal(workbench.drawing('brochure-2017', boom, { ...appearance, sizeBy: 'happiness' }))).code).toBe(
      'unknown-indicator',
    );
  });

  it('is drawn the same by size, language and again', async () => {
    const appearance = { sizeBy: 'degree_union', colourBy: 'sector', seed: 1, locale: 'nl' } as const;
    const first = await workbench.drawing('brochure-2017', boom, appearance);
    const french = await workbench.drawing('brochure-2017', boom, { ...appearance, sizeBy: null, locale: 'fr' });
    expect(first.drawing.nodes.map(({ id }) => id)).toEqual(french.drawing.nodes.map(({ id }) => id));
    expect(first.drawing.title).not.toBe(french.drawing.title);
    const svg = await workbench.figure('brochure-2017', boom, appearance, { exporter: 'svg', widthMm: 174, dpi: 300 });
    const again = await workbench.figure('brochure-2017', boom, appearance, { exporter: 'svg', widthMm: 174, dpi: 300 });
    expect(Buffer.from(svg.bytes).equals(Buffer.from(again.bytes))).toBe(true);
    expect(svg.name).toMatch(/^[a-z0-9-]+\.svg$/);
  });
});
