import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyContext } from '../../../server/import/import-context.ts';
import { looksPersonal } from '../../../server/import/personal/personal-headers.ts';
import { type KeyedHash, pseudonymiser } from '../../../server/import/personal/pseudonymise.ts';
import { readFiles } from '../../../server/import/read-files.ts';
import { planFor } from './plan-for.ts';

const keyed =
  (key: string): KeyedHash =>
  (text) =>
    createHmac('sha256', key).update(text).digest();
const pseudonymise = pseudonymiser(keyed('a'));
const other = pseudonymiser(keyed('b'));
const form = /^[pg]-[0-9abcdefghjkmnpqrstvwxyz]{16}$/;
const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });

describe('a pseudonym', () => {
  it('is the keyed hash in base 32: the first 65 bits of the value’s, then 15 bits of its own', () => {
    // Witness: HMAC-SHA-256 of node:crypto, cut into groups of five bits as text.
    const bits = (text: string): string => [...keyed('a')(text)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
    const base32 = (text: string, length: number): string =>
      (bits(text).match(/.{5}/g) ?? [])
        .slice(0, length)
        .map((five) => '0123456789abcdefghjkmnpqrstvwxyz'[Number.parseInt(five, 2)])
        .join('');
    const body = base32('person\0jan peeters', 13);
    expect(pseudonymise('person', 'Jan Peeters')).toBe(`p-${body}${base32(`person check\0${body}`, 3)}`);
    const family = base32('family\0g-12', 13);
    expect(pseudonymise('family', 'G-12')).toBe(`g-${family}${base32(`family check\0${family}`, 3)}`);
  });

  it('is the same for spellings of one value, and another for another value, domain or key', () => {
    const one = pseudonymise('person', 'Zoë Peeters');
    for (const spelling of [' zoë peeters', 'ZOË PEETERS\u00a0', 'Zoe\u0308 Peeters', '\u00a0Zoë Peeters\t']) {
      expect(pseudonymise('person', spelling)).toBe(one);
    }
    expect(
      new Set([one, pseudonymise('person', 'Zoe Peeters'), pseudonymise('family', 'Zoë Peeters'), other('person', 'Zoë Peeters')])
        .size,
    ).toBe(4);
  });

  it('stays what it is, also in capitals, under its own key and domain only', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.constantFrom('person' as const, 'family' as const), (value, domain) => {
        const pseudonym = pseudonymise(domain, value);
        expect(pseudonym).toMatch(form);
        expect(pseudonymise(domain, pseudonym)).toBe(pseudonym);
        expect(pseudonymiser(keyed('a'))(domain, ` ${pseudonym.toUpperCase()}`)).toBe(pseudonym);
        expect(other(domain, pseudonym)).not.toBe(pseudonym);
        expect(pseudonymise(domain === 'person' ? 'family' : 'person', pseudonym)).not.toBe(pseudonym);
      }),
    );
  });

  it('is made of what only looks like one', () => {
    expect(pseudonymise('person', 'p-0000000000000000')).not.toBe('p-0000000000000000');
    expect(pseudonymise('person', 'p-001')).toMatch(form);
  });

  it('does not repeat among 100,000 values', () => {
    const made = new Set(Array.from({ length: 100_000 }, (_, index) => pseudonymise('family', `f-${index}`)));
    expect(made.size).toBe(100_000);
  });
});

describe('a reader with pseudonyms', () => {
  const context = { ...emptyContext('2026-01-01'), pseudonymise };
  const persons = file('persons.csv', 'person_id,function\nJan Peeters,\nEls Janssens,\n');
  const log = file(
    'contacts.csv',
    'date,from_org,to_org,from_person,to_person,family_code,participants,note\n2024-01-05,a,b,JAN PEETERS,Piet Willems,Familie Maes,Els Janssens; Jan Peeters,ok\n',
  );

  it('replaces every column about persons and families, and finds persons again under their pseudonym', () => {
    const [people, contacts] = readFiles([persons, log], context);
    expect(people?.parsed.map(({ values }) => (values as { person_id: string }).person_id)).toEqual([
      pseudonymise('person', 'Jan Peeters'),
      pseudonymise('person', 'Els Janssens'),
    ]);
    expect(contacts?.parsed[0]?.values).toMatchObject({
      from_org: 'a',
      from_person: pseudonymise('person', 'jan peeters'),
      to_person: pseudonymise('person', 'piet willems'),
      family_code: pseudonymise('family', 'familie maes'),
      participants: `${pseudonymise('person', 'els janssens')};${pseudonymise('person', 'jan peeters')}`,
      note: 'ok',
    });
  });

  it('says nothing that repeats them', () => {
    const readings = readFiles([persons, log], context);
    expect(JSON.stringify(readings)).not.toMatch(/peeters|janssens|maes|willems/i);
    const warned = readings[1]?.issues.filter(({ code }) => code === 'personal-code');
    expect(warned?.map(({ row, column }) => `${row} ${column}`)).toEqual([
      '2 from_person',
      '2 to_person',
      '2 family_code',
      '2 participants',
    ]);
  });

  it('refuses a long code as any other id', () => {
    const [reading] = readFiles([file('persons.csv', `person_id,function\n${'x'.repeat(129)},\n`)], context);
    expect(reading).toMatchObject({ outcome: 'reject', errors: 1 });
    expect(reading?.issues[0]?.code).toBe('cell-too-long');
  });
});

describe('headers that look personal', () => {
  it('are known in three languages, with what stands around them', () => {
    for (const header of [
      ...[
        'Naam',
        'VOORNAAM',
        'achternaam',
        'Familienaam kind',
        'Naam van de moeder',
        'naam_ouder',
        'Naam (persoon)',
        'namen kinderen',
        'Contactpersoon',
      ],
      ...[
        'Geboortedatum',
        'geboortedatum kind',
        'Geb. geboorteplaats',
        'Rijksregisternr.',
        'rijksregisternummer',
        'INSZ',
        'NISS',
        'IBAN',
        'Rekeningnummer',
      ],
      ...[
        'E-mail',
        'e-mailadres',
        'E-mailadres medewerker',
        'Telefoon',
        'telefoonnummer ouder',
        'GSM',
        'gsm-nummer',
        'Tel.',
        'Adres',
        'Adres gezin',
        'thuisadres',
      ],
      ...[
        'Nom',
        'Prénom',
        'prenom',
        'Nom de famille',
        'Nom de l’enfant',
        'Date de naissance',
        'Numéro de téléphone',
        'Courriel',
        'Adresse',
        'N° registre national',
      ],
      ...[
        'First name',
        'last_name',
        'Surname',
        'Full name',
        'Name of the mother',
        'Date of birth',
        'Birthdate',
        'Phone number',
        'E-mail address',
        'National number',
      ],
    ]) {
      expect({ header, personal: looksPersonal(header) }).toEqual({ header, personal: true });
    }
  });

  it('are not those of organisations, contacts and counts', () => {
    for (const header of [
      ...[
        'Naam organisatie',
        'naam dienst',
        'Nom de l’organisation',
        'Document name',
        'Code name',
        'aantal kinderen',
        'aantal telefoongesprekken',
        'grootte',
      ],
      ...[
        'wachtlijst',
        'Mobiliteit',
        'kanaal',
        'duur',
        'opmerking',
        'wijk',
        'partner',
        'weight',
        'faction',
        'label',
        'color',
        'datum',
      ],
    ]) {
      expect({ header, personal: looksPersonal(header) }).toEqual({ header, personal: false });
    }
  });

  it('are never kept, not even when asked for', () => {
    const text = 'date,from_org,to_org,Naam ouder,wijk\n2024-01-05,a,b,Jan Peeters,Noord\n';
    const [reading] = readFiles([file('contacts.csv', text)], emptyContext('2026-01-01'), {
      plan: planFor('contacts.csv', undefined, ['Naam ouder', 'wijk']),
    });
    expect(reading?.parsed[0]?.attributes).toEqual({ wijk: 'Noord' });
    expect(reading?.issues.some(({ code, column }) => code === 'personal-column' && column === 'Naam ouder')).toBe(true);
  });
});
