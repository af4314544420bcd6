import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../server/export/csv-text.ts';
import { emptyContext } from '../../../server/import/import-context.ts';
import { importFormats } from '../../../server/import/index.ts';
import { readFiles } from '../../../server/import/read-files.ts';
import { headerSearch } from '../../../server/import/tables/find-header.ts';
import { tableOf } from '../../../server/import/tables/grid.ts';
import { cellOf, visitRows } from '../../../server/import/tables/row-span.ts';
import { csvGrid } from '../../../server/import/text/csv.ts';
import { decode } from '../../../server/import/text/decode.ts';
import { tableKinds, tables } from '../../../server/model/tables.ts';
import { recordsOfTable } from './any-record.ts';

/*
 * What we write, we read back the same, in both dialects: commas for R and Python, and for Excel in Belgium a mark, semicolons and CRLF.
 */

const search = headerSearch(importFormats);
const encoder = new TextEncoder();
const dialects = [
  { mark: '', delimiter: ',' },
  { mark: '\ufeff', delimiter: ';' },
] as const;
const dialect = fc.constantFrom(...dialects);

/** Rows below the header, read one by one and as they are scanned. */
function readBack(text: string): { readonly header: readonly string[]; readonly rows: string[][]; readonly scanned: string[][] } {
  const { pieces, issues } = decode(encoder.encode(text));
  expect(issues).toEqual([]);
  const found = tableOf(csvGrid(pieces, search).grid, search);
  if (!('sheet' in found)) throw new Error('no table');
  const { header, rows } = found.sheet;
  const scanned: string[][] = [];
  visitRows(rows, (span) => {
    expect(span.fault).toBeNull();
    return scanned.push(Array.from({ length: span.count }, (_, at) => cellOf(span, at))) > 0;
  });
  return { header: header.cells, rows: Array.from(rows, ({ cells }) => [...cells]), scanned };
}

/** Any text that can be written as UTF-8, with more than its share of what goes wrong. */
const wild = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      "'",
      '=',
      '+',
      '-',
      '@',
      '\t',
      '\r',
      '\n',
      '\0',
      '＝',
      '"',
      ',',
      ';',
      ' ',
      'a',
      'é',
      '\ufeff',
      '\u001a',
    ),
  }),
);
const text = wild.filter((cell) => cell.isWellFormed());
const filled = text.filter((cell) => cell.trim() !== '');

describe('our own tables', () => {
  it('are read back to the letter, whatever they hold', () => {
    const row = fc.tuple(filled, text, text);
    fc.assert(
      fc.property(dialect, fc.array(row, { minLength: 1, maxLength: 8 }), ({ mark, delimiter }, rows) => {
        const table = [['org_id', 'name', 'note'], ...rows];
        const { header, rows: read, scanned } = readBack(mark + writeCsv(table, delimiter));
        expect(header).toEqual(table[0]);
        expect(read).toEqual(rows);
        expect(scanned).toEqual(rows);
      }),
      { numRuns: 2000 },
    );
  }, 60_000);

  it('are read back to the letter, however long their cells and many their columns', () => {
    const unit = fc.constantFrom('a', '"', '""', ',', ';', '\r\n', "'=", 'é', '👪', '\t', ' ');
    const cell = fc.tuple(unit, fc.integer({ min: 0, max: 40_000 })).map(([piece, times]) => piece.repeat(times));
    const row = fc.tuple(filled, fc.array(cell, { minLength: 0, maxLength: 12 }));
    fc.assert(
      fc.property(dialect, fc.array(row, { minLength: 1, maxLength: 4 }), ({ mark, delimiter }, rows) => {
        const header = ['org_id', 'name', ...Array.from({ length: 12 }, (_, at) => `c${at}`)];
        const table = rows.map(([first, others]) => header.map((_, at) => (at === 0 ? first : (others[at - 1] ?? ''))));
        const { rows: read, scanned } = readBack(mark + writeCsv([header, ...table], delimiter));
        expect(read.length).toBe(table.length);
        // Compared one by one: a difference of 40,000 characters is nothing to print.
        expect(read.flat().filter((each, at) => each !== table.flat()[at]).length).toBe(0);
        expect(scanned.flat().filter((each, at) => each !== table.flat()[at]).length).toBe(0);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  for (const kind of tableKinds) {
    it(`give the same ${kind}: ids with their zeros, what is empty and what is not, signs, letters and line ends`, () => {
      const columns = Object.keys(tables[kind].columns);
      fc.assert(
        fc.property(dialect, recordsOfTable(kind), ({ mark, delimiter }, records) => {
          const written = records.map((record) =>
            columns.map((column) => {
              const value = record[column] ?? null;
              return typeof value === 'boolean' ? String(value) : value;
            }),
          );
          const bytes = encoder.encode(mark + writeCsv([columns, ...written], delimiter));
          const [reading] = readFiles([{ name: `${kind}.csv`, bytes, kind }], emptyContext('2026-11-22'));
          expect(reading?.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
          expect(reading?.parsed.map(({ values }) => values)).toEqual(records);
        }),
        { numRuns: 100 },
      );
    });
  }

  it('keep headers that a spreadsheet would take for formulas', () => {
    for (const { mark, delimiter } of dialects) {
      const header = ['org_id', 'name', '=kleur', "'=smaak", '-'];
      expect(readBack(mark + writeCsv([header, ['a', 'A', '1', '2', '3']], delimiter)).header).toEqual(header);
    }
  });

  it('give the same records, signs and formulas among them', () => {
    const own = fc.string({
      unit: fc.constantFrom('=', '+', '-', '@', "'", 'a', 'B', 'é', '1', '"', ';', ','),
      minLength: 1,
      maxLength: 8,
    });
    const record = fc.record({ org_id: own, name: own, type: fc.constantFrom('creche', 'ocmw', '') });
    const records = fc.uniqueArray(record, { selector: ({ org_id }) => org_id.toLowerCase(), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(dialect, records, ({ mark, delimiter }, organisations) => {
        const written =
          mark + writeCsv([['org_id', 'name', 'type'], ...organisations.map((each) => Object.values(each))], delimiter);
        const file = { name: 'organisations.csv', bytes: encoder.encode(written), kind: 'organisations' } as const;
        const [reading] = readFiles([file], emptyContext('2026-11-22'));
        // The table's rows are records of organisations.
        const read = reading?.parsed.map(({ values }) => values as unknown as Readonly<Record<string, string | null>>);
        expect(read?.map(({ org_id, name }) => [org_id, name])).toEqual(organisations.map(({ org_id, name }) => [org_id, name]));
      }),
      { numRuns: 300 },
    );
    const coded = [
      ['interview_id', 'org_id', 'code', 'polarity'],
      ...['+', '-', '0'].map((sign, at) => [`i${at}`, 'a', 'c', sign]),
    ];
    const [reading] = readFiles(
      [{ name: 'coding.csv', bytes: encoder.encode(writeCsv(coded)), kind: 'coding' }],
      emptyContext('2026-11-22'),
    );
    expect(reading?.parsed.map(({ values }) => (values as { polarity?: unknown }).polarity)).toEqual(['+', '-', '0']);
  });
});
