import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentedPath, openApiDocument } from '../../../server/http/openapi-document.ts';
import { routes } from '../../../server/http/routers/index.ts';
import { type Serving, serve } from './serving.ts';

type Operation = { summary: string; parameters?: { name: string; in: string }[]; responses: Record<string, object> };
type Document = {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object>; securitySchemes: object };
};

let serving: Serving;
let document: Document;
beforeAll(async () => {
  serving = await serve();
  document = JSON.parse(await (await serving.ask('/api/v1/openapi.json')).text());
});
afterAll(() => serving.stop());

describe('the OpenAPI document', () => {
  it('is version 3.1 and the same as the one made from the routes', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(document).toEqual(
      JSON.parse(JSON.stringify(openApiDocument(routes, JSON.parse(JSON.stringify(document)).info.version))),
    );
  });

  it('describes every route that is mounted, and no other', async () => {
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(described.sort()).toEqual(routes.map(({ method, path }) => `${method} ${documentedPath(path)}`).sort());
    // What is mounted answers something else than "there is nothing here".
    for (const entry of described) {
      const [method = '', path = ''] = entry.split(' ');
      const response = await serving.ask(`/api/v1${path.replace(/\{\w+\}/g, 'x')}`, { method: method.toUpperCase() });
      expect([entry, await response.text()]).not.toEqual([entry, expect.stringContaining('"code":"not-found"')]);
    }
  });

  it('has a summary, the parameters of the path and an error answer for each', () => {
    for (const [path, methods] of Object.entries(document.paths)) {
      for (const [method, operation] of Object.entries(methods)) {
        const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
        const documented = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path').map(({ name }) => name);
        expect([method, path, documented]).toEqual([method, path, named]);
        expect(operation.summary.length).toBeGreaterThan(10);
        expect(Object.keys(operation.responses)).toContain('default');
      }
    }
  });

  it('refers only to schemas that it holds', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
    expect(references.length).toBeGreaterThan(20);
    for (const name of references) expect(Object.keys(document.components.schemas)).toContain(name);
  });
});
