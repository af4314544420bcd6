import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { countLineEnds } from '../../../server/import/text/read-record.ts';
import { tokenise } from '../../../server/import/text/tokenise.ts';

const read = (text: string, delimiter = ',') => [...tokenise(text === '' ? [] : [text], delimiter)];
const cellsOf = (text: string, delimiter = ',') => read(text, delimiter).map((row) => row.cells);
const linesOf = (text: string) => read(text).map((row) => row.line);

/** RFC 4180: a cell with a separator, quote or line end is quoted, quotes inside are doubled. */
const written = (cell: string, delimiter: string, always: boolean): string =>
  always || /["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;

describe('tokenise', () => {
  it('reads nothing, one cell, blank lines', () => {
    expect(cellsOf('')).toEqual([]);
    expect(cellsOf('a')).toEqual([['a']]);
    expect(cellsOf('a\n')).toEqual([['a']]);
    expect(cellsOf('\n')).toEqual([['']]);
    expect(cellsOf('a\n\nb')).toEqual([['a'], [''], ['b']]);
    expect(cellsOf(',\n')).toEqual([['', '']]);
  });

  it('counts CRLF, LF and lone CR as one line end each', () => {
    expect(linesOf('a\r\nb\nc\rd')).toEqual([1, 2, 3, 4]);
    expect(linesOf('a\r\r\n\nb')).toEqual([1, 2, 3, 4]);
    expect(countLineEnds('a\r\nb\nc\rd\r')).toBe(4);
  });

  it('counts line ends inside quotes, and starts a record on its first line', () => {
    const rows = read('"a\r\nb",1\r"c\rd\ne",2\nf,3');
    expect(rows.map(({ line, row, cells }) => [line, row, cells])).toEqual([
      [1, 1, ['a\r\nb', '1']],
      [3, 2, ['c\rd\ne', '2']],
      [6, 3, ['f', '3']],
    ]);
  });

  it('takes a quote inside an unquoted field, or after a space, as it is', () => {
    expect(cellsOf('a"b,c""d, "e"')).toEqual([['a"b', 'c""d', ' "e"']]);
  });

  it('allows spaces between a closing quote and the separator', () => {
    expect(cellsOf('"a"  ,"b" \nc,d')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('refuses text after a closing quote, that row only', () => {
    const rows = read('x,"b"y,z\n1,2,3\n');
    expect(rows[0]?.fault).toEqual({ code: 'text-after-quote', line: 1, lost: 0, cell: 1 });
    expect(rows[1]?.cells).toEqual(['1', '2', '3']);
  });

  it('reads a refused row to its end, quoted line ends in later cells included', () => {
    const rows = read('a,"b"x,"c\nd",e\n1,2,3,4\n');
    expect(rows.map(({ line, fault, cells }) => [line, fault?.code ?? null, cells])).toEqual([
      [1, 'text-after-quote', []],
      [3, null, ['1', '2', '3', '4']],
    ]);
  });

  it('takes a quote that meets another one lines later as text after a quote, and reads on behind it', () => {
    const rows = read('c,"C,3\nd,"D",4\ne,E,5\n');
    expect(rows.map(({ line, fault, cells }) => [line, fault, cells])).toEqual([
      [1, { code: 'text-after-quote', line: 1, lost: 0, cell: 1 }, []],
      [3, null, ['e', 'E', '5']],
    ]);
  });

  it('names the line where an unclosed quote opened, and makes no rows of what follows', () => {
    const rows = read('"a\nb",1\nc,"d,2\ne,3\nf,4');
    expect(rows.map(({ line, fault, cells }) => [line, fault, cells])).toEqual([
      [1, null, ['a\nb', '1']],
      [3, { code: 'unclosed-quote', line: 3, lost: 2, cell: 1 }, []],
    ]);
  });

  it('gives an unclosed quote its own line where the record began earlier', () => {
    const [first, second] = read('"a\nb","c\nd,e\n');
    expect([first?.line, first?.fault]).toEqual([1, { code: 'unclosed-quote', line: 2, lost: 1, cell: 1 }]);
    expect(second).toBeUndefined();
  });

  it('stays linear when a quote is never closed', () => {
    const text = `a,"${'b,c\n'.repeat(200_000)}`;
    const pieces = Array.from({ length: Math.ceil(text.length / 65_536) }, (_, at) => text.slice(at * 65_536, (at + 1) * 65_536));
    const rows = [...tokenise(pieces, ',')];
    expect(rows.map(({ line, fault }) => [line, fault])).toEqual([
      [1, { code: 'unclosed-quote', line: 1, lost: 199_999, cell: 1 }],
    ]);
  }, 10_000);

  it('reads back any table written by RFC 4180, cut into any pieces, with any line ends', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', '\r', ' ', '\t', '|', '€') });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\r\n', '\n', '\r'),
        fc.boolean(),
        fc.integer({ min: 1, max: 7 }),
        (table, delimiter, lineEnd, always, size) => {
          // A record of one empty cell is a blank line whether quoted or not; the last line needs its end then.
          const text = table.map((row) => row.map((each) => written(each, delimiter, always)).join(delimiter) + lineEnd).join('');
          const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, at) => text.slice(at * size, (at + 1) * size));
          const rows = [...tokenise(pieces, delimiter)];
          expect(rows.map((row) => row.cells)).toEqual(table);
          let line = 1;
          for (const [at, row] of rows.entries()) {
            expect(row.line).toBe(line);
            line += 1 + countLineEnds((table[at] ?? []).join('\u0000'));
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('gives the same records however the text is cut', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' '), maxLength: 40 });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 5 }), (whole, size) => {
        const pieces = Array.from({ length: Math.ceil(whole.length / size) }, (_, at) => whole.slice(at * size, (at + 1) * size));
        expect([...tokenise(pieces, ',')]).toEqual(read(whole));
      }),
      { numRuns: 2000 },
    );
  });

  it('gives the same cells as papaparse, where a file is written by RFC 4180', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', '\n', ' ', '😀'), maxLength: 6 });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, fc.boolean(), (rows, always) => {
        const text = rows.map((row) => row.map((each) => written(each, ',', always)).join(',')).join('\n');
        // Spaces before a quote are where readers differ; the writer makes none.
        expect(cellsOf(text)).toEqual(Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' }).data);
      }),
      { numRuns: 1000 },
    );
  });
});
