import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPersonal, namePatterns } from '../../../server/import/personal/personal-patterns.ts';
import { locales } from '../../../server/model/text.ts';
import { cleanCells, personalCells } from './personal-cells.ts';

const inText = (cell: string) => findPersonal(cell, undefined);
const inCode = (cell: string) => findPersonal(cell, 'family');

describe('national numbers', () => {
  it('are known by their check, for births before and from 2000 on', () => {
    // 850730033 mod 97 = 69, and 97 - 69 = 28.
    expect(inText('85.07.30-033.28')).toEqual(['national-number']);
    expect(inText('INSZ 85073003328')).toEqual(['national-number']);
    expect(inText('RR850730 033 28, zie brief')).toEqual(['national-number']);
    // 2000125567 mod 97 = 20, and 97 - 20 = 77; without the 2: 000125567 mod 97 = 49, so 48.
    expect(inText('00.01.25-567.77')).toEqual(['national-number']);
    // A bis number: the month is raised by 40. 854730033 mod 97 = 80, and 97 - 80 = 17.
    expect(inText('85473003317')).toEqual(['national-number']);
  });

  it('are not any eleven digits', () => {
    expect(inText('85.07.30-033.29')).toEqual([]);
    // The check holds (851530010 mod 97 = 87, and 97 - 87 = 10), the fifteenth month does not.
    expect(inText('85153001010')).toEqual([]);
    expect(inText('185073003328')).toEqual([]);
    expect(inText('85073003328.15')).toEqual([]);
  });
});

describe('account numbers', () => {
  it('are known by length and remainder', () => {
    // The examples of the SWIFT IBAN Registry.
    for (const iban of [
      'BE68539007547034',
      'BE68 5390 0754 7034',
      'be68 5390 0754 7034',
      'Rekening BE68-5390-0754-7034.',
      'NL91ABNA0417164300',
      'FR14 2004 1010 0505 0001 3M02 606',
      'DE89370400440532013000',
      'LU280019400644750000',
      'GB29 NWBK 6016 1331 9268 19',
    ]) {
      expect({ iban, found: inText(iban) }).toEqual({ iban, found: ['iban'] });
    }
  });

  it('are not what only begins so', () => {
    for (const other of [
      'BE68539007547035',
      'BE6853900754703',
      'BE685390075470341',
      'XX68539007547034',
      'BE68 5390  0754  7034 ',
    ]) {
      expect({ other, found: inText(other) }).toEqual({ other, found: [] });
    }
  });
});

describe('telephone numbers', () => {
  it('are known in the forms Belgians write', () => {
    for (const number of [
      '0470 12 34 56',
      '0470/12.34.56',
      '0470123456',
      '+32 470 12 34 56',
      '+32470123456',
      '0032 470 12 34 56',
      '03 844 12 34',
      '03/844.12.34',
      '(03) 844 12 34',
      '015 12 34 56',
      '+33 6 12 34 56 78',
      'tel: 038441234',
    ]) {
      expect({ number, found: inText(number) }).toEqual({ number, found: ['phone'] });
    }
  });

  it('are not ids, dates, coordinates or company numbers', () => {
    for (const other of [
      '038441234',
      'ID-0470123456',
      'c0470123456',
      '02/03/2024 10:15',
      '03.04.2024-05.04.2024',
      '2024/0470/12.34.56',
      '51.0470, 4.3712345',
      // 04701234 mod 97 = 32, and 97 - 32 = 65.
      '0470.123.465',
      '1/02/2024 tot 3/04/2024',
    ]) {
      expect({ other, found: inText(other) }).toEqual({ other, found: [] });
    }
  });
});

describe('addresses', () => {
  it('need a name, an at sign and a domain', () => {
    expect(inText('mail naar jan.peeters@ocmw.be!')).toEqual(['mail']);
    expect(inText('a@b.be')).toEqual(['mail']);
    expect(inText('@kdg en ook @vlaanderen')).toEqual([]);
    expect(inText('2 stuks @ 3.50 euro')).toEqual([]);
  });
});

describe('names', () => {
  it('are two capitalised words, or one behind a title or initial, in columns of codes', () => {
    for (const name of [
      'Jan Peeters',
      'PEETERS Jan',
      'Peeters, Jan',
      'J. Peeters',
      'familie Peeters',
      'El Amrani Fatima',
      'Peeters-Janssens',
      'jan peeters',
      'peeters, jan',
      'JAN DE WIT',
      'fatima el amrani',
    ]) {
      expect({ name, found: inCode(name) }).toEqual({ name, found: ['name'] });
    }
    for (const code of [
      'Gezin 12',
      'p-0012',
      'Familie Rood',
      'Medewerker A',
      'OCMW Boom',
      'Huis van het Kind',
      'peeters',
      'gezin jan',
      'jan',
    ]) {
      expect({ code, found: inCode(code) }).toEqual({ code, found: [] });
    }
    expect(inText('Huis van het Kind met Els Janssens')).toEqual([]);
  });
});

describe('measured on invented cells', () => {
  it('finds at least 95 in 100 and cries wolf at most 5 times in 100', () => {
    const missed = personalCells(200, 1).filter(({ cell, column, pattern }) => {
      return !findPersonal(cell, column === 'person' ? 'person' : undefined).includes(pattern);
    });
    const alarms = cleanCells(1000, 2).filter(
      ({ cell, column }) => findPersonal(cell, column === 'person' ? 'person' : undefined).length > 0,
    );
    expect({ missed: missed.length <= 10, cells: missed }).toEqual({ missed: true, cells: missed });
    expect({ alarms: alarms.length <= 50, cells: alarms }).toEqual({ alarms: true, cells: alarms });
  });

  it('does so on cells of other seeds too', () => {
    for (let seed = 10; seed < 20; seed++) {
      const found = personalCells(500, seed).filter(({ cell, column, pattern }) => {
        return findPersonal(cell, column === 'person' ? 'person' : undefined).includes(pattern);
      });
      const alarms = cleanCells(1000, seed + 100).filter(
        ({ cell, column }) => findPersonal(cell, column === 'person' ? 'person' : undefined).length > 0,
      );
      expect(found.length).toBeGreaterThanOrEqual(475);
      expect(alarms.length).toBeLessThanOrEqual(50);
    }
  });
});

describe('whatever a cell holds', () => {
  it('takes time in proportion to its length', () => {
    const long = 32_767;
    const fills = [
      '0',
      '04',
      '0470 ',
      '+1 ',
      '0 0 0',
      'a@',
      'a.',
      '@@',
      'BE68',
      'be12 ab ',
      '85.07.',
      'Jan ',
      'É',
      '(0',
      '12-',
      ' \u00a0',
    ];
    for (const fill of fills) {
      const cell = fill.repeat(Math.ceil(long / fill.length)).slice(0, long);
      const began = performance.now();
      inText(cell);
      inCode(cell);
      expect({ fill, quick: performance.now() - began < 200 }).toEqual({ fill, quick: true });
    }
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (cell) => inCode(cell).length <= 5));
  });

  it('is named in every language', () => {
    const said = namePatterns(['national-number', 'phone']);
    expect(said.nl).toBe('een rijksregisternummer, een telefoonnummer');
    for (const locale of locales) expect(said[locale]).not.toBe('');
  });
});
