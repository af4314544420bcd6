import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { importPlanSchema } from '../../../server/model/reading-plan.ts';
import { fontFiles } from '../../../server/pipeline/fonts.ts';
import { keysInMemory } from '../../../server/pipeline/study-keys.ts';
import { productVersions } from '../../../server/pipeline/versions.ts';
import { openWorkbench } from '../../../server/pipeline/workbench.ts';
import { openMemoryStore } from '../../../server/store/open-store.ts';

/* A Taguette export and its plan, from the file to a network in a study. Ties and rows were counted by hand in all_tags.csv. */

const now = (): string => '2026-11-22T12:00:00.000Z';
const folder = fileURLToPath(new URL('../../cases/import/mapped-taguette/', import.meta.url));
const plan = importPlanSchema.parse(JSON.parse(readFileSync(`${folder}case.json`, 'utf8')).plan);
const files = readdirSync(`${folder}in`).map((name) => ({ name, bytes: readFileSync(`${folder}in/${name}`) }));

it('become ties that are asked for by type, with their passages as evidence', async () => {
  const store = await openMemoryStore({ now });
  const workbench = openWorkbench(store, { now, fonts: fontFiles(), keys: keysInMemory(), versions: productVersions() });
  const { study } = await workbench.createStudy('Boom', '');
  const imports = await workbench.importFiles(study.id, files, { skipRows: false, plan });
  expect(imports.map(({ file, format, kind, accepted }) => [file, format, kind, accepted])).toEqual([
    ['all_tags.csv', 'taguette', 'coding', 12],
    ['codebook.csv', 'taguette-codebook', 'codebook', 4],
    ['organisaties.csv', 'organisations', 'organisations', 3],
    ['typed', 'typed', 'codebook', 8],
    ['typed', 'typed', 'interviews', 3],
  ]);
  expect(new Set(imports.map(({ hash }) => hash)).size).toBe(5);

  const { relationTypes } = await workbench.study(study.id);
  expect(relationTypes.map(({ value, label, count }) => [value, label.nl, count])).toEqual([
    ['consultation', 'Overleg', 2],
    ['feedback', 'Terugkoppeling', 1],
    ['referral', 'Doorverwijzing', 1],
  ]);
  const recipe = { relationTypes: ['referral'] };
  const { network } = await workbench.network(study.id, recipe);
  expect(network.graph.mapEdges((_edge, { types, weight }, from, to) => [from, to, types, weight])).toEqual([
    ['ocmw-boom', 'troetelboom', ['referral'], 1],
  ]);
  const { groups } = await workbench.evidence(
    study.id,
    recipe,
    { kind: 'tie', from: 'ocmw-boom', to: 'troetelboom' },
    { kind: 'coding', offset: 0, limit: 50 },
  );
  expect(groups.map(({ total, counting }) => [total, counting])).toEqual([[7, 1]]);
  const evidence = groups.flatMap(({ rows }) => rows.map(({ record, type, counts }) => [record.origin.row, type?.nl, counts]));
  expect(evidence.filter(([, , counts]) => counts)).toEqual([[3, 'doorverwijzing', true]]);

  // What came in is known: the same plan makes nothing again.
  const more = {
    name: 'meer.csv',
    bytes: new TextEncoder().encode('id,document,tag,content\n9,I1.docx,org/huis,Nog een zin.\n'),
  };
  const again = await workbench.importFiles(study.id, [more], { skipRows: false, plan });
  expect(again.map(({ kind, accepted }) => [kind, accepted])).toEqual([['coding', 1]]);
  await store.close();
});
