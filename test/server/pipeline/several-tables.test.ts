import { expect, it } from 'vitest';
import { fontFiles } from '../../../server/pipeline/fonts.ts';
import { keysInMemory } from '../../../server/pipeline/study-keys.ts';
import { productVersions } from '../../../server/pipeline/versions.ts';
import { openWorkbench } from '../../../server/pipeline/workbench.ts';
import { openMemoryStore } from '../../../server/store/open-store.ts';
import { xlsxFile } from '../import/xlsx-file.ts';

/* A file that holds several tables: each is an import of its own, taken in together and undone one by one. */

const now = (): string => '2026-11-01T12:00:00.000Z';
const importing = { skipRows: false };
const organisations = {
  name: 'Organisaties',
  rows: [
    ['org_id', 'name'],
    ['a', 'Dienst A'],
    ['b', 'Dienst B'],
  ],
};
const contacts = {
  name: 'Contacten',
  rows: [
    ['datum', 'van', 'naar'],
    ['2024-01-05', 'Dienst A', 'b'],
  ],
};

it('goes into a study whole or not at all, and each part can be undone and done again', async () => {
  const store = await openMemoryStore({ now });
  const workbench = openWorkbench(store, { now, fonts: fontFiles(), keys: keysInMemory(), versions: productVersions() });
  const { study } = await workbench.createStudy('Werkmap', '');
  const file = { name: 'boom.xlsx', bytes: xlsxFile([contacts, organisations]) };

  const wrong = {
    name: 'Fout',
    rows: [
      ['datum', 'van', 'naar'],
      ['31/02/2024', 'a', 'b'],
    ],
  };
  const refused = workbench.importFiles(study.id, [{ name: 'fout.xlsx', bytes: xlsxFile([organisations, wrong]) }], importing);
  await expect(refused).rejects.toMatchObject({
    code: 'import-refused',
    where: { file: 'fout.xlsx', row: 2 },
    text: { en: expect.stringContaining('fout.xlsx · Fout') },
  });
  expect((await store.countRecords(study.id)).organisations).toBe(0);

  const imports = await workbench.importFiles(study.id, [file], importing);
  expect(imports.map((each) => [each.file, each.kind, each.accepted])).toEqual([
    ['boom.xlsx · Contacten', 'contacts', 1],
    ['boom.xlsx · Organisaties', 'organisations', 2],
  ]);
  expect(new Set(imports.map(({ hash }) => hash)).size).toBe(2);

  const again = await workbench.check(study.id, [file], {});
  expect(again.map(({ part, issues }) => [part, issues.map(({ code }) => code)])).toEqual([
    ['Contacten', ['same-file']],
    ['Organisaties', ['same-file']],
  ]);

  await workbench.undo(study.id, { import: imports[0]?.id ?? '' });
  const after = await workbench.check(study.id, [file], {});
  expect(after.map(({ part, outcome }) => [part, outcome])).toEqual([
    ['Contacten', 'accept'],
    ['Organisaties', 'reject'],
  ]);
  await store.close();
});
