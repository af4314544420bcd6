import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openStore } from '../server/store/open-store.ts';
import { type RunningServer, startServerProcess } from './browser/running-server.ts';

/*
 * Names that occur nowhere else are put in every place of an import where a name can stand. Afterwards every byte of the data folder is
 * searched for them: database, log and index of the database, uploads, lock, keys. The control is a value that must be there, or was.
 */

const environment = { WEEFSEL_EXAMPLES: 'off', WEEFSEL_LOG: 'debug' };
const importPath = (study: string, rest = ''): string => `/api/v1/studies/${study}/imports${rest}`;

type Asking = { readonly server: RunningServer; readonly ask: (path: string, init?: RequestInit) => Promise<Response> };

async function start(dataFolder: string): Promise<Asking> {
  const server = await startServerProcess(environment, dataFolder);
  const token = new URL(server.address).searchParams.get('token') ?? '';
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${server.origin}${path}`, { ...init, headers: { authorization: `Bearer ${token}`, ...init.headers } });
  return { server, ask };
}

async function makeStudy({ ask }: Asking, title: string): Promise<void> {
  const response = await ask('/api/v1/studies', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ title }),
  });
  expect(response.status).toBe(201);
}

function form(files: Readonly<Record<string, string>>, fields: Readonly<Record<string, string>> = {}): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  for (const [name, text] of Object.entries(files)) body.append('files', new Blob([text]), name);
  return body;
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** An upload goes once its answer is on its way, so a moment later than the answer. */
async function uploadsGone(folder: string): Promise<void> {
  for (let wait = 0; wait < 100 && filesUnder(join(folder, 'uploads')).length > 0; wait++) {
    await setTimeout(50);
  }
}

/** Which of the words stand in a file of the folder, in UTF-8 or UTF-16 and in any case. */
function found(folder: string, words: readonly string[]): readonly string[] {
  return filesUnder(folder).flatMap((path) => {
    // One character a byte, so that a place in the text is a place in the file.
    const text = readFileSync(path).toString('latin1').toLowerCase();
    const wide = text.replaceAll('\0', '');
    return words
      .filter((word) => text.includes(word.toLowerCase()) || wide.includes(word.toLowerCase()))
      .map((word) => `${word} in ${path}`);
  });
}

const head = 'date,from_org,to_org,from_person,to_person,family_code,participants,note';

/** Enough rows to be caught in the middle. */
function longLog(rows: number): string {
  const lines = [head];
  for (let row = 0; row < rows; row++)
    lines.push(`2024-01-05,a,b,Jozefien Plantkill ${row % 997},x,Plantkin ${row},Y,Plantnote ${row}`);
  return lines.join('\n');
}

describe('names planted in an import', () => {
  it('are in no file of the data folder: refused files and rows, unknown columns, persons, families, what was undone', {
    timeout: 120_000,
  }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'weefsel-planted-'));
    const asking = await start(folder);
    const { server, ask } = asking;
    const send = async (files: Readonly<Record<string, string>>, fields = {}, rest = '') => {
      const response = await ask(importPath('boom', rest), { method: 'POST', body: form(files, fields) });
      await uploadsGone(folder);
      return response;
    };
    await makeStudy(asking, 'Boom');

    const people = 'person_id,function,Naam,E-mail\nPlantperson Een,coach,Plantnaam,plantmail@example.be\nPlantperson Twee,,,\n';
    const log = [
      `${head},Plantheader,wijk`,
      '2024-01-05,a,b,Plantperson Een,Planttwee Drie,Familie Plantgezin,Plantdeel Vier;Plantdeel Vijf,Controlnote,Plantcell,Controlwijk',
      'not a date,a,b,Plantrefused Zes,,Plantfamily,,Plantrefusednote,Plantother,Plantwijk',
      '',
    ].join('\n');
    const organisations = 'org_id,name\na,Controlorganisation\nb,Huis B\n';
    const columns = ['wijk', 'Naam'].map((header) => ({ header, column: null, keep: true }));
    // Typed over a person's name, over a cell of a row that is refused, and over one that is never stored.
    const cells = [
      { row: 2, position: 3, value: 'Planttyped Negen' },
      { row: 3, position: 7, value: 'Planttypednote' },
      { row: 2, position: 8, value: 'Planttypedcell' },
    ];
    const plan = JSON.stringify({ files: [{ file: 'log.csv', tables: [{ columns, cells }] }] });

    // Looked at only; then refused for one bad row; then refused for a missing column, and as no table at all.
    expect((await send({ 'o.csv': organisations, 'persons.csv': people, 'log.csv': log }, {}, '/check')).status).toBe(200);
    expect((await send({ 'o.csv': organisations, 'persons.csv': people, 'log.csv': log })).status).toBe(422);
    expect(
      (await send({ 'contacts.csv': 'date,from_org,from_person,note\n2024-01-01,a,Plantmissing,Plantmissingnote\n' })).status,
    ).toBe(422);
    expect((await send({ 'x.csv': 'Plantcolumn;Planttable\n"Plantquote;Plantopen\n' })).status).toBe(422);
    // Taken in without the bad row.
    const taken = await send({ 'o.csv': organisations, 'persons.csv': people, 'log.csv': log }, { skipRows: 'true', plan });
    expect(taken.status).toBe(201);
    const { imports } = JSON.parse(await taken.text()) as { imports: { id: string; kind: string; accepted: number }[] };
    expect(imports.map(({ accepted }) => accepted)).toEqual([2, 2, 1]);

    const planted = ['Plant'];
    expect(found(folder, planted)).toEqual([]);
    const control = ['Controlorganisation', 'Controlnote', 'Controlwijk'];
    expect(new Set(found(folder, control).map((place) => place.split(' ')[0]))).toEqual(new Set(control));
    expect(filesUnder(join(folder, 'uploads'))).toEqual([]);
    expect(filesUnder(join(folder, 'keys')).map((path) => path.slice(folder.length))).toEqual([join('/keys', 'boom.key')]);

    const undone = imports.find(({ kind }) => kind === 'contacts')?.id ?? '';
    expect((await ask(importPath('boom', `/${undone}`), { method: 'DELETE' })).status).toBe(200);
    // What is undone stays for thirty days, as it was stored: without names.
    expect(found(folder, planted)).toEqual([]);
    expect(new Set(found(folder, control).map((place) => place.split(' ')[0]))).toEqual(new Set(control));
    expect(server.printed()).not.toMatch(/plant|control/i);

    // Thirty days later nothing of the rows is left: in the file, its free pages, its log, or the plan they were read by.
    await server.stop({ keepData: true });
    const inThirtyDays = new Date(Date.now() + 30 * 86_400_000).toISOString();
    const store = await openStore({ kind: 'sqlite', path: join(folder, 'weefsel.sqlite') }, { now: () => inThirtyDays });
    expect(await store.purge()).toBe(1);
    await store.settle();
    expect(found(folder, [...planted, 'Controlnote', 'Controlwijk', 'wijk'])).toEqual([]);
    expect(found(folder, ['Controlorganisation'])).not.toEqual([]);
    await store.close();

    const later = await start(folder);

    expect((await later.ask('/api/v1/studies/boom', { method: 'DELETE' })).status).toBe(204);
    expect(found(folder, [...planted, ...control])).toEqual([]);
    expect(filesUnder(join(folder, 'keys'))).toEqual([]);
    await later.server.stop({ keepData: true });
    rmSync(folder, { recursive: true, force: true });
  });

  it('are in no file while a draft is looked at, corrected, refused and given up', { timeout: 120_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'weefsel-drafts-'));
    const asking = await start(folder);
    const { server, ask } = asking;
    await makeStudy(asking, 'Boom');
    const inDraft = (rest: string, body: unknown) =>
      ask(`/api/v1/studies/boom/drafts/${rest}`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      });
    const nothingPlanted = (): void => {
      expect(found(folder, ['Plant'])).toEqual([]);
      expect(server.printed()).not.toMatch(/plant/i);
    };
    const name = 'contacten Plantbestand.csv';
    const log = `${head},Plantkop\n2024-01-05,a,b,Plantperson Een,,Plantgezin,,Plantnota,Plantcel\nPlantdatum,a,b,,,,,Plantnota,\n`;
    const sent = await ask('/api/v1/studies/boom/drafts', { method: 'POST', body: form({ [name]: log }) });
    expect(sent.status).toBe(201);
    const { id } = JSON.parse(await sent.text()) as { id: string };
    await untilChecked(asking, 'boom', id);
    // The control: the file is there, sealed.
    expect(filesUnder(join(folder, 'uploads')).map((path) => statSync(path).size >= log.length)).toEqual([true]);
    nothingPlanted();

    const cells = [{ row: 2, position: 3, value: 'Planttyped Negen' }];
    const plan = {
      files: [{ file: name, tables: [{ cells, columns: [{ header: 'Plantkop', column: null, keep: true }] }] }],
      names: [],
      organisations: [],
      codes: [],
      documents: [],
    };
    expect((await inDraft(`${id}/plan`, { plan })).status).toBe(200);
    await untilChecked(asking, 'boom', id);
    const refused = await ask(`/api/v1/studies/boom/drafts/${id}/refused?file=0`);
    expect(await refused.text()).toContain('Plantdatum');
    nothingPlanted();

    await inDraft(`${id}/import`, { skipRows: false });
    for (let state = 'importing'; state === 'importing'; await setTimeout(50))
      ({ state } = JSON.parse(await (await ask(`/api/v1/studies/boom/drafts/${id}`)).text()) as { state: string });
    expect(JSON.parse(await (await ask(importPath('boom'))).text())).toEqual({ imports: [] });
    nothingPlanted();

    expect((await ask(`/api/v1/studies/boom/drafts/${id}`, { method: 'DELETE' })).status).toBe(204);
    await uploadsGone(folder);
    expect(filesUnder(join(folder, 'uploads'))).toEqual([]);
    nothingPlanted();
    await server.stop();
  });

  /** Sends the beginning of a long form and leaves it at that; resolves once part of it is on the disk. */
  async function sendHalf({ server }: Asking, folder: string, path: string, text: string): Promise<void> {
    const { hostname, port, searchParams } = new URL(server.address);
    const socket = connect(Number(port), hostname);
    socket.on('error', () => undefined);
    socket.write(
      `POST ${path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nAuthorization: Bearer ${searchParams.get('token')}\r\n` +
        `Content-Type: multipart/form-data; boundary=x\r\nContent-Length: ${text.length + 1000}\r\n\r\n` +
        `--x\r\nContent-Disposition: form-data; name="files"; filename="contacts.csv"\r\n\r\n${text}`,
    );
    await onDisk(folder, text.length / 2);
  }

  /** Waits until uploads of so many bytes are on the disk. */
  async function onDisk(folder: string, bytes: number): Promise<void> {
    const size = () => filesUnder(join(folder, 'uploads')).reduce((sum, path) => sum + statSync(path).size, 0);
    for (let wait = 0; size() < bytes; wait++) {
      if (wait > 2000) throw new Error('the upload does not reach the disk');
      await setTimeout(5);
    }
  }

  async function sendDraft({ ask }: Asking, study: string, text: string): Promise<string> {
    const response = await ask(`/api/v1/studies/${study}/drafts`, { method: 'POST', body: form({ 'contacts.csv': text }) });
    return JSON.parse(await response.text()).id;
  }

  async function untilChecked({ ask }: Asking, study: string, draft: string): Promise<void> {
    for (let state = ''; state !== 'checked'; await setTimeout(50))
      ({ state } = JSON.parse(await (await ask(`/api/v1/studies/${study}/drafts/${draft}`)).text()));
  }

  const text = longLog(60_000);
  let caught = 0;
  const moments: readonly (readonly [string, (asking: Asking, folder: string, study: string) => Promise<void>])[] = [
    ['an upload', async (asking, folder, study) => sendHalf(asking, folder, importPath(study), text)],
    ['an upload of a draft', async (asking, folder, study) => sendHalf(asking, folder, `/api/v1/studies/${study}/drafts`, text)],
    [
      'a check',
      async (asking, folder, study) => {
        await sendDraft(asking, study, text);
        await onDisk(folder, text.length);
        await setTimeout(500);
      },
    ],
    [
      'a check without a draft',
      async (asking, folder, study) => {
        asking.ask(importPath(study, '/check'), { method: 'POST', body: form({ 'contacts.csv': text }) }).catch(() => undefined);
        await onDisk(folder, text.length);
        await setTimeout(700);
      },
    ],
    ...[0, 300, 900].map(
      (wait) =>
        [
          `an import, ${wait} ms after it began`,
          async (asking: Asking, folder: string, study: string) => {
            const draft = await sendDraft(asking, study, text);
            await untilChecked(asking, study, draft);
            await onDisk(folder, text.length);
            const headers = { 'content-type': 'application/json' };
            await asking.ask(`/api/v1/studies/${study}/drafts/${draft}/import`, { method: 'POST', body: '{}', headers });
            await setTimeout(wait);
          },
        ] as const,
    ),
    [
      'an import without a draft',
      async (asking, folder, study) => {
        asking.ask(importPath(study), { method: 'POST', body: form({ 'contacts.csv': text }) }).catch(() => undefined);
        await onDisk(folder, text.length);
        await setTimeout(700);
      },
    ],
  ];

  it.each(moments)(
    'are on the disk neither before nor after a kill in the middle of %s',
    { timeout: 60_000 },
    async (_when, reach) => {
      const folder = mkdtempSync(join(tmpdir(), 'weefsel-killed-'));
      const study = 'gedood';
      const before = await start(folder);
      await makeStudy(before, study);
      await reach(before, folder, study);
      await before.server.stop({ keepData: true, signal: 'SIGKILL' });
      expect(before.server.printed()).not.toMatch(/plant/i);
      // Sealed uploads and half-written records may lie there now, and no key of theirs.
      expect(found(folder, ['Plantkill', 'Plantkin'])).toEqual([]);

      const after = await start(folder);
      const listed = JSON.parse(await (await after.ask(importPath(study))).text()) as { imports: unknown[] };
      expect(found(folder, ['Plantkill', 'Plantkin'])).toEqual([]);
      expect(filesUnder(join(folder, 'uploads'))).toEqual([]);
      // The note is what the study keeps: it is there whole, or not at all.
      const notes = found(folder, ['Plantnote']);
      expect(notes.length > 0).toBe(listed.imports.length > 0);
      if (listed.imports.length === 0) caught++;
      await after.ask(`/api/v1/studies/${study}`, { method: 'DELETE' });
      expect(found(folder, ['Plantnote'])).toEqual([]);
      // The control: the same search finds an upload that nobody sealed.
      writeFileSync(join(folder, 'uploads', 'plain'), text);
      expect(found(folder, ['Plantkill', 'Plantkin'])).toHaveLength(2);
      await after.server.stop({ keepData: true });
      rmSync(folder, { recursive: true, force: true });
    },
  );

  it('were looked for in the middle of work, not after it', () => {
    // All but imports that were quicker than the kill; the one that was killed at its beginning is among them.
    expect(caught).toBeGreaterThanOrEqual(5);
  });
});
