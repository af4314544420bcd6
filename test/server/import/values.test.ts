import { describe, expect, it } from 'vitest';
import type { Known } from '../../../server/import/format.ts';
import { looksPersonal } from '../../../server/import/personal/personal-headers.ts';
import { choiceLookUp, readBoolean } from '../../../server/import/tables/choice-words.ts';
import { fingerprint } from '../../../server/import/tables/fingerprint.ts';
import { foldHeader, headerNames } from '../../../server/import/tables/header.ts';
import { readDate } from '../../../server/import/tables/read-date.ts';
import { readInteger, readNumber } from '../../../server/import/tables/read-number.ts';
import { shown } from '../../../server/import/tables/shown.ts';
import { nearest } from '../../../server/import/tables/suggest.ts';

describe('readDate', () => {
  it.each([
    ['2024-02-29', '2024-02-29'],
    ['2024/2/9', '2024-02-09'],
    ['20240209', '2024-02-09'],
    ['9/2/2024', '2024-02-09'],
    ['09-02-24', '2024-02-09'],
    ['1-1-30', '2030-01-01'],
    ['1-1-31', '1931-01-01'],
    ['9.2.2024', '2024-02-09'],
    ['2024-02-09T23:59:59.123+02:00', '2024-02-09'],
    ['9/02/2024 23:30', '2024-02-09'],
    [' 2024-02-09 ', '2024-02-09'],
    // Excel counts days from 1899-12-30 for dates after February 1900: 45331 = 2024-02-09, 36526 = 2000-01-01.
    ['45331', '2024-02-09'],
    ['36526,5', '2000-01-01'],
  ])('reads %s', (cell, date) => expect(readDate(cell)?.date).toBe(date));

  it.each([
    '',
    'x',
    '29/02/2023',
    '2023-02-29',
    '1900-02-29',
    '31-04-2024',
    '02/13/2024',
    '2024-00-10',
    '1/2-2024',
    '1234',
    '123456',
    '2024-02-09x',
    '1'.repeat(1000),
  ])('refuses %s', (cell) => expect(readDate(cell)).toBeNull());
});

describe('readNumber and readInteger', () => {
  it.each([
    ['7', 7],
    ['-7', -7],
    ['3,5', 3.5],
    ['3.5', 3.5],
    ['-0', 0],
    ['007', 7],
  ])('reads %s', (cell, value) => expect(readNumber(cell)).toBe(value));
  it.each(['1e3', 'NaN', 'Infinity', '1.000,5', '1 000', '٣', '5.', '.5', '+5', '1,2,3', '0x1', '', '9'.repeat(40)])(
    'refuses %s',
    (cell) => expect(readNumber(cell)).toBeNull(),
  );
  it('takes a whole number only without thousands points', () => {
    expect(readInteger('12,0')).toBe(12);
    expect(readInteger('17.000')).toBeNull();
    expect(readInteger('1,5')).toBeNull();
    expect(readInteger('9007199254740993')).toBeNull();
  });
});

describe('words', () => {
  it('reads yes and no in three languages', () => {
    for (const word of ['ja', 'Oui', 'YES', 'x', '1', 'waar', 'true', 'vrai']) expect(readBoolean(word)).toBe(true);
    for (const word of ['nee', 'Non', 'no', '0', 'onwaar', 'FALSE', 'faux']) expect(readBoolean(word)).toBe(false);
    expect(readBoolean('soms')).toBeNull();
  });

  it('reads the signs and words of a polarity', () => {
    const find = choiceLookUp('polarity', ['+', '-', '0', 'wish']);
    expect(['+', '+1', 'Positief', 'POS'].map(find)).toEqual(['+', '+', '+', '+']);
    expect(['-', '−', '-1', 'negatief', 'neg'].map(find)).toEqual(['-', '-', '-', '-', '-']);
    expect(['0', 'neutraal', 'Gemengd'].map(find)).toEqual(['0', '0', '0']);
    expect(['wens', 'constructor', '__proto__', '2'].map(find)).toEqual(['wish', null, null, null]);
  });
});

describe('headers', () => {
  it('compares without case, separators and outer space', () => {
    expect(foldHeader('\u00a0Van_Organisatie * ')).toBe('van organisatie');
    expect(foldHeader('Duur (min):')).toBe('duur min');
  });
  it('lets a canonical name mean its own column, and refuses an alias of two', () => {
    expect(headerNames(['a', 'b'], { a: ['b', 'c'] }).get('b')).toBe('b');
    expect(() => headerNames(['a', 'b'], { a: ['c'], b: ['c'] })).toThrow('both a and b');
  });
  it('knows headers of personal data', () => {
    expect(['E-mail', 'GSM', 'Prénom', 'prenom', 'geboortedatum'].every(looksPersonal)).toBe(true);
    expect(looksPersonal('grootte')).toBe(false);
  });
});

describe('nearest', () => {
  const spellings = new Map<string, Known | null>(
    [
      ['ocmw-boom', { id: 'ocmw-boom', name: 'OCMW Boom' }],
      ['ocmw boom', { id: 'ocmw-boom', name: 'OCMW Boom' }],
      ['huis van het kind', { id: 'hvhk', name: 'Huis van het Kind' }],
      ['vdab', { id: 'vdab', name: 'VDAB' }],
    ].map(([spelling, known]) => [spelling as string, known as Known]),
  );
  it('suggests what is alike, and nothing where nothing is', () => {
    expect(nearest('Ocmw te Boom', spellings)?.id).toBe('ocmw-boom');
    expect(nearest('O.C.M.W. Boom', spellings)?.id).toBe('ocmw-boom');
    expect(nearest('Huis vh Kind', spellings)?.id).toBe('hvhk');
    expect(nearest('Politie', spellings)).toBeNull();
    expect(nearest('OCMW Antwerpen', spellings)).toBeNull();
    expect(nearest('', spellings)).toBeNull();
    expect(nearest('x'.repeat(5000), spellings)).toBeNull();
  });
});

describe('fingerprint', () => {
  it('tells contents apart, wherever a value stands', () => {
    const columns = ['a', 'b'];
    const prints = [
      fingerprint({ a: 'x', b: null }, columns, null),
      fingerprint({ a: null, b: 'x' }, columns, null),
      fingerprint({ a: 'xx', b: null }, columns, null),
      fingerprint({ a: 'x', b: null }, columns, { k: 'v' }),
    ];
    expect(new Set(prints).size).toBe(4);
    expect(fingerprint({ a: 'x', b: null }, columns, null)).toBe(prints[0]);
    expect(prints.every(Number.isSafeInteger)).toBe(true);
  });
});

it('shown repeats at most 80 characters and no control character', () => {
  expect(shown('x'.repeat(500)).length).toBe(80);
  expect(shown('a\u0000b\nc')).toBe('a·b·c');
});
