import { describe, expect, it } from 'vitest';
import { saysOf, storableFiles, withFiles, withoutFile } from '../../../server/intake/draft-files.ts';
import type { CheckedFile, WaitingFile } from '../../../server/jobs/job.ts';
import { emptyPlan, importPlanSchema } from '../../../server/model/reading-plan.ts';

const file = (name: string, path = name): WaitingFile => ({ name, path, bytes: 1, seal: { key: '', iv: '', tag: '' } });
const check = (name: string, source: number): CheckedFile => ({
  file: name,
  source,
  part: null,
  kind: null,
  format: null,
  outcome: 'accept',
  records: 0,
  accepted: 0,
  columns: [],
  issues: [],
  errors: 0,
  warnings: 0,
  hash: '',
  bytes: 0,
});
const plan = importPlanSchema.parse({
  files: [
    {
      file: 'a.csv',
      delimiter: ';',
      tables: [
        {
          kind: 'contacts',
          headerRow: 3,
          cells: [{ row: 5, position: 1, value: 'x' }],
          rowsLeftOut: [7],
          columns: [{ header: 'van', column: 'from_org' }],
        },
      ],
    },
    { file: 'b.csv' },
  ],
});
const before = {
  files: [file('a.csv', '1'), file('b.csv', '2'), file('c.csv', '3')],
  plan,
  remembered: [{ file: 'a.csv', savedAt: '2026-01-01T00:00:00Z' }],
  checks: [check('a.csv', 0), check('b.csv', 1), check('b.csv', 1), check('c.csv', 2)],
};

describe('files of a draft', () => {
  it('take the place of an earlier one of the same name, and its plan but for single rows', () => {
    const { contents, replaced, unspoken } = withFiles(before, [file('d.csv', '4'), file('a.csv', '5')]);
    expect(contents.files.map(({ name, path }) => [name, path])).toEqual([
      ['a.csv', '5'],
      ['b.csv', '2'],
      ['c.csv', '3'],
      ['d.csv', '4'],
    ]);
    expect(replaced.map(({ path }) => path)).toEqual(['1']);
    expect(unspoken).toEqual(['d.csv']);
    const [
      {
        delimiter,
        tables: [table],
      } = { tables: [] },
    ] = contents.plan.files;
    expect({ delimiter, table }).toEqual({
      delimiter: ';',
      table: {
        part: null,
        kind: 'contacts',
        headerRow: 3,
        columns: [{ header: 'van', nth: 1, column: 'from_org', keep: false }],
      },
    });
  });

  it('of one name that come together are all kept', () => {
    const empty = { files: [], plan: emptyPlan, remembered: [], checks: [] };
    const { contents, replaced } = withFiles(empty, [
      file('x.csv', '1'),
      file('x.csv', '2'),
      file('x.csv', '3'),
      file('y', '4'),
      file('y', '5'),
    ]);
    expect(contents.files.map(({ name, path }) => [name, path])).toEqual([
      ['x.csv', '1'],
      ['x (2).csv', '2'],
      ['x (3).csv', '3'],
      ['y', '4'],
      ['y (2)', '5'],
    ]);
    expect(replaced).toEqual([]);
  });

  it('leave with what was said and found of them', () => {
    const after = withoutFile(before, 0);
    expect(after.files.map(({ name }) => name)).toEqual(['b.csv', 'c.csv']);
    expect(after.plan.files.map((each) => each.file)).toEqual(['b.csv']);
    expect(after.remembered).toEqual([]);
    expect(after.checks.map((each) => [each.file, each.source])).toEqual([
      ['b.csv', 0],
      ['b.csv', 0],
      ['c.csv', 1],
    ]);
  });

  it('are spoken of where the plan says more than their name', () => {
    expect(['a.csv', 'b.csv', 'c.csv'].map((name) => saysOf(plan, name))).toEqual([true, false, false]);
  });
});

describe('files to go on with', () => {
  const files = [file('a.csv'), file('b.xlsx'), file('c.csv')];
  const sheet = (part: string, said: Partial<CheckedFile>): CheckedFile => ({ ...check('b.xlsx', 1), part, ...said });

  it('are those of which something can be stored', () => {
    const checks = [
      check('a.csv', 0),
      sheet('one', { outcome: 'reject' }),
      sheet('two', { outcome: 'partial' }),
      { ...check('c.csv', 2), outcome: 'reject' as const },
    ];
    expect(storableFiles({ files, checks }).map(({ name }) => name)).toEqual(['a.csv', 'b.xlsx']);
  });

  it('are not those of which the rest is left out', () => {
    const checks = [check('a.csv', 0), sheet('one', { outcome: 'reject' }), sheet('two', { leftOut: 'chosen' })];
    expect(storableFiles({ files: files.slice(0, 2), checks }).map(({ name }) => name)).toEqual(['a.csv']);
  });

  it('are all of them where nothing can be stored, so that it is said why', () => {
    const checks = files.map(({ name }, place) => ({ ...check(name, place), outcome: 'reject' as const }));
    expect(storableFiles({ files, checks })).toEqual(files);
  });
});
