import { describe, expect, it } from 'vitest';
import { emptyContext } from '../../../../server/import/import-context.ts';
import { oddCharacters, plainLetters } from '../../../../server/import/names/odd-characters.ts';
import { readFiles } from '../../../../server/import/read-files.ts';

describe('odd characters', () => {
  it.each([
    ['OCMW Boom', []],
    ['Crèche ’t Kapoentje – Oostende', []],
    ['OCMW\u200bBoom', ['invisible-character']],
    ['OC\u00adMW', ['invisible-character']],
    ['\ufeffOCMW', ['invisible-character']],
    ['OCMW \u202emooB', ['bidi-character']],
    ['OCMW\u200e Boom', ['bidi-character']],
    // Cyrillic О, С and М before a Latin W.
    ['ОСМW Boom', ['mixed-alphabet']],
    // Words wholly of Cyrillic letters that look Latin.
    ['СОС OCMW', ['mixed-alphabet']],
    ['о1', ['mixed-alphabet']],
    ['Воом OCMW', []],
    // Greek capital omicron.
    ['ΟCMW', ['mixed-alphabet']],
    // Names of another alphabet are not odd, nor is such a word beside a Latin one.
    ['Детский сад', []],
    ['Δίκτυο Boom', []],
    ['مركز', []],
    ['OC\u200bMW\u202e ОK', ['bidi-character', 'invisible-character', 'mixed-alphabet']],
  ])('of %j: %j', (name, codes) => {
    expect(oddCharacters(name)).toEqual(codes);
  });

  it('are put right to compare names', () => {
    expect(plainLetters('ОСМW\u200b Bооm\u202c')).toBe('OCMW Boom');
    expect(plainLetters('ＯＣＭＷ')).toBe('OCMW');
  });

  it('are warned of in ids and names of organisations, and letters of two alphabets nowhere else', () => {
    const bytes = new TextEncoder().encode('org_id,name,address\no1,OCMW \u202emooB,ОСМW-straat 1\n');
    const [reading] = readFiles([{ name: 'organisations.csv', bytes }], emptyContext('2026-01-01'));
    expect(reading?.issues.map(({ column, code }) => [column, code])).toEqual([['name', 'bidi-character']]);
    const other = new TextEncoder().encode('org_id,name\nоcmw,ΟCMW\n');
    const [second] = readFiles([{ name: 'organisations.csv', bytes: other }], emptyContext('2026-01-01'));
    expect(second?.issues.map(({ column, code }) => [column, code])).toEqual([
      ['org_id', 'mixed-alphabet'],
      ['name', 'mixed-alphabet'],
    ]);
  });
});
