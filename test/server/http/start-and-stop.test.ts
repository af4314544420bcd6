import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { brochureForm, formOf, project } from './serving.ts';

/* The program as a user starts it: `node server/main.ts`. */

let folder: string;
let started: ChildProcess[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'weefsel-main-'));
  started = [];
});
afterEach(async () => {
  for (const child of started) if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

type Started = {
  child: ChildProcess;
  out: () => string;
  err: () => string;
  address: Promise<string>;
  ended: Promise<number | null>;
};

function start(environment: Record<string, string> = {}): Started {
  const child = spawn(process.execPath, [join(project, 'server/main.ts')], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', WEEFSEL_EXAMPLES: 'off', WEEFSEL_PORT: '0', ...environment },
  });
  started.push(child);
  let out = '';
  let err = '';
  child.stderr?.on('data', (part) => {
    err += part;
  });
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const address = new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (part) => {
      out += part;
      const found = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}\n/.exec(out);
      if (found) resolve(found[0].trim());
    });
    ended.then((code) => reject(new Error(`ended with ${code}: ${err}`)));
  });
  address.catch(() => undefined);
  return { child, out: () => out, err: () => err, address, ended };
}

const data = () => join(folder, 'data');
const lockAt = () => join(data(), 'server.lock');
const tokenOf = (address: string): { root: string; authorization: string } => {
  const url = new URL(address);
  return { root: url.origin, authorization: `Bearer ${url.searchParams.get('token')}` };
};

describe('node server/main.ts', () => {
  it('serves ./data, says where, and stops without a trace when asked', async () => {
    const server = start();
    const { root, authorization } = tokenOf(await server.address);
    expect(server.out()).toContain('Weefsel staat klaar. Open dit adres in uw browser:');
    expect((await fetch(`${root}/api/v1/session`, { headers: { authorization } })).status).toBe(200);
    expect((await fetch(`${root}/api/v1/session`)).status).toBe(401);
    expect(JSON.parse(await readFile(lockAt(), 'utf8'))).toEqual({ pid: server.child.pid, address: root });
    server.child.kill('SIGTERM');
    expect(await server.ended).toBe(0);
    expect(server.out()).toContain('Weefsel is gestopt.');
    expect(server.err()).toBe('');
    expect((await readdir(data())).filter((name) => !name.startsWith('weefsel.sqlite'))).toEqual(['uploads']);
  });

  it('speaks the language of the system', async () => {
    const server = start({ LANG: 'fr_BE.UTF-8' });
    await server.address;
    expect(server.out()).toContain('Weefsel est prêt.');
    server.child.kill('SIGINT');
    expect(await server.ended).toBe(0);
  });

  it('refuses a second server on the same data in one sentence, and tells where the first is', async () => {
    const first = start();
    const { root } = tokenOf(await first.address);
    const second = start();
    expect(await second.ended).toBe(2);
    expect(second.err()).toBe(
      `Weefsel draait al op deze gegevens: ${root} (proces ${first.child.pid}). Gebruik dat venster, of sluit het eerst.\n`,
    );
    expect((await fetch(`${root}/`)).status).toBeLessThan(600);
    first.child.kill('SIGTERM');
    await first.ended;
  });

  it('takes the next free port and says so', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const taken = typeof address === 'object' && address !== null ? address.port : 0;
    const server = start({ WEEFSEL_PORT: String(taken) });
    const port = Number(new URL(await server.address).port);
    expect(port).toBeGreaterThan(taken);
    expect(port).toBeLessThanOrEqual(taken + 20);
    expect(server.out()).toContain(`Poort ${taken} is bezet; Weefsel neemt poort ${port}.`);
    server.child.kill('SIGTERM');
    await server.ended;
    other.close();
  });

  it('after kill -9 leaves its lock; the next start takes it over and finds everything that was acknowledged', async () => {
    const first = start();
    const { root, authorization } = tokenOf(await first.address);
    const json = { authorization, 'content-type': 'application/json' };
    const study = await (
      await fetch(`${root}/api/v1/studies`, { method: 'POST', headers: json, body: '{"title":"Proef"}' })
    ).json();
    const imported = await fetch(`${root}/api/v1/studies/${study.id}/imports`, {
      method: 'POST',
      headers: { authorization },
      body: await brochureForm(),
    });
    expect(imported.status).toBe(201);
    await mkdir(join(data(), 'uploads', 'left-behind'), { recursive: true });
    first.child.kill('SIGKILL');
    await first.ended;
    expect(await readdir(data())).toContain('server.lock');

    const second = start();
    const next = tokenOf(await second.address);
    expect(next.authorization).not.toBe(authorization);
    const found = await fetch(`${next.root}/api/v1/studies/${study.id}`, { headers: { authorization: next.authorization } });
    expect(await found.json()).toMatchObject({ revision: 1, counts: { organisations: 58, relations: 78 } });
    expect(await readdir(join(data(), 'uploads'))).toEqual([]);
    second.child.kill('SIGTERM');
    expect(await second.ended).toBe(0);
    expect(await readdir(data())).not.toContain('server.lock');
  });

  it.each([30, 120, 250])('kill -9 during an import (after %i ms): all of it is there afterwards, or nothing', async (delay) => {
    const first = start();
    const { root, authorization } = tokenOf(await first.address);
    const headers = { authorization };
    const post = (path: string, body: string | FormData, more = {}) =>
      fetch(`${root}/api/v1${path}`, { method: 'POST', headers: { ...headers, ...more }, body });
    const { id } = await (await post('/studies', '{"title":"Proef"}', { 'content-type': 'application/json' })).json();
    const rows = Array.from({ length: 20_000 }, (_, index) => `2024-0${(index % 9) + 1}-11,o${index % 50},p${(index * 7) % 49}`);
    let acknowledged = false;
    const importing = post(`/studies/${id}/imports`, formOf({ 'contacts.csv': `date,from_org,to_org\n${rows.join('\n')}\n` }))
      .then(({ status }) => {
        acknowledged = status === 201;
      })
      .catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, delay));
    first.child.kill('SIGKILL');
    await Promise.all([first.ended, importing]);

    const second = start();
    const next = tokenOf(await second.address);
    const found = await (
      await fetch(`${next.root}/api/v1/studies/${id}`, { headers: { authorization: next.authorization } })
    ).json();
    expect(acknowledged ? [20_000] : [0, 20_000]).toContain(found.counts.contacts);
    expect(found.revision).toBe(found.counts.contacts === 0 ? 0 : 1);
    expect(await readdir(join(data(), 'uploads'))).toEqual([]);
    second.child.kill('SIGTERM');
    expect(await second.ended).toBe(0);
  });

  it('lets a request under way end before it stops', async () => {
    const server = start();
    const { root, authorization } = tokenOf(await server.address);
    const study = await (
      await fetch(`${root}/api/v1/studies`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        body: '{"title":"Proef"}',
      })
    ).json();
    const importing = fetch(`${root}/api/v1/studies/${study.id}/imports`, {
      method: 'POST',
      headers: { authorization },
      body: await brochureForm(),
    });
    await new Promise((resolve) => setTimeout(resolve, 60));
    server.child.kill('SIGTERM');
    expect((await importing).status).toBe(201);
    expect(await server.ended).toBe(0);
  });

  it.each([
    ['a setting that is wrong', { WEEFSEL_PORT: 'vier' }, 3, /^De instelling WEEFSEL_PORT = “vier” klopt niet: .*\n$/],
    ['a folder that cannot be', { WEEFSEL_DATA: 'file/data' }, 2, /^In .*file\/data kan niet worden geschreven\. .*\n$/],
    ['a store that is none', { WEEFSEL_DATA: 'rubbish' }, 2, /^.*weefsel\.sqlite is beschadigd of geen Weefsel-bestand\. .*\n$/],
  ])(
    'says %s in one sentence and ends as the command line does',
    async (_which, environment: Record<string, string>, code, sentence) => {
      await writeFile(join(folder, 'file'), '');
      await mkdir(join(folder, 'rubbish'));
      await writeFile(join(folder, 'rubbish', 'weefsel.sqlite'), 'this is not a database, whatever its name says'.repeat(200));
      const server = start(environment);
      expect(await server.ended).toBe(code);
      expect(server.err()).toMatch(sentence);
      expect(server.out()).toBe('');
      if (environment.WEEFSEL_DATA === 'rubbish') expect(await readdir(join(folder, 'rubbish'))).not.toContain('server.lock');
    },
  );
});
