import { describe, expect, it } from 'vitest';
import type { RefusedTable } from '../../../server/import/read-refused.ts';
import { say } from '../../../server/model/errors.ts';
import { printRefused } from '../../../server/pipeline/refused-rows.ts';

const table: RefusedTable = {
  file: 'contacten 2024.v2.xlsx',
  source: 0,
  part: null,
  kind: 'contacts',
  header: ['datum', 'van', 'opmerking; vrij'],
  count: 2,
  rows: [
    {
      line: 5,
      row: 4,
      cells: ['morgen', 'Huis “A”', '=1+1'],
      reasons: [{ column: 'datum', message: say('bad-date', { value: 'morgen' }) }],
    },
    {
      line: 9,
      row: 8,
      cells: [],
      reasons: [
        { column: null, message: say('unclosed-quote', { count: 3 }) },
        { column: 'van', message: say('missing-value', { column: 'from_org' }) },
      ],
    },
  ],
};
const text = (locale: 'nl' | 'en' | 'fr', from = table): string => Buffer.from(printRefused(from, locale).bytes).toString('utf8');

describe('refused rows as a file', () => {
  it('open in Dutch Excel: a mark, semicolons, no formula, row and reasons in front', () => {
    expect(text('nl').split('\r\n')).toEqual([
      '\uFEFFRij in het bestand;Waarom niet ingelezen;datum;van;"opmerking; vrij"',
      `4;datum: ${say('bad-date', { value: 'morgen' }).nl};morgen;Huis “A”;'=1+1`,
      `8;${say('unclosed-quote', { count: 3 }).nl} van: ${say('missing-value', { column: 'from_org' }).nl}`,
      '',
    ]);
  });

  it('speak the language of whoever asks', () => {
    expect(text('fr')).toContain('Pourquoi elle n’est pas reprise');
    expect(text('en')).toContain(say('bad-date', { value: 'morgen' }).en);
    expect(['nl', 'en', 'fr'].map((locale) => printRefused(table, locale as 'nl').name)).toEqual([
      'contacten 2024.v2-niet-ingelezen.csv',
      'contacten 2024.v2-not-taken-in.csv',
      'contacten 2024.v2-non-repris.csv',
    ]);
    expect(printRefused({ ...table, part: 'Blad 1' }, 'nl').name).toBe('contacten 2024.v2-Blad 1-niet-ingelezen.csv');
    expect(printRefused({ ...table, file: '.verborgen' }, 'nl').name).toBe('.verborgen-niet-ingelezen.csv');
  });

  it('are all there, however many they are', () => {
    const rows = Array.from({ length: 25_000 }, (_, at) => ({ line: at + 2, row: at + 2, cells: [`k${at}`], reasons: [] }));
    const lines = text('nl', { ...table, rows })
      .trimEnd()
      .split('\r\n');
    expect([lines.length, lines[1], lines.at(-1)]).toEqual([25_001, '2;;k0', '25001;;k24999']);
  });
});
