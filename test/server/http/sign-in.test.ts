import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Serving, serve } from './serving.ts';

let serving: Serving;
beforeAll(async () => {
  serving = await serve();
});
afterAll(() => serving.stop());

const cookieOf = (response: Response): string => response.headers.get('set-cookie') ?? '';

describe('the start token', () => {
  it('is exchanged for a cookie on any page, which keeps the rest of its address', async () => {
    const { token, port } = serving;
    const response = await serving.bare(`/studies/boom/network?token=${token}&sizeBy=degree&a=%26`);
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/studies/boom/network?sizeBy=degree&a=%26');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(cookieOf(response)).toMatch(new RegExp(`^weefsel_${port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`));
    expect(cookieOf(response)).not.toContain(token);
  });

  it.each(['//evil.example/', '/\\evil.example', '/%2f%2fevil.example', '/..//evil.example', '///'])(
    'never sends the browser to another site: %s',
    async (path) => {
      const text = await serving.raw(
        `GET ${path}?token=${serving.token} HTTP/1.1\r\nHost: 127.0.0.1:${serving.port}\r\nConnection: close\r\n\r\n`,
      );
      expect(text).toMatch(/^HTTP\/1.1 303/);
      expect(text).toMatch(/\r\nLocation: \/\r\n/);
    },
  );

  it('opens the data through the cookie or as a bearer, and nothing else does', async () => {
    const cookie = cookieOf(await serving.bare(`/?token=${serving.token}`)).split(';')[0] ?? '';
    const status = async (headers: Record<string, string>) => (await serving.bare('/api/v1/session', { headers })).status;
    expect(await status({ cookie })).toBe(200);
    expect(await status({ cookie: `other=1; ${cookie}` })).toBe(200);
    expect(await status({ authorization: `Bearer ${serving.token}` })).toBe(200);
    expect(await status({})).toBe(401);
    expect(await status({ cookie: `${cookie}x` })).toBe(401);
    expect(await status({ cookie: cookie.replace('weefsel', 'w') })).toBe(401);
    expect(await status({ cookie: `weefsel_${serving.port}=${serving.token}` })).toBe(401);
    expect(await status({ authorization: `Basic ${serving.token}` })).toBe(401);
    expect(await status({ authorization: 'Bearer ' })).toBe(401);
  });

  it('does not work as a parameter of the data routes', async () => {
    expect((await serving.bare(`/api/v1/session?token=${serving.token}`)).status).toBe(401);
  });

  it('that is wrong gets a page without a cookie, in the reader’s language', async () => {
    const response = await serving.bare('/?token=wrong', {
      headers: { accept: 'text/html', 'accept-language': 'fr-BE,fr;q=0.9' },
    });
    expect(response.status).toBe(401);
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(await response.text()).toContain('Ouvrez Weefsel avec l’adresse affichée au démarrage.');
  });

  it('that is old does not turn away who is signed in', async () => {
    const cookie = cookieOf(await serving.bare(`/?token=${serving.token}`)).split(';')[0] ?? '';
    const response = await serving.bare('/a?token=of-yesterday', { headers: { cookie } });
    expect([response.status, response.headers.get('location'), response.headers.get('set-cookie')]).toEqual([303, '/a', null]);
  });

  it('is guessed ever more slowly; its holder is not locked out', async () => {
    const statuses: number[] = [];
    for (let guess = 0; guess < 25; guess++) statuses.push((await serving.bare(`/?token=${guess}`)).status);
    expect(statuses).toContain(401);
    expect(statuses.at(-1)).toBe(429);
    const refused = await serving.bare('/api/v1/session', { headers: { authorization: 'Bearer wrong' } });
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
    expect((await serving.ask('/api/v1/session')).status).toBe(200);
    expect((await serving.bare(`/?token=${serving.token}`)).status).toBe(303);
  });
});

describe('pages and their files', () => {
  it('need no session', async () => {
    expect((await serving.bare('/studies/boom', { headers: { accept: 'text/html' } })).status).toBe(200);
    expect((await serving.bare('/assets/app-Ab3_x9Zq.js')).status).toBe(200);
  });
});
