import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxRecordLength } from '../../../../server/import/limits.ts';
import { LongRecord } from '../../../../server/import/text/long-record.ts';
import { type Cursor, readRecord } from '../../../../server/import/text/read-record.ts';
import { tokenise } from '../../../../server/import/text/tokenise.ts';

const inPieces = (text: string, size: number): readonly string[] =>
  Array.from({ length: Math.ceil(text.length / size) }, (_, at) => text.slice(at * size, (at + 1) * size));

/** Goes over the first record of a text. */
function passOver(text: string, size: number) {
  const record = new LongRecord(',', 1);
  let at = 0;
  for (const piece of inPieces(text, size)) {
    const end = record.take(piece);
    if (end !== null) return { end: at + end, line: record.line, fault: record.fault() };
    at += piece.length;
  }
  return { end: at, line: record.line, fault: record.fault() };
}

describe('a record that is too long to be held', () => {
  it('ends where any other does, with the same said of its quotes, however it is cut', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' '), minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 5 }), (whole, size) => {
        const cursor: Cursor = { at: 0, line: 1, fault: null };
        readRecord(whole, cursor, ',', true);
        const { end, line, fault } = passOver(whole, size);
        expect(end).toBe(cursor.at);
        if (cursor.fault !== null) expect(fault).toEqual(cursor.fault);
        else expect([null, 'record-too-long']).toContain(fault?.code ?? null);
        if (cursor.fault?.code !== 'unclosed-quote') expect(line).toBe(cursor.line);
      }),
      { numRuns: 5000 },
    );
  });

  it('names its longest cell, and is nothing where it is blank', () => {
    expect(passOver('a,bbbb,"c"\n', 3).fault).toEqual({ code: 'record-too-long', line: 1, lost: 0, cell: 1 });
    expect(passOver(',, \t,\n', 3).fault).toBeNull();
  });

  it('is passed over, and the rows behind it are read', () => {
    // A record is only let go of when the text at hand is longer, whatever of it belongs to the record.
    const long = 'x'.repeat(maxRecordLength + 262_144);
    const text = `a,b\n1,${long}\n2,"${long}\n"\n,\n3,c\n`;
    const rows = [...tokenise(inPieces(text, 131_072), ',')];
    expect(rows.map(({ line, row, fault, cells }) => [line, row, fault?.code ?? null, cells.length])).toEqual([
      [1, 1, null, 2],
      [2, 2, 'record-too-long', 0],
      [3, 3, 'record-too-long', 0],
      [5, 4, null, 2],
      [6, 5, null, 2],
    ]);
  }, 20_000);

  it('is no row of Excel’s largest cells, all of them quotes', () => {
    const cell = `"${'""'.repeat(32_767)}"`;
    const [row] = tokenise([`${Array.from({ length: 256 }, () => cell).join(',')}\n`, 'a\n'], ',');
    expect([row?.fault, row?.cells.length]).toEqual([null, 256]);
    expect(row?.cells.every((each) => each === '"'.repeat(32_767))).toBe(true);
  }, 20_000);
});
