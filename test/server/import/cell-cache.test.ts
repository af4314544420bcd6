import { describe, expect, it } from 'vitest';
import { CellCache, type ColumnReader, PlainCells } from '../../../server/import/tables/cell-cache.ts';
import type { CellReader } from '../../../server/import/tables/cell-reader.ts';
import { fingerprint, printOf } from '../../../server/import/tables/fingerprint.ts';
import { PrintTable } from '../../../server/import/tables/print-table.ts';
import { RowGroup, rowsAtOnce } from '../../../server/import/tables/row-group.ts';
import { emptySpan, fillSpan } from '../../../server/import/tables/row-span.ts';

const echo: CellReader = (cell) => ({
  value: cell.toUpperCase(),
  issues: cell.startsWith('?') ? [{ severity: 'warning', code: 'unknown-term', values: { value: cell } }] : [],
});

/** Reads rows as a table is read: some at a time. @returns for each of them the value, the issues and the print */
function readAll(reader: ColumnReader, cells: readonly string[]): unknown[] {
  const found: unknown[] = [];
  const group = new RowGroup([1]);
  const span = emptySpan();
  const prints = new Int32Array(2 * rowsAtOnce);
  const odd = new Uint8Array(rowsAtOnce);
  const finish = (): void => {
    for (const each of [prints, odd]) each.fill(0);
    reader.read(group.cells(0));
    reader.addTo(prints, odd, group.count);
    for (let at = 0; at < group.count; at++) {
      const number = reader.numbers[at] ?? 0;
      found.push([reader.values[number], reader.issuesOf(number), prints[2 * at], prints[2 * at + 1], odd[at]]);
    }
    group.clear();
  };
  for (let from = 0; from < cells.length; from += 100) {
    const rows = cells.slice(from, from + 100);
    fillSpan(
      span,
      rows.flatMap((cell) => ['before', cell, 'behind']),
    );
    for (let at = 0; at < rows.length; at++) {
      const row = { ...span, starts: span.starts.subarray(3 * at), ends: span.ends.subarray(3 * at), count: 3 };
      group.add(row, 0);
    }
    finish();
  }
  return found;
}

describe('CellCache', () => {
  it('reads every cell as a plain reader does, over any number of distinct cells, in any order', () => {
    // More cells than it remembers, empty and long ones and ones with issues among them, each met three times.
    const cells = Array.from(
      { length: 25_000 },
      (_, at) => `${at % 7 === 0 ? '?' : ''}${at % 13 === 0 ? '' : at}${at % 11 === 0 ? 'é'.repeat(at % 40) : ''}`,
    );
    const all = [...cells, ...cells.toReversed(), ...cells];
    expect(readAll(new CellCache(echo, 2), all)).toEqual(readAll(new PlainCells(echo, 2), all));
  });

  it('tells cells apart that share a beginning, a length or the cell above', () => {
    const cells = ['a', 'ab', 'a', 'aa', 'aa', 'a\u0000', 'a', 'b', 'x'.repeat(30), 'b', '', 'b'];
    const found = readAll(new CellCache(echo, 1), cells);
    expect(found).toEqual(readAll(new PlainCells(echo, 1), cells));
    expect(found[1]).toMatchObject(['AB', [], expect.any(Number), expect.any(Number), 0]);
  });

  it('reads a cell once', () => {
    let asked = 0;
    const cached = new CellCache((cell) => {
      asked++;
      return { value: cell, issues: [] };
    }, 1);
    readAll(cached, ['a', 'b', 'b', 'a', 'a', 'b']);
    expect(asked).toBe(2);
  });
});

describe('PrintTable', () => {
  it('knows what it was given, by its number', () => {
    const table = new PrintTable();
    const prints = Array.from({ length: 50_000 }, (_, at) => printOf(`key ${at}`));
    for (const { low, high } of prints) expect(table.take(low, high, low)).toBe(-1);
    for (const [at, { low, high }] of prints.entries()) expect(table.take(low, high, low)).toBe(at);
    expect(table.take(prints[0]?.low ?? 0, prints[0]?.high ?? 0, 7)).toBe(-1);
  });

  it('tells prints apart that begin at one slot', () => {
    const table = new PrintTable();
    for (let at = 0; at < 100_000; at++) expect(table.take(at, at, at * 2)).toBe(-1);
  });
});

it('a fingerprint has no two equal among a hundred thousand near-equal records', () => {
  const columns = ['a', 'b', 'c'];
  const prints = new Set<number>();
  for (let at = 0; at < 100_000; at++) {
    prints.add(
      fingerprint({ a: `${at % 100}`, b: `${Math.floor(at / 100) % 100}`, c: `${Math.floor(at / 10_000)}` }, columns, null),
    );
  }
  expect(prints.size).toBe(100_000);
});
