import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorSchema } from '../../../server/http/contract.ts';
import { answerErrors } from '../../../server/http/error-answer.ts';
import { openLog } from '../../../server/http/log.ts';
import { securityHeaders } from '../../../server/http/middleware/security-headers.ts';
import { type ErrorKind, StudyError } from '../../../server/model/errors.ts';

const thrown = new Map<string, unknown>();
const log: string[] = [];
const app = express()
  .use(securityHeaders)
  .get('/api/:which', (request) => {
    throw thrown.get(request.params.which);
  })
  .get('/page/:which', (request) => {
    throw thrown.get(request.params.which);
  })
  .use(answerErrors(openLog('info', (line) => log.push(line))));
const server = app.listen(0, '127.0.0.1');
let root: string;
beforeAll(async () => {
  if (!server.listening) await once(server, 'listening');
  // The server listens on TCP.
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

async function answerTo(error: unknown, path = '/api/x', headers: Record<string, string> = {}) {
  thrown.set('x', error);
  return fetch(`${root}${path}`, { headers });
}

describe('a refusal', () => {
  const byKind: [ErrorKind, number][] = [
    ['usage', 400],
    ['forbidden', 403],
    ['not-found', 404],
    ['conflict', 409],
    ['too-large', 413],
    ['invalid', 422],
    ['unavailable', 503],
  ];
  it.each(byKind)('of kind %s is %i, in the one shape', async (kind, status) => {
    const response = await answerTo(
      new StudyError(kind, 'unknown-study', { id: 'x' }, { file: 'a.csv', line: 2, row: 3, column: 'date', field: 'f' }),
    );
    expect(response.status).toBe(status);
    expect(errorSchema.strict().parse(await response.json())).toEqual({
      error: {
        code: 'unknown-study',
        message: 'De studie “x” bestaat niet.',
        where: { file: 'a.csv', line: 2, row: 3, column: 'date', field: 'f' },
      },
    });
    expect(response.headers.get('retry-after')).toBe(status === 503 ? '5' : null);
  });

  it('speaks the language asked for', async () => {
    const error = new StudyError('not-found', 'unknown-study', { id: 'x' });
    const message = async (path: string, headers = {}) =>
      errorSchema.parse(await (await answerTo(error, path, headers)).json()).error.message;
    expect(await message('/api/x?lang=en')).toBe('The study “x” does not exist.');
    expect(await message('/api/x', { 'accept-language': 'fr-BE' })).toBe('L’étude « x » n’existe pas.');
    expect(await message('/api/x?lang=en', { 'accept-language': 'fr-BE' })).toBe('The study “x” does not exist.');
  });

  it('is a page for a browser that asked for one, with nothing that could run', async () => {
    const error = new StudyError('not-found', 'not-found', { path: '<script>alert(1)</script>&"' });
    const response = await answerTo(error, '/page/x', { accept: 'text/html' });
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(await response.text()).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;');
    expect((await answerTo(error, '/page/x')).headers.get('content-type')).toContain('application/json');
    expect((await answerTo(error, '/api/x', { accept: 'text/html' })).headers.get('content-type')).toContain('application/json');
  });
});

describe('what stands behind a refusal', () => {
  it('is in the log when the server could not do its work, without its message', async () => {
    log.length = 0;
    await answerTo(new StudyError('unavailable', 'worker-failed', {}, {}, { cause: new RangeError('Jan Peeters') }));
    expect(log.join('')).toContain('RangeError');
    expect(log.join('')).not.toContain('Peeters');
  });
});

describe('a defect', () => {
  it.each([
    new TypeError('cell Jan Peeters'),
    'Jan Peeters',
    null,
    undefined,
    Object.assign(new Error('Jan Peeters'), { status: 500 }),
  ])('is told by number only: %o', async (error) => {
    log.length = 0;
    const response = await answerTo(error ?? new Error('Jan Peeters', { cause: error }));
    expect(response.status).toBe(500);
    const { code, message, where } = errorSchema.parse(await response.json()).error;
    const reference = /nummer ([0-9a-f]{8})\./.exec(message)?.[1];
    expect({ code, where }).toEqual({ code: 'unexpected', where: {} });
    expect(reference).toBeDefined();
    expect(log.join('')).toContain(reference);
    expect(log.join('')).not.toContain('Peeters');
    expect(message).not.toMatch(/Peeters|\.ts/);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});
