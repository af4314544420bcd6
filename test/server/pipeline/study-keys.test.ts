import { createHmac } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { pseudonymiser } from '../../../server/import/personal/pseudonymise.ts';
import { StudyError } from '../../../server/model/errors.ts';
import { newKey, openKeyFolder, parseKey, type StudyKeys } from '../../../server/pipeline/study-keys.ts';
import { openWorkbench } from '../../../server/pipeline/workbench.ts';
import { openMemoryStore } from '../../../server/store/open-store.ts';

const temporary = mkdtempSync(join(tmpdir(), 'weefsel-keys-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));
let folders = 0;
const freshFolder = (): string => join(temporary, `keys-${folders++}`);
const now = (): string => '2026-11-01T12:00:00.000Z';
const importing = { skipRows: false };
const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });

async function refusal(work: Promise<unknown>): Promise<StudyError> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof StudyError)) throw new Error(`expected a refusal, got ${String(error)}`);
  return error;
}

async function open(keys: StudyKeys) {
  const store = await openMemoryStore({ now });
  const workbench = openWorkbench(store, { now, fonts: { regular: '', semiBold: '' }, keys, versions: {} });
  return { store, workbench };
}

const persons = file('persons.csv', 'person_id,function\nJan Peeters,\nEls Janssens,\n');
const log = file('contacts.csv', 'date,from_org,to_org,from_person,family_code\n2024-01-05,a,b,Jan Peeters,f-1\n');
const grown = file(
  'contacts-2.csv',
  'date,from_org,to_org,from_person,family_code\n2024-01-05,a,b,jan peeters,F-1\n2024-01-06,a,b,Els Janssens,f-2\n',
);
const organisations = file('organisations.csv', 'org_id,name\na,A\nb,B\n');

describe('a key', () => {
  it('is read back from its file, which is for its owner only', async () => {
    const folder = freshFolder();
    const keys = openKeyFolder(folder);
    const key = newKey();
    expect(await keys.find('boom')).toBeNull();
    expect(await keys.keep('boom', key)).toBe(true);
    expect((await keys.find('boom'))?.pseudonymise('person', 'x')).toBe(key.pseudonymise('person', 'x'));
    if (process.platform !== 'win32') {
      expect(statSync(folder).mode & 0o777).toBe(0o700);
      expect(statSync(join(folder, 'boom.key')).mode & 0o777).toBe(0o600);
    }
    expect(readdirSync(folder)).toEqual(['boom.key']);
    // 43 characters of base64url are 256 bits and two that are zero.
    expect(readFileSync(join(folder, 'boom.key'), 'utf8')).toMatch(/^weefsel-key-1:[\w-]{43}\n$/);
  });

  it('is never overwritten, and of two that come at once one stays', async () => {
    const keys = openKeyFolder(freshFolder());
    const [first, second] = [newKey(), newKey()];
    const kept = [await keys.keep('boom', first), await keys.keep('boom', second)];
    expect(kept).toEqual([true, false]);
    expect((await keys.find('boom'))?.mark).toBe(first.mark);
  });

  it('hashes as HMAC-SHA-256 does, whatever the text and its length', () => {
    // Witness: createHmac of node:crypto.
    const { pseudonymise, mark, text } = newKey();
    const secret = Buffer.from(text.slice('weefsel-key-1:'.length).trim(), 'base64url');
    const witness = (value: string): Buffer => createHmac('sha256', secret).update(value, 'utf8').digest();
    expect(mark).toBe(witness('mark of the key').readUIntBE(0, 6));
    const expected = pseudonymiser(witness);
    const long = 'zoë €😀 '.repeat(1000);
    for (const value of ['x', 'Zoë', '€', '😀', '\ud800', 'a'.repeat(959), 'a'.repeat(960), '€'.repeat(320), long, 'x', '']) {
      expect(pseudonymise('person', value)).toBe(expected('person', value));
      expect(pseudonymise('family', value)).toBe(expected('family', value));
    }
  });

  it('is refused when it is damaged', async () => {
    const folder = freshFolder();
    const keys = openKeyFolder(folder);
    await keys.keep('boom', newKey());
    for (const text of ['', 'weefsel-key-1:short\n', newKey().text.replace('1:', '2:'), `${newKey().text}x`]) {
      writeFileSync(join(folder, 'boom.key'), text);
      expect((await refusal(keys.find('boom'))).code).toBe('key-damaged');
    }
    const text = newKey().text;
    expect(parseKey(text.replace('\n', '\r\n'), '').mark).toBe(parseKey(text, '').mark);
  });
});

describe('a study', () => {
  it('gets a key with the first record that needs one, and loses it with its removal', async () => {
    const folder = freshFolder();
    const { store, workbench } = await open(openKeyFolder(folder));
    await workbench.createStudy('Boom', '');
    await workbench.importFiles('boom', [organisations], importing);
    await workbench.check('boom', [persons], {});
    await expect(workbench.importFiles('boom', [persons, file('contacts.csv', 'x')], importing)).rejects.toThrow();
    expect(await openKeyFolder(folder).find('boom')).toBeNull();
    await workbench.importFiles('boom', [persons], importing);
    const key = await openKeyFolder(folder).find('boom');
    const records = await store.loadRecords('boom');
    expect(records.persons.map(({ person_id }) => person_id)).toEqual([
      key?.pseudonymise('person', 'Jan Peeters'),
      key?.pseudonymise('person', 'Els Janssens'),
    ]);
    await workbench.removeStudy('boom');
    expect(readdirSync(folder)).toEqual([]);
    await store.close();
  });

  it('knows a log again that grew, in whatever spelling its people are, and its own export', async () => {
    const keys = openKeyFolder(freshFolder());
    const { store, workbench } = await open(keys);
    await workbench.createStudy('Boom', '');
    await workbench.importFiles('boom', [organisations, persons, log], importing);
    const [checked] = await workbench.check('boom', [grown], {});
    expect(checked).toMatchObject({ records: 2, repeated: [2] });
    await workbench.importFiles('boom', [grown], importing);
    const { contacts } = await store.loadRecords('boom');
    expect(contacts).toHaveLength(2);
    const exported = contacts.map(({ date, from_org, to_org, from_person, family_code }) =>
      [date, from_org, to_org, from_person, family_code].join(),
    );
    const again = file('export.csv', `date,from_org,to_org,from_person,family_code\n${exported.join('\n')}\n`);
    expect((await workbench.check('boom', [again], {}))[0]).toMatchObject({ records: 2, repeated: [2, 3] });
    await store.close();
  });

  it('gives other studies other pseudonyms', async () => {
    const { store, workbench } = await open(openKeyFolder(freshFolder()));
    for (const title of ['Boom', 'Antwerpen']) {
      await workbench.createStudy(title, '');
      await workbench.importFiles(title.toLowerCase(), [persons], importing);
    }
    const ids = await Promise.all(
      ['boom', 'antwerpen'].map(async (id) => (await store.loadRecords(id)).persons.map(({ person_id }) => person_id)),
    );
    expect(new Set(ids.flat()).size).toBe(4);
    await store.close();
  });

  it('without its key can be read, and takes in only what names nobody', async () => {
    const folder = freshFolder();
    const { store, workbench } = await open(openKeyFolder(folder));
    await workbench.createStudy('Boom', '');
    await workbench.importFiles('boom', [organisations, persons], importing);
    const saved = readFileSync(join(folder, 'boom.key'));
    rmSync(join(folder, 'boom.key'));
    expect((await workbench.network('boom', {})).network.graph.order).toBe(2);
    const [checked] = await workbench.check('boom', [log], {});
    expect(checked).toMatchObject({ outcome: 'reject', parsed: [] });
    expect(checked?.issues[0]).toMatchObject({ code: 'key-missing', column: 'from_person' });
    const refused = await refusal(workbench.importFiles('boom', [log], importing));
    expect(refused.text.en).toContain('The key of this study is missing (keys/boom.key)');
    expect(refused.text.nl).toContain('from_person');
    const anonymous = file('contacts-3.csv', 'date,from_org,to_org\n2024-02-01,a,b\n');
    expect(await workbench.importFiles('boom', [anonymous], importing)).toHaveLength(1);
    expect(readdirSync(folder)).toEqual([]);

    writeFileSync(join(folder, 'boom.key'), newKey().text);
    expect((await workbench.check('boom', [log], {}))[0]?.issues[0]?.code).toBe('key-differs');
    writeFileSync(join(folder, 'boom.key'), saved);
    expect(await workbench.importFiles('boom', [log], importing)).toHaveLength(1);
    await store.close();
  });

  it('does not take over the key of a removed study of its name', async () => {
    const folder = freshFolder();
    const keys = openKeyFolder(folder);
    const old = newKey();
    await keys.keep('boom', old);
    const { store, workbench } = await open(keys);
    await workbench.createStudy('Boom', '');
    await workbench.importFiles('boom', [persons], importing);
    expect((await keys.find('boom'))?.mark).not.toBe(old.mark);
    await store.close();
  });
});
