import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPagePath } from '../../../server/http/page-path.ts';
import { type Serving, serve } from './serving.ts';

let serving: Serving;
beforeAll(async () => {
  serving = await serve();
});
afterAll(() => serving.stop());

const page = { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } };

describe('the client', () => {
  it('is one page under every address that can be a page, with a nonce of its own each time', async () => {
    const nonces = new Set<string>();
    for (const path of ['/', '/index.html', '/studies/boom/network', '/studies/boom/?sizeBy=degree', '/studies/b%C3%B6%C3%B6m']) {
      const response = await serving.bare(path, page);
      const html = await response.text();
      const nonce = /<style nonce="([\w-]{22})">/.exec(html)?.[1] ?? '';
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(response.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}';`);
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(5);
  });

  it('keeps files with a hash for ever, and asks for others anew', async () => {
    const hashed = await serving.bare('/assets/app-Ab3_x9Zq.js');
    expect(hashed.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(hashed.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    const icon = await serving.bare('/icon.svg');
    expect([icon.status, icon.headers.get('cache-control')]).toEqual([200, 'no-cache']);
  });

  it.each(['/assets/gone-Ab3_x9Zq.js', '/favicon.ico', '/robots.txt', '/.built-from', '/assets/', '/assets/.built-from'])(
    'has nothing at %s',
    async (path) => {
      expect((await serving.bare(path)).status).not.toBe(500);
      expect(await (await serving.bare(path, { headers: { accept: '*/*' } })).text()).not.toContain('secret');
      if (!path.endsWith('/')) expect((await serving.bare(path, page)).status).toBe(404);
    },
  );

  it('refuses other methods and says which it takes', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
      const response = await serving.bare('/studies', { method });
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    }
  });
});

const dots = [
  '..',
  '%2e%2e',
  '%2E%2e',
  '.%2e',
  '..;',
  '%252e%252e',
  '..%00',
  '%c0%ae%c0%ae',
  '%uff0e%uff0e',
  '...',
  '..\\',
  '%5c..',
];
const climbs = [
  ...dots.map((dot) => `/${dot}/beside.txt`),
  ...dots.map((dot) => `/assets/${dot}/${dot}/beside.txt`),
  '/..%2fbeside.txt',
  '/..%5cbeside.txt',
  '/assets/..%2f..%2fbeside.txt',
  '/%2e%2e%2fbeside.txt',
  '//../beside.txt',
  '/./../beside.txt',
  '/assets/app-Ab3_x9Zq.js/../../../beside.txt',
  '/%00',
  '/icon.svg%00.html',
  '/file:///etc/passwd',
  '/C:%5cWindows%5cwin.ini',
  '/%ff%fe',
  '/\\..\\beside.txt',
];

describe('ways out of the folder', () => {
  it.each(climbs)('%s leads nowhere', async (path) => {
    for (const accept of ['*/*', 'text/html']) {
      const text = await serving.raw(
        `GET ${path} HTTP/1.1\r\nHost: localhost:${serving.port}\r\nAccept: ${accept}\r\nConnection: close\r\n\r\n`,
      );
      expect(text).toMatch(/^HTTP\/1.1 404/);
      expect(text).not.toContain('secret');
      expect(text).toContain('Content-Security-Policy');
    }
  });
});

describe('isPagePath', () => {
  it('takes words, not files', () => {
    for (const path of ['/', '/index.html', '/a', '/a/', '/a/b-c/d_e', '/%C3%A9'])
      expect([path, isPagePath(path)]).toEqual([path, true]);
    for (const path of ['', 'a', '//', '//a', '/a//b', '/a.js', '/.a', '/..', '/%', '/%2e', '/a%2fb%2e', `/${'a'.repeat(400)}`]) {
      expect([path, isPagePath(path)]).toEqual([path, false]);
    }
  });
});

describe('without a built client', () => {
  it('a page says what to do', async () => {
    const { rm } = await import('node:fs/promises');
    await rm(`${serving.folder}/client/index.html`);
    const response = await serving.bare('/', { headers: { accept: 'text/html', 'accept-language': 'en' } });
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('npm run build');
  });
});
