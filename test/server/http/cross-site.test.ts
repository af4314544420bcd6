import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../../../server/http/routers/index.ts';
import { type Serving, serve } from './serving.ts';

let serving: Serving;
let cookie: string;
beforeAll(async () => {
  serving = await serve();
  const response = await serving.bare(`/?token=${serving.token}`);
  cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
});
afterAll(() => serving.stop());

const unsafe = routes.filter(({ method }) => method !== 'get');
const types = ['application/json', 'text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'];
const foreign: readonly Record<string, string>[] = [
  { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
  { origin: 'https://evil.example' },
  { origin: 'null' },
  { origin: 'http://localhost:1', 'sec-fetch-site': 'same-site' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
  {},
];

describe('requests from elsewhere', () => {
  it.each(foreign)('%o changes nothing, whatever the route and the form', async (headers) => {
    expect(unsafe.length).toBeGreaterThanOrEqual(4);
    for (const { method, path } of unsafe) {
      const address = `/api/v1${path.replace(/:\w+/g, 'x')}`;
      for (const type of types) {
        const response = await serving.bare(address, {
          method,
          body: '{}',
          headers: { cookie, 'content-type': type, ...headers },
        });
        expect({ method, path, type, status: response.status }).toEqual({ method, path, type, status: 403 });
        expect(await response.json()).toMatchObject({ error: { code: 'cross-site' } });
      }
    }
  });

  it('cannot read either', async () => {
    for (const site of ['cross-site', 'same-site']) {
      expect((await serving.bare('/api/v1/session', { headers: { cookie, 'sec-fetch-site': site } })).status).toBe(403);
    }
    expect((await serving.bare('/api/v1/session', { headers: { cookie, origin: 'https://evil.example' } })).status).toBe(403);
  });

  it('gets no permission to ask again', async () => {
    const response = await serving.bare('/api/v1/studies', {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(response.status).toBe(403);
    expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('requests of our own', () => {
  const create = (headers: Record<string, string>) =>
    serving.bare('/api/v1/studies', {
      method: 'POST',
      body: '{"title":"Proef"}',
      headers: { 'content-type': 'application/json', ...headers },
    });

  it.each([
    ['a browser of today', () => ({ cookie, origin: serving.address, 'sec-fetch-site': 'same-origin' })],
    ['an older browser', () => ({ cookie, origin: serving.address })],
    ['a program with the token', () => ({ authorization: `Bearer ${serving.token}` })],
  ])('%s may', async (_who, headers) => {
    expect((await create(headers())).status).toBe(201);
  });

  it('the origin must be that of the address in use', async () => {
    const other = serving.address.replace('127.0.0.1', 'localhost');
    expect((await create({ cookie, origin: other })).status).toBe(403);
  });

  it('a cookie beside the token does not lift the check', async () => {
    expect((await create({ cookie, authorization: `Bearer ${serving.token}` })).status).toBe(403);
  });
});
