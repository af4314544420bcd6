import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import express from 'express';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { answerErrors } from '../../../server/http/error-answer.ts';
import { uploadLimits } from '../../../server/http/limits.ts';
import { openLog } from '../../../server/http/log.ts';
import { receivedFiles, receiveFiles } from '../../../server/http/middleware/receive-files.ts';
import { openSpool } from '../../../server/intake/spool.ts';
import { formOf, makeStudy, type Serving, serve } from './serving.ts';

let serving: Serving;
let study: string;
beforeAll(async () => {
  serving = await serve();
  study = await makeStudy(serving, 'Uploads');
});
afterAll(() => serving.stop());

const check = (form: FormData | string, headers: Record<string, string> = {}) =>
  serving.ask(`/api/v1/studies/${study}/imports/check`, { method: 'POST', body: form, headers });
const uploads = () => readdir(join(serving.folder, 'data', 'uploads'));
const settled = async (): Promise<void> => {
  for (let tries = 0; tries < 100 && (await uploads()).length > 0; tries++)
    await new Promise((resolve) => setTimeout(resolve, 20));
};
afterEach(async () => {
  await settled();
  expect(await uploads()).toEqual([]);
});

const organisations = 'org_id,name\na,A\nb,B\n';

describe('files that come in', () => {
  it('are checked under the names their owner gave', async () => {
    const names = [
      'organisaties é.csv',
      'naam “met” haken.csv',
      'ünïcodé 日本.csv',
      '../../etc/x.csv',
      'C:\\map\\y.csv',
      'a\u202Eb.csv',
    ];
    for (const name of names) {
      const response = await check(formOf({ [name]: organisations }));
      expect(response.status).toBe(200);
      const { files }: { files: { file: string }[] } = JSON.parse(await response.text());
      const shown = name.split(/[/\\]/).at(-1)?.replace('\u202E', '') ?? '';
      expect(files.map(({ file }) => file)).toEqual([shown]);
    }
  });

  it.each([
    ['none', () => formOf({}), 400, 'no-files'],
    ['one without a name', () => formOf({ '..': organisations }), 400, 'no-files'],
    [
      'one too many',
      () =>
        formOf(Object.fromEntries(Array.from({ length: uploadLimits.files + 1 }, (_, index) => [`${index}.csv`, organisations]))),
      413,
      'too-many-files',
    ],
    ['one too large', () => formOf({ 'a.csv': Buffer.alloc(uploadLimits.fileSize + 1, 'a') }), 413, 'body-too-large'],
    ['an unknown field', () => formOf({ 'a.csv': organisations }, { geheim: 'x' }), 400, 'request-invalid'],
    ['a nested field', () => formOf({ 'a.csv': organisations }, { 'plan[a][b]': 'x' }), 400, 'request-invalid'],
    ['a prototype', () => formOf({ 'a.csv': organisations }, { '__proto__[polluted]': 'x' }), 400, 'request-invalid'],
    [
      'a field too long',
      () => formOf({ 'a.csv': organisations }, { plan: 'x'.repeat(uploadLimits.fieldSize + 1) }),
      400,
      'request-invalid',
    ],
    ['a plan that is no JSON', () => formOf({ 'a.csv': organisations }, { plan: '{' }), 400, 'request-invalid'],
    [
      'a plan of another form',
      () => formOf({ 'a.csv': organisations }, { plan: '{"files":{"a.csv":"x"}}' }),
      400,
      'request-invalid',
    ],
  ])('%s: refused', async (_which, form, status, code) => {
    const response = await check(form());
    expect({ status: response.status, body: await response.json() }).toMatchObject({ status, body: { error: { code } } });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('under another field are refused', async () => {
    const form = new FormData();
    form.append('file', new Blob([organisations]), 'a.csv');
    expect((await check(form)).status).toBe(400);
  });

  it('as anything but multipart are no files', async () => {
    const response = await check('org_id,name', { 'content-type': 'text/csv' });
    expect(await response.json()).toMatchObject({ error: { code: 'no-files' } });
    expect((await check('--x', { 'content-type': 'multipart/form-data' })).status).toBe(400);
    expect((await check('--x\r\nrubbish', { 'content-type': 'multipart/form-data; boundary=x' })).status).toBe(400);
  });

  it('are too much before they are sent, when the length says so', async () => {
    const head = `POST /api/v1/studies/${study}/imports/check HTTP/1.1\r\nHost: localhost:${serving.port}\r\nAuthorization: Bearer ${serving.token}\r\n`;
    const text = await serving.raw(`${head}Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 99999999999\r\n\r\n`);
    expect(text).toMatch(/^HTTP\/1.1 413/);
  });

  it.each([0, 1, 40, 130, 160, 180, 190])('cut off after %i bytes leave nothing', async (length) => {
    const body = `--x\r\nContent-Disposition: form-data; name="files"; filename="a.csv"\r\n\r\n${organisations}${'c,C\n'.repeat(30)}\r\n--x--\r\n`;
    const head = `POST /api/v1/studies/${study}/imports HTTP/1.1\r\nHost: localhost:${serving.port}\r\nAuthorization: Bearer ${serving.token}\r\n`;
    const socket = connect(serving.port, '127.0.0.1');
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    socket.write(
      `${head}Content-Type: multipart/form-data; boundary=x\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body.slice(0, length)}`,
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
    await settled();
    const { imports }: { imports: unknown[] } = JSON.parse(await (await serving.ask(`/api/v1/studies/${study}/imports`)).text());
    expect(imports).toEqual([]);
  });
});

describe('an upload that stands still or drips', () => {
  let server: Server;
  let port: number;
  const seen: unknown[] = [];
  beforeAll(async () => {
    const app = express()
      .post(
        '/',
        receiveFiles(openSpool(join(serving.folder, 'data', 'uploads')), { periodMs: 100, leastBytes: 50 }),
        (request, response) => {
          seen.push(receivedFiles(request.files));
          response.end();
        },
      )
      .use(answerErrors(openLog('silent', () => undefined)));
    server = createServer(app).listen(0, '127.0.0.1');
    await once(server, 'listening');
    // The server listens on TCP.
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it.each([0, 20])('is ended in plain words (a byte every %i ms)', async (everyMs) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    let drip: NodeJS.Timeout | undefined;
    socket.on('data', (part) => {
      // Who has been answered stops sending: bytes that reach a closed socket reset it, and the answer with it.
      clearInterval(drip);
      text += part.toString();
    });
    socket.on('error', () => undefined);
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.write(
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 5000\r\n\r\n--x\r\nContent-Disposition: form-data; name="files"; filename="a.csv"\r\n\r\n',
    );
    if (everyMs > 0) drip = setInterval(() => socket.write('a'), everyMs);
    await closed;
    clearInterval(drip);
    expect(text).toMatch(/^HTTP\/1.1 408/);
    expect(text).toContain('"code":"too-slow"');
    expect(seen).toEqual([]);
  });
});
