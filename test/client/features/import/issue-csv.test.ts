import { describe, expect, it } from 'vitest';
import { issueCsv } from '../../../../client/features/import/issue-csv.ts';

describe('a list for Excel', () => {
  it('begins with a byte order mark, and has semicolons and CRLF', () => {
    expect(
      issueCsv([
        ['Rij', 'Wat'],
        [3, null],
      ]),
    ).toBe('\uFEFFRij;Wat\r\n3;\r\n');
  });

  it('quotes what would break a cell', () => {
    expect(issueCsv([['a;b', 'zeg "ja"', 'een\ntwee', 'é, ok']])).toBe('\uFEFF"a;b";"zeg ""ja""";"een\ntwee";é, ok\r\n');
  });

  it.each(['=1+1', '+32', '-x', '@som', '\tx'])('keeps %j from becoming a formula', (cell) => {
    expect(issueCsv([[cell]])).toBe(`\uFEFF'${cell}\r\n`);
  });

  it('quotes a formula that also breaks a cell', () => {
    expect(issueCsv([['=A1;B1']])).toBe('\uFEFF"\'=A1;B1"\r\n');
  });
});
