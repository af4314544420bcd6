import { OpenAPIRegistry, OpenApiGeneratorV31, type RouteConfig } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import { errorSchema } from './contract.ts';
import { requestKeySchema } from './read-request.ts';
import type { Route } from './route.ts';

/** Where the routes are mounted. */
export const apiRoot = '/api/v1';

const errorAnswer = { description: 'A refusal, in words of a user', content: { 'application/json': { schema: errorSchema } } };

/** The OpenAPI 3.1 document of routes, made from the same schemas that check their requests. */
export function openApiDocument(routes: readonly Route[], version: string): Record<string, unknown> {
  const registry = new OpenAPIRegistry();
  registry.registerComponent('securitySchemes', 'startToken', {
    type: 'http',
    scheme: 'bearer',
    description: 'The token that the server prints when it starts; browsers exchange it for a cookie',
  });
  for (const route of routes) registry.registerPath(describe(route));
  const document = new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: { title: 'Weefsel', version },
    servers: [{ url: apiRoot }],
    security: [{ startToken: [] }],
  });
  return { ...document };
}

function describe(route: Route): RouteConfig {
  return {
    method: route.method,
    path: documentedPath(route.path),
    summary: route.summary,
    tags: [route.noun],
    request: {
      query: route.query,
      ...(route.params !== null && { params: route.params }),
      ...(route.once && { headers: z.object({ 'Idempotency-Key': requestKeySchema.optional() }) }),
      ...(route.body !== null && { body: { required: true, content: bodyContent(route.body, route.upload) } }),
    },
    responses: { ...goodAnswer(route.answer), default: errorAnswer },
  };
}

/** `/studies/:study` as OpenAPI writes it. */
export function documentedPath(path: string): string {
  return path.replace(/:(\w+)/g, '{$1}');
}

function bodyContent(schema: z.ZodObject, upload: boolean) {
  if (!upload) return { 'application/json': { schema } };
  const files = { type: 'array' as const, items: { type: 'string' as const, contentMediaType: 'application/octet-stream' } };
  // The files are binary parts, which a schema of values cannot say; the text fields are those of `schema`.
  const fields = Object.fromEntries(
    Object.entries(schema.shape).map(([name, field]) => [
      name,
      { type: 'string' as const, description: field.description ?? '' },
    ]),
  );
  return {
    'multipart/form-data': { schema: { type: 'object' as const, required: ['files'], properties: { files, ...fields } } },
  };
}

function goodAnswer(answer: Route['answer']): RouteConfig['responses'] {
  if (answer.status === 204) return { 204: { description: 'Done' } };
  if ('schema' in answer)
    return { [answer.status]: { description: 'Done', content: { 'application/json': { schema: answer.schema } } } };
  if ('events' in answer) {
    const told = Object.entries(answer.events).map(([name, schema]) => z.object({ event: z.literal(name), data: schema }));
    const description = 'Server-sent events: the present state at once, then every change, until the asker goes';
    return { 200: { description, content: { 'text/event-stream': { schema: z.union(told) } } } };
  }
  const binary = { type: 'string' as const, contentMediaType: 'application/octet-stream' };
  return {
    200: { description: 'A file', content: Object.fromEntries(answer.mediaTypes.map((type) => [type, { schema: binary }])) },
  };
}
