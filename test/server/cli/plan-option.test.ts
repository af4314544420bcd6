import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { xlsxFile } from '../import/xlsx-file.ts';
import { weefsel as runWeefsel } from './weefsel.ts';

const temporary = mkdtempSync(join(tmpdir(), 'weefsel-plan-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));
const weefsel = (...words: string[]) => runWeefsel(words, { WEEFSEL_DATA: join(temporary, 'store') });

function write(name: string, content: string | Uint8Array): string {
  const path = join(temporary, name);
  writeFileSync(path, content);
  return path;
}

const log = write('log.csv', 'wanneer,wie,met wie\n12/31/2024,a,b\nonbekend,a,b\n5/1/2024,b,a\n');
const plan = write(
  'plan.json',
  JSON.stringify({
    files: [
      {
        file: 'log.csv',
        tables: [
          {
            kind: 'contacts',
            dateOrder: 'month-first',
            columns: [
              { header: 'wanneer', column: 'date' },
              { header: 'wie', column: 'from_org' },
              { header: 'met wie', column: 'to_org' },
            ],
            cells: [{ row: 4, position: 1, value: 'c' }],
            rowsLeftOut: [3],
          },
        ],
      },
    ],
  }),
);

describe('a plan on the command line', () => {
  it('is what a check goes by, in the same form as without one', async () => {
    expect((await weefsel('check', log, '--json')).code).toBe(2);
    const { code, out } = await weefsel('check', log, '--plan', plan, '--json', '--rows');
    expect(code).toBe(0);
    const report = JSON.parse(out);
    expect(Object.keys(report)).toEqual(['file', 'kind', 'outcome', 'records', 'accepted', 'issues', 'seconds', 'rows']);
    expect(report).toMatchObject({ file: 'log.csv', kind: 'contacts', records: 3, accepted: 2 });
    expect(report.rows).toMatchObject([
      { date: '2024-12-31', from_org: 'a', to_org: 'b' },
      null,
      { date: '2024-05-01', from_org: 'c', to_org: 'a' },
    ]);
  });

  it('is what an import goes by', async () => {
    const { code, out } = await weefsel('import', log, '--plan', plan, '--create', 'Met plan', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out).imports).toMatchObject([{ file: 'log.csv', kind: 'contacts', records: 3, accepted: 2, errors: 0 }]);
  });

  it('is refused with its name and the field where it is not right', async () => {
    const said = async (content: string) => {
      const { code, note } = await weefsel('check', log, '--plan', write('bad.json', content));
      return { code, note };
    };
    const wrong = await said('{"files":[{"file":"log.csv","tables":[{"kind":"diary"}]}]}');
    expect(wrong.code).toBe(3);
    expect(wrong.note).toContain('bad.json');
    expect(wrong.note).toContain('files.0.tables.0.kind');
    const strange = await said('{"files":[{"file":"log.csv","colums":[]}]}');
    expect([strange.code, strange.note.includes('files.0.colums')]).toEqual([3, true]);
    const broken = await said('{');
    expect([broken.code, broken.note.includes('bad.json')]).toEqual([3, true]);
    expect((await weefsel('check', log, '--plan', join(temporary, 'nowhere.json'))).code).toBe(3);
  });
});

describe('parts of a file', () => {
  it('are called in the language asked for', async () => {
    const network = write('n.net', '*Vertices 2\n1 "a"\n2 "b"\n*Edges\n1 2 1\n');
    const { out } = await weefsel('check', network, '--lang', 'nl');
    expect(out).toContain('n.net · knopen: organisations');
    expect(out).toContain('n.net · banden: relations');
  });

  it('are named where an import goes on without them, and so are sheets that are no table', async () => {
    const workbook = write(
      'm.xlsx',
      xlsxFile([
        {
          name: 'Goed',
          rows: [
            ['org_id', 'name'],
            ['a', 'A'],
          ],
        },
        {
          name: 'Fout',
          rows: [
            ['datum', 'van', 'naar'],
            ['x', 'a', 'a'],
          ],
        },
        { name: 'Uitleg', rows: [['Dit is uitleg']] },
      ]),
    );
    const { note, out } = await weefsel('import', workbook, '--create', 'Met fouten', '--skip-rows', '--lang', 'en');
    expect(out).toContain('m.xlsx · Goed');
    expect(note).toContain('m.xlsx · Fout: contacts, not usable');
    expect(note).toContain('“x” is not a date');
    expect(note).toContain('m.xlsx · Uitleg: left out');
    const { out: checked } = await weefsel('check', workbook, '--json');
    expect(JSON.parse(checked).parts.map(({ part }: { part: string }) => part)).toEqual(['Goed', 'Fout']);
  });
});
