import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorSchema } from '../../../server/http/contract.ts';
import { jsonLimit } from '../../../server/http/limits.ts';
import { routes } from '../../../server/http/routers/index.ts';
import { type Serving, serve } from './serving.ts';

let serving: Serving;
beforeAll(async () => {
  serving = await serve();
});
afterAll(() => serving.stop());

const always: Readonly<Record<string, string | RegExp>> = {
  'content-security-policy':
    /^default-src 'none'; script-src 'self'; style-src 'self'( 'nonce-[\w-]+')?; .*frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'$/,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'permissions-policy': /^accelerometer=\(\),.*geolocation=\(\).*camera=\(\)|camera=\(\)/,
};

function expectHeaders(response: Response, cache: string | RegExp = 'no-store'): void {
  for (const [name, value] of Object.entries({ ...always, 'cache-control': cache })) {
    const found = response.headers.get(name);
    if (typeof value === 'string') expect([name, found]).toEqual([name, value]);
    else expect([name, found]).toEqual([name, expect.stringMatching(value)]);
  }
  expect(response.headers.get('x-powered-by')).toBeNull();
  expect(response.headers.get('etag') === null || cache !== 'no-store').toBe(true);
}

async function expectRefusal(response: Response, status: number, code: string): Promise<void> {
  const body: unknown = await response.json();
  expect({ status: response.status, body }).toMatchObject({ status, body: { error: { code } } });
  errorSchema.strict().parse(body);
  expectHeaders(response);
}

const address = (path: string): string => `/api/v1${path.replace(/:\w+/g, 'nergens')}`;

describe.each(routes.map(({ method, path, query, body, upload }) => ({ method, path, query, body, upload })))(
  '$method $path',
  ({ method, path, query, body, upload }) => {
    const init = { method: method.toUpperCase() };

    it('asks for a session', async () => {
      const headers = { 'sec-fetch-site': 'same-origin' };
      await expectRefusal(await serving.bare(address(path), { ...init, headers }), 401, 'not-signed-in');
    });

    it('refuses fields it does not know, by name', async () => {
      const form = new FormData();
      form.append('files', new Blob(['x']), 'x.csv');
      const filled =
        body === null ? {} : upload ? { body: form } : { body: '{}', headers: { 'content-type': 'application/json' } };
      const response = await serving.ask(`${address(path)}?frobnicate=1`, { ...init, ...filled });
      await expectRefusal(response, 400, 'request-invalid');
    });

    it('refuses other methods and says which it takes', async () => {
      const response = await serving.ask(address(path), { method: 'PATCH' });
      expect(response.headers.get('allow')?.split(', ')).toContain(method.toUpperCase());
      await expectRefusal(response, 405, 'method-refused');
    });

    it('answers with every header, and without a trace of a defect', async () => {
      const response = await serving.ask(address(path), init);
      expectHeaders(response);
      expect(response.status).toBeLessThan(500);
      // A route gets as far as the study where its query may be left out; evidence and measures ask for one of several fields.
      const mayBeBare = query.safeParse({}).success && !/evidence|measures/.test(path);
      if (path.includes(':study') && method === 'get' && mayBeBare) await expectRefusal(response, 404, 'unknown-study');
    });
  },
);

describe('a request that is not right', () => {
  it('to an address without a route is 404', async () => {
    for (const path of [
      '/api/v1',
      '/api',
      '/api/v2/session',
      '/api/v1/studies/a/b/c',
      '/api/v1/constructor',
      '/api/v1/__proto__',
    ]) {
      await expectRefusal(await serving.ask(path), 404, 'not-found');
    }
  });

  it('with a broken body is 400', async () => {
    const send = (body: string, type = 'application/json') =>
      serving.ask('/api/v1/studies', { method: 'POST', body, headers: { 'content-type': type } });
    for (const body of ['', '{', '"x"', '1', 'null', 'not json', '{"title":}'])
      await expectRefusal(await send(body), 400, 'request-invalid');
    for (const type of ['text/plain', 'application/xml', 'application/x-www-form-urlencoded']) {
      await expectRefusal(await send('{"title":"x"}', type), 400, 'request-invalid');
    }
    await expectRefusal(await send('[]'), 400, 'request-invalid');
    await expectRefusal(await send('{"title":"  "}'), 400, 'request-invalid');
    await expectRefusal(await send('{"title":"x","__proto__":{"polluted":1}}'), 400, 'request-invalid');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    await expectRefusal(await send(JSON.stringify({ title: 'x'.repeat(jsonLimit) })), 413, 'body-too-large');
  });

  it('with a broken address is 400', async () => {
    for (const path of [
      '/api/v1/studies/%',
      '/api/v1/studies/%ff',
      '/api/v1/studies/%c3%28/network',
      '/api/v1/studies/a/imports/%e0%a4%a',
    ]) {
      await expectRefusal(await serving.ask(path), 400, 'address-malformed');
    }
  });

  it('that cannot be read at all is answered in the same shape', async () => {
    const long = `/${'a'.repeat(20_000)}`;
    const unreadable: [string, number][] = [
      [`GET ${long} HTTP/1.1\r\nHost: localhost\r\n\r\n`, 431],
      [`GET / HTTP/1.1\r\nHost: localhost\r\nX: ${long}\r\n\r\n`, 431],
      ['GET / HTTP/9.9\r\n\r\n', 400],
      ['\u0000\u0001\u0002\r\n\r\n', 400],
      ['GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n', 400],
      ['GET / HTTP/1.1\r\nHost : x\r\n\r\n', 400],
      ['POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n', 400],
    ];
    for (const [text, status] of unreadable) {
      const answer = await serving.raw(text);
      expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
      expect(answer.toLowerCase()).toContain("content-security-policy: default-src 'none'");
      expect(errorSchema.parse(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n')))).error.code).toBe('address-malformed');
    }
    expect((await serving.ask('/api/v1/session')).status).toBe(200);
  });
});

describe('headers', () => {
  it('are on pages, files and redirects too', async () => {
    expectHeaders(await serving.bare('/', { headers: { accept: 'text/html' } }));
    expectHeaders(await serving.bare('/assets/app-Ab3_x9Zq.js'), 'public, max-age=31536000, immutable');
    expectHeaders(await serving.bare('/icon.svg'), 'no-cache');
    expectHeaders(await serving.bare(`/?token=${serving.token}`));
    expectHeaders(await serving.bare('/?token=wrong'));
    expectHeaders(await serving.bare('/nothing.png'));
  });
});

describe('the log', () => {
  it('names routes, never addresses, names or values', async () => {
    await serving.ask('/api/v1/studies/geheime-studie/network?recipe=%7B%22municipalities%22%3A%5B%22Geheimdorp%22%5D%7D');
    await serving.ask('/api/v1/studies', {
      method: 'POST',
      body: '{"title":"Geheim"}',
      headers: { 'content-type': 'application/json' },
    });
    await serving.bare('/geheim?token=geheim', { headers: { cookie: 'a=geheim', 'user-agent': 'geheim' } });
    await new Promise((resolve) => setTimeout(resolve, 20));
    const text = serving.log.join('');
    expect(text).toContain('"route":"/studies/:study/network"');
    expect(text.toLowerCase()).not.toContain('geheim');
    expect(text).not.toContain(serving.token);
    expect(text).not.toContain('unexpected');
  });
});
