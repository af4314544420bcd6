import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorSchema } from '../../../server/http/contract.ts';
import { allowedHosts } from '../../../server/http/middleware/host-guard.ts';
import { type Serving, serve } from './serving.ts';

let serving: Serving;
beforeAll(async () => {
  serving = await serve({ WEEFSEL_HOSTS: 'weefsel.example.be,intern.example.be:8443' });
});
afterAll(() => serving.stop());

const answerTo = async (hostLines: string): Promise<{ status: number; text: string }> => {
  const text = await serving.raw(
    `GET /api/v1/session HTTP/1.1\r\n${hostLines}Authorization: Bearer ${serving.token}\r\nConnection: close\r\n\r\n`,
  );
  return { status: Number(text.slice(9, 12)), text };
};
const body = (text: string) => errorSchema.parse(JSON.parse(text.slice(text.indexOf('\r\n\r\n'))));

describe('names the server answers to', () => {
  it.each([
    'localhost:PORT',
    '127.0.0.1:PORT',
    '[::1]:PORT',
    'LOCALHOST:PORT',
    'weefsel.example.be',
    'weefsel.example.be:PORT',
    'intern.example.be:8443',
  ])('Host: %s', async (host) => {
    expect((await answerTo(`Host: ${host.replace('PORT', String(serving.port))}\r\n`)).status).toBe(200);
  });
});

describe('names it does not answer to', () => {
  it.each([
    'evil.example',
    'evil.example:PORT',
    '127.0.0.1.evil.example:PORT',
    'localhost.evil.example:PORT',
    'localhost.:PORT',
    'localhost',
    'localhost:1',
    '0.0.0.0:PORT',
    '2130706433:PORT',
    '127.1:PORT',
    '0x7f000001:PORT',
    '[::]:PORT',
    '[::ffff:127.0.0.1]:PORT',
    'user@localhost:PORT',
    'localhost:PORT@evil.example',
    'localhost:PORT, evil.example',
    'intern.example.be',
    'xn--lcalhost-c4a:PORT',
  ])('Host: %s is 421', async (host) => {
    const { status, text } = await answerTo(`Host: ${host.replace('PORT', String(serving.port))}\r\n`);
    expect(status).toBe(421);
    expect(body(text).error.code).toBe('wrong-host');
    expect(text).toContain('Content-Security-Policy');
  });

  it.each([
    ['none', ''],
    ['an empty one', 'Host: \r\n'],
    ['two, the first right', 'Host: localhost:PORT\r\nHost: evil.example\r\n'],
    ['two, the second right', 'Host: evil.example\r\nHost: localhost:PORT\r\n'],
    ['the right one twice', 'Host: localhost:PORT\r\nhost: localhost:PORT\r\n'],
  ])('%s is 400', async (_which, lines) => {
    const { status, text } = await answerTo(lines.replaceAll('PORT', String(serving.port)));
    expect(status).toBe(400);
    expect(body(text).error.code).toBe('address-malformed');
    expect(text).toContain('Content-Security-Policy');
  });

  it('is not fooled by a whole address in the request line', async () => {
    for (const target of ['http://evil.example/api/v1/session', '*', `http://localhost:${serving.port}/api/v1/session`]) {
      const text = await serving.raw(`GET ${target} HTTP/1.1\r\nHost: localhost:${serving.port}\r\nConnection: close\r\n\r\n`);
      expect(text).toMatch(/^HTTP\/1.1 400/);
    }
  });

  it('guards pages as well as data', async () => {
    expect(await serving.raw('GET / HTTP/1.1\r\nHost: evil.example\r\nAccept: text/html\r\nConnection: close\r\n\r\n')).toMatch(
      /^HTTP\/1.1 421/,
    );
  });
});

describe('allowedHosts', () => {
  it('lets port 80 go without saying', () => {
    expect(allowedHosts(80, []).has('localhost')).toBe(true);
    expect(allowedHosts(4280, []).has('localhost')).toBe(false);
  });
});
