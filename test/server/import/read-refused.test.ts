import { describe, expect, it } from 'vitest';
import type { SourceFile } from '../../../server/import/format.ts';
import { emptyContext } from '../../../server/import/import-context.ts';
import { readRefused } from '../../../server/import/read-refused.ts';
import { importPlanSchema } from '../../../server/model/reading-plan.ts';
import { xlsxFile } from './xlsx-file.ts';

const today = '2026-11-22';
const file = (name: string, text: string): SourceFile => ({ name, bytes: new TextEncoder().encode(text) });
const read = (files: readonly SourceFile[], plan: unknown = {}) =>
  readRefused(files, emptyContext(today), { plan: importPlanSchema.parse(plan) }).map(({ rows, ...table }) => ({
    ...table,
    rows: [...rows].map(({ reasons, ...row }) => ({
      ...row,
      reasons: reasons.map(({ column, message }) => [column, message.en]),
    })),
  }));

describe('refused rows', () => {
  it('are given with their cells as they stand and all their reasons', () => {
    const text = 'datum,van,naar,nota\n5/1/2024,a,b,goed\n31/2/2024,a,,"twee\nregels"\n6/1/2024,"a"x,b\n7/1/2024,a,b,c,d\n';
    expect(read([file('c.csv', text)])).toEqual([
      {
        file: 'c.csv',
        source: 0,
        part: null,
        kind: 'contacts',
        header: ['datum', 'van', 'naar', 'nota'],
        count: 3,
        rows: [
          {
            line: 3,
            row: 3,
            cells: ['31/2/2024', 'a', '', 'twee\nregels'],
            reasons: [
              ['datum', '“31/2/2024” is not a date. Write day/month/year or yyyy-mm-dd.'],
              ['naar', 'The required value “naar” is empty. Fill it in.'],
            ],
          },
          {
            line: 5,
            row: 4,
            cells: [],
            reasons: [['van', 'There is text after a closing quote. Double the quotes inside a value.']],
          },
          {
            line: 6,
            row: 5,
            cells: ['7/1/2024', 'a', 'b', 'c', 'd'],
            reasons: [
              [null, 'The row has more filled cells than the header (1 too many). Put a value that holds a separator in quotes.'],
            ],
          },
        ],
      },
    ]);
  });

  it('are all of them, however many, without those that the plan mends or leaves out', () => {
    const text = `datum,van,naar\n${Array.from({ length: 1500 }, (_, at) => `x${at},a,b\n`).join('')}`;
    expect(read([file('c.csv', text)])[0]?.rows).toHaveLength(1500);
    const tables = [{ cells: [{ row: 2, position: 0, value: '5/1/2024' }], rowsLeftOut: [3] }];
    const [table] = read([file('c.csv', text)], { files: [{ file: 'c.csv', tables }] });
    expect([table?.count, table?.rows[0]?.row, table?.rows.at(-1)?.reasons]).toEqual([
      1498,
      4,
      [['datum', '“x1499” is not a date. Write day/month/year or yyyy-mm-dd.']],
    ]);
  });

  it('say why nothing of their table could be read', () => {
    const [table] = read([file('contacten.csv', 'datum,van\n5/1/2024,a\n')]);
    expect(table?.rows[0]?.reasons).toEqual([['to_org', expect.stringContaining('The required column “to_org” is missing.')]]);
  });

  it('are given of each sheet, and of the passages of a coding tool by their row in the file', () => {
    const bytes = xlsxFile([
      {
        name: 'Goed',
        rows: [
          ['org_id', 'name'],
          ['a', 'A'],
        ],
      },
      { name: 'Fout', rows: [['Titel'], ['datum', 'van', 'naar'], ['x', 'a', 'a']] },
    ]);
    expect(read([{ name: 'm.xlsx', bytes }]).map(({ part, rows }) => [part, rows.map(({ row, cells }) => [row, cells])])).toEqual(
      [['Fout', [[3, ['x', 'a', 'a']]]]],
    );
    const dna =
      'statement_id;time;start_position;stop_position;text;coder;document_id;document_title;code;intensity\n1;t;0;5;tekst;k;1;Doc;angst;99\n';
    const tables = read([file('dna.csv', dna)]);
    for (const { header, rows } of tables) for (const { cells } of rows) expect(cells.length).toBe(header.length);
  });
});
