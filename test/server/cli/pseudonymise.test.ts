import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openStore } from '../../../server/store/open-store.ts';
import { weefsel as runWeefsel } from './weefsel.ts';

const temporary = mkdtempSync(join(tmpdir(), 'weefsel-pseudonymise-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));
const data = join(temporary, 'data');
const at = (name: string): string => join(temporary, name);
const key = at('study.key');

const weefsel = (...words: string[]) => runWeefsel(words, { WEEFSEL_DATA: data });

function write(name: string, content: string | Uint8Array): string {
  writeFileSync(at(name), content);
  return at(name);
}

describe('pseudonymise', () => {
  it('asks for a key, and makes one only when told to', async () => {
    const file = write('persons.csv', 'person_id,function\nJan Peeters,\n');
    expect((await weefsel('pseudonymise', file, at('out.csv'))).code).toBe(3);
    const without = await weefsel('pseudonymise', file, at('out.csv'), '--key', key);
    expect(without.code).toBe(2);
    expect(without.note).toContain('--new-key');
    expect(existsSync(at('out.csv'))).toBe(false);
    expect((await weefsel('pseudonymise', file, at('out.csv'), '--key', key, '--new-key')).code).toBe(0);
    if (process.platform !== 'win32') expect(statSync(key).mode & 0o777).toBe(0o600);
    expect(readFileSync(at('out.csv'), 'utf8')).toMatch(/^person_id,function\np-[0-9a-z]{16},\n$/);
    expect((await weefsel('pseudonymise', file, file, '--key', key)).code).toBe(3);
    expect((await weefsel('pseudonymise', file, key, '--key', key)).code).toBe(3);
    expect((await weefsel('pseudonymise', file, at('x.csv'), '--key', write('bad.key', 'nothing'))).code).toBe(2);
  });

  it('leaves everything else as it was: columns, order, separator, line ends, words, quotes where they are needed', async () => {
    const text =
      '\ufeffdatum;van_organisatie;naar_organisatie;from_person;wijk;gezin;nota\r\n' +
      '1/2/2024;sociaal huis;kdv;Jan Peeters;  Noord ;Gezin 1;"één; ""twee"""\r\n' +
      '2/2/2024;kdv;sociaal huis;;;;\r\n';
    const { code } = await weefsel('pseudonymise', write('log.csv', text), at('log-out.csv'), '--key', key);
    expect(code).toBe(0);
    const made = readFileSync(at('log-out.csv'), 'utf8');
    const [person] = /p-[0-9a-z]{16}/.exec(made) ?? [''];
    const [family] = /g-[0-9a-z]{16}/.exec(made) ?? [''];
    expect(made).toBe(text.replace('Jan Peeters', person).replace('Gezin 1', family));
    await weefsel('pseudonymise', at('log-out.csv'), at('log-again.csv'), '--key', key);
    expect(readFileSync(at('log-again.csv'), 'utf8')).toBe(made);
  });

  it('writes UTF-8 whatever it reads', async () => {
    const latin = Buffer.from('person_id;function\r\nZoë;verpleegkundige é\r\n', 'latin1');
    await weefsel('pseudonymise', write('latin.csv', latin), at('latin-out.csv'), '--key', key);
    await weefsel(
      'pseudonymise',
      write('utf.csv', 'person_id;function\r\nZOË;verpleegkundige é\r\n'),
      at('utf-out.csv'),
      '--key',
      key,
    );
    expect(readFileSync(at('latin-out.csv'), 'utf8')).toBe(`\ufeff${readFileSync(at('utf-out.csv'), 'utf8')}`);
  });

  it('drops columns that look personal with a word about it, unless they are to stay', async () => {
    const file = write(
      'columns.csv',
      'date,from_org,to_org,Naam moeder,E-mail,,wijk\n2024-01-05,a,b,Fatima Alaoui,f@x.be,?,Noord\n',
    );
    const dropped = await weefsel('pseudonymise', file, at('dropped.csv'), '--key', key);
    expect(dropped.code).toBe(0);
    expect(readFileSync(at('dropped.csv'), 'utf8')).toBe('date,from_org,to_org,wijk\n2024-01-05,a,b,Noord\n');
    expect(dropped.note).toContain('“Naam moeder”');
    expect(dropped.note).toContain('--keep “E-mail”');
    expect(dropped.note + dropped.out).not.toMatch(/Alaoui|f@x\.be/);
    const kept = await weefsel('pseudonymise', file, at('kept.csv'), '--key', key, '--keep', 'e-mail');
    expect(readFileSync(at('kept.csv'), 'utf8')).toBe('date,from_org,to_org,E-mail,wijk\n2024-01-05,a,b,f@x.be,Noord\n');
    expect(kept.note).toContain('an e-mail address');
  });

  it('leaves out rows whose cells may have moved, and says which', async () => {
    const file = write(
      'rows.csv',
      'date,from_org,to_org,from_person,note\n2024-01-05,a,b,Jan,ok\n2024-01-06,a,b,Els,one,Maes\n2024-01-07,a,b,"Piet"x,\n',
    );
    const { code, note, out } = await weefsel('pseudonymise', file, at('rows-out.csv'), '--key', key, '--json');
    expect(code).toBe(1);
    expect(note).toBe('');
    expect(JSON.parse(out)).toMatchObject({
      file: 'rows.csv',
      outcome: 'written',
      kind: 'contacts',
      records: 3,
      written: 1,
      replaced: ['from_person'],
      errors: 2,
    });
    expect(JSON.parse(out).issues.map(({ row }: { row: number }) => row)).toEqual([3, 4]);
    expect(readFileSync(at('rows-out.csv'), 'utf8')).not.toMatch(/Jan|Els|Maes|Piet/);
  });

  it('refuses what it cannot read', async () => {
    const { code, note } = await weefsel('pseudonymise', write('odd.csv', 'foo,bar\n1,2\n'), at('odd-out.csv'), '--key', key);
    expect(code).toBe(2);
    expect(note).toContain('fit no table');
    expect(existsSync(at('odd-out.csv'))).toBe(false);
  });

  it('agrees with the server on 1,000 values', async () => {
    const odd = [
      'É',
      'e\u0301',
      'ß',
      'İ',
      'ﬁ',
      '李',
      'Łukasz',
      'O’Neil',
      'de Smet',
      '  x ',
      '\u00a0y\u00a0',
      'Ⅷ',
      'عمر',
      '𝒜',
      'a"b',
      'c,d',
      '=1+1',
      '007',
      'p-001',
    ];
    const names = Array.from({ length: 500 }, (_, index) => `${odd[index % odd.length]} ${index}`);
    const rows = names.map(
      (name, index) =>
        `2024-01-05,a,b,"${name.replaceAll('"', '""')}",${name.includes('"') ? `q${index}` : `"G ${name}"`},c-${index}`,
    );
    const log = write('thousand.csv', `date,from_org,to_org,from_person,family_code,contact_id\n${rows.join('\n')}\n`);
    const imported = await weefsel('import', log, '--create', 'Boom');
    expect(imported.note).toBe('');
    expect(imported.code).toBe(0);
    const made = await weefsel('pseudonymise', log, at('thousand-out.csv'), '--key', join(data, 'keys', 'boom.key'));
    expect(made.code).toBe(0);
    const store = await openStore({ kind: 'sqlite', path: join(data, 'weefsel.sqlite') });
    const { contacts } = await store.loadRecords('boom');
    await store.close();
    const written = readFileSync(at('thousand-out.csv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
    expect(contacts).toHaveLength(500);
    expect(written.map((cells) => [cells[3], cells[4], cells[5]])).toEqual(
      contacts.map(({ from_person, family_code, contact_id }) => [from_person, family_code, contact_id]),
    );
    expect(new Set(written.flatMap((cells) => [cells[3], cells[4]])).size).toBe(1000);
  });
});
