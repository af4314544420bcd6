import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
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
    const keep = JSON.stringify({ 'log.csv': ['wijk', 'Naam'] });

    // Looked at only; then refused for one bad row; then refused for a missing column, and as no table at all.
    expect((await send({ 'o.csv': organisations, 'persons.csv': people, 'log.csv': log }, {}, '/check')).status).toBe(200);
    expect((await send({ 'o.csv': organisations, 'persons.csv': people, 'log.csv': log })).status).toBe(422);
    expect(
      (await send({ 'contacts.csv': 'date,from_org,from_person,note\n2024-01-01,a,Plantmissing,Plantmissingnote\n' })).status,
    ).toBe(422);
    expect((await send({ 'x.csv': 'Plantcolumn;Planttable\n"Plantquote;Plantopen\n' })).status).toBe(422);
    // Taken in without the bad row.
    const taken = await send({ 'o.csv': organisations, 'persons.csv': people, 'log.csv': log }, { skipRows: 'true', keep });
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
    expect(found(folder, [...planted, 'Controlnote', 'Controlwijk'])).toEqual([]);
    expect(found(folder, ['Controlorganisation'])).not.toEqual([]);
    expect(server.printed()).not.toMatch(/plant|control/i);

    expect((await ask('/api/v1/studies/boom', { method: 'DELETE' })).status).toBe(204);
    expect(found(folder, [...planted, ...control])).toEqual([]);
    expect(filesUnder(join(folder, 'keys'))).toEqual([]);
    await server.stop({ keepData: true });
    rmSync(folder, { recursive: true, force: true });
  });

  it('are gone after a kill in the middle of an import, once the server is there again', { timeout: 180_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'weefsel-killed-'));
    const text = longLog(60_000);
    let caught = 0;
    let rawOnDisk = 0;
    for (const wait of [50, 500, 1500]) {
      const before = await start(folder);
      const study = `kill-${wait}`;
      await makeStudy(before, study);
      const sent = before.ask(importPath(study), { method: 'POST', body: form({ 'contacts.csv': text }) }).then(
        (response) => response.status,
        () => null,
      );
      // From the moment that the upload is on disk.
      while (filesUnder(join(folder, 'uploads')).length === 0) await setTimeout(5);
      await setTimeout(wait);
      await before.server.stop({ keepData: true, signal: 'SIGKILL' });
      const status = await sent;
      if (found(folder, ['Plantkill']).length > 0) rawOnDisk++;

      const after = await start(folder);
      const listed = JSON.parse(await (await after.ask(importPath(study))).text()) as { imports: unknown[] };
      expect(found(folder, ['Plantkill', 'Plantkin'])).toEqual([]);
      // The note is what the study keeps: it is there whole, or not at all.
      const notes = found(folder, ['Plantnote']);
      if (listed.imports.length === 0) {
        caught++;
        expect({ status, notes }).toEqual({ status: null, notes: [] });
      } else expect(notes).not.toEqual([]);
      await after.ask(`/api/v1/studies/${study}`, { method: 'DELETE' });
      expect(found(folder, ['Plantnote'])).toEqual([]);
      await after.server.stop({ keepData: true });
    }
    // The control: some kills fell in an import, and the names were on the disk then.
    expect(caught).toBeGreaterThan(0);
    expect(rawOnDisk).toBeGreaterThan(0);
    rmSync(folder, { recursive: true, force: true });
  });
});
