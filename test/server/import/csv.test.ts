import { describe, expect, it } from 'vitest';
import { foldHeader } from '../../../server/import/tables/header.ts';
import { cellOf, visitRows } from '../../../server/import/tables/row-span.ts';
import { readCsv } from '../../../server/import/text/csv.ts';
import { decode } from '../../../server/import/text/decode.ts';
import { sniffBytes, sniffText } from '../../../server/import/text/sniff.ts';

const known = new Set(['org id', 'name', 'date', 'note']);
const read = (text: string) =>
  readCsv(
    () => [text],
    (cell) => known.has(foldHeader(cell)),
  );
const delimiterOf = (text: string) => {
  const reading = read(text);
  return 'sheet' in reading ? reading.delimiter : null;
};
const bytesOf = (...bytes: number[]) => new Uint8Array(bytes);
const textOf = (bytes: Uint8Array) => [...decode(bytes).pieces()].join('');
const codesOf = (bytes: Uint8Array) => decode(bytes).issues.map((issue) => issue.code);

describe('readCsv', () => {
  it('takes the separator that yields most known headers, not the most frequent one', () => {
    expect(delimiterOf('org_id;name\na;"x,y,z,w"\n')).toBe(';');
    expect(delimiterOf('org_id;name,with,commas;note\n')).toBe(';');
    expect(delimiterOf('org_id\tname\n')).toBe('\t');
    expect(delimiterOf('org_id|name|date\n')).toBe('|');
    expect(delimiterOf('"org_id","name;x"\n')).toBe(',');
    expect(delimiterOf('foo;bar\n')).toBe(';');
  });

  it('skips blank rows, which still count as lines and rows', () => {
    const reading = read('\n ;\norg_id;name;;\n\n;;\na;A\n');
    if (!('sheet' in reading)) throw new Error('no sheet');
    expect(reading.sheet.header).toMatchObject({ line: 3, row: 3, cells: ['org_id', 'name'] });
    const rows = [...reading.sheet.rows];
    expect(rows).toMatchObject([{ line: 6, row: 6, cells: ['a', 'A'] }]);
    expect([...reading.sheet.rows]).toEqual(rows);
  });

  it('skips titles above a header that is plain, and says so', () => {
    const reading = read('Contacten, 2024;;\n\norg_id;name;date\na;A;x\n');
    if (!('sheet' in reading)) throw new Error('no sheet');
    expect(reading.sheet.header).toMatchObject({ line: 3, cells: ['org_id', 'name', 'date'] });
    expect(reading.sheet.issues.map(({ code, line }) => [code, line])).toEqual([['title-rows', 1]]);
    expect([...reading.sheet.rows].map(({ cells }) => cells)).toEqual([['a', 'A', 'x']]);
  });

  it('does not look for a header below one that has known names, or among hundreds of rows', () => {
    const header = (text: string) => {
      const reading = read(text);
      return 'sheet' in reading ? reading.sheet.header.line : null;
    };
    expect(header('org_id;name;x\norg_id;name;date\n')).toBe(1);
    expect(header(`x;y;z\n${'1;2;3\n'.repeat(50)}org_id;name;date\n`)).toBe(1);
  });

  it('gives its rows to a visitor as it gives them one by one', () => {
    const reading = read('org_id,name\na,"A\nA"\n\n,\n"b"x,B\nc,C');
    if (!('sheet' in reading)) throw new Error('no sheet');
    const visited: unknown[] = [];
    visitRows(reading.sheet.rows, (span) => {
      const cells = Array.from({ length: span.count }, (_, at) => cellOf(span, at));
      visited.push({ line: span.line, row: span.row, cells, fault: span.fault });
      return true;
    });
    expect(visited).toEqual([...reading.sheet.rows]);
    expect(visited.length).toBe(3);
  });

  it('refuses a header with a quote fault', () => {
    const reading = read('org_id,"name\na,A\n');
    expect('issues' in reading && reading.issues.map(({ code, line }) => [code, line])).toEqual([['unclosed-quote', 1]]);
  });
});

describe('decode', () => {
  it('follows the mark, else UTF-16, UTF-8, Windows-1252', () => {
    expect(textOf(bytesOf(0xef, 0xbb, 0xbf, 0x61))).toBe('a');
    expect(textOf(bytesOf(0xff, 0xfe, 0x61, 0, 0xac, 0x20))).toBe('a€');
    expect(textOf(bytesOf(0xfe, 0xff, 0, 0x61))).toBe('a');
    expect(textOf(bytesOf(0x61, 0, 0x2c, 0, 0x62, 0, 0xe9, 0))).toBe('a,bé');
    expect(textOf(bytesOf(0xc3, 0xa9))).toBe('é');
    expect(codesOf(bytesOf(0xc3, 0xa9))).toEqual([]);
    expect(textOf(bytesOf(0x61, 0xe9, 0x80))).toBe('aé€');
    expect(codesOf(bytesOf(0x61, 0xe9, 0x80))).toEqual(['assumed-encoding']);
  });

  it('says so where bytes do not fit their mark', () => {
    expect(codesOf(bytesOf(0xef, 0xbb, 0xbf, 0x61, 0xe9))).toEqual(['broken-encoding']);
    expect(codesOf(bytesOf(0xff, 0xfe, 0x61, 0, 0x62))).toEqual(['broken-encoding']);
  });

  it('puts characters together that lie across pieces', () => {
    const text = `${'x'.repeat(256 * 1024 - 1)}é€`;
    expect(textOf(new TextEncoder().encode(text))).toBe(text);
  });
});

describe('sniffing', () => {
  it('leaves tables alone, whatever they begin with', () => {
    for (const text of ['org_id,name', '[org_id],name', '{a};b', 'BZh;x', '%PD;x']) {
      expect([text, sniffBytes(new TextEncoder().encode(text)), sniffText(text)]).toEqual([text, null, null]);
    }
  });
});
