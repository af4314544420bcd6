import { describe, expect, it } from 'vitest';
import { CellCache, PlainCells } from '../../../server/import/tables/cell-cache.ts';
import type { CellReader } from '../../../server/import/tables/cell-reader.ts';
import { fingerprint, printOf } from '../../../server/import/tables/fingerprint.ts';
import { PrintTable } from '../../../server/import/tables/print-table.ts';
import { emptySpan, fillSpan } from '../../../server/import/tables/row-span.ts';

const echo: CellReader = (cell) => ({
  value: cell.toUpperCase(),
  issues: cell.startsWith('?') ? [{ severity: 'warning', code: 'unknown-term', values: { value: cell } }] : [],
});

describe('CellCache', () => {
  it('reads every cell as a plain reader does, over any number of distinct cells, in any order', () => {
    const cached = new CellCache(echo);
    const plain = new PlainCells(echo);
    const span = emptySpan();
    // More cells than it remembers, long ones and ones with issues among them, each met three times.
    const cells = Array.from(
      { length: 25_000 },
      (_, at) => `${at % 7 === 0 ? '?' : ''}${at}${at % 11 === 0 ? 'é'.repeat(at % 40) : ''}`,
    );
    for (const cell of [...cells, ...cells.toReversed(), ...cells]) {
      fillSpan(span, ['before', cell, 'behind']);
      cached.read(span, 1);
      plain.read(span, 1);
      expect([cached.value, cached.issues.length, cached.low, cached.high]).toEqual([
        plain.value,
        plain.issues.length,
        plain.low,
        plain.high,
      ]);
    }
  });

  it('tells cells apart that share a beginning, a length or the cell above', () => {
    const cached = new CellCache(echo);
    const span = emptySpan();
    for (const cell of ['a', 'ab', 'a', 'aa', 'aa', 'a\u0000', 'a', 'b', 'x'.repeat(30), 'b']) {
      fillSpan(span, [cell]);
      cached.read(span, 0);
      expect(cached.value).toBe(cell.toUpperCase());
    }
  });

  it('reads a cell once', () => {
    let asked = 0;
    const cached = new CellCache((cell) => {
      asked++;
      return { value: cell, issues: [] };
    });
    const span = emptySpan();
    for (const cell of ['a', 'b', 'b', 'a', 'a', 'b']) {
      fillSpan(span, [cell]);
      cached.read(span, 0);
    }
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

  it('stays quick where prints begin at one slot', () => {
    const table = new PrintTable();
    const started = performance.now();
    for (let at = 0; at < 100_000; at++) expect(table.take(at, at, at * 2)).toBe(-1);
    expect(performance.now() - started).toBeLessThan(5000);
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
