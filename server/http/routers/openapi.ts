import { z } from 'zod';
import { languageQuerySchema } from '../contract.ts';
import { openApiDocument } from '../openapi-document.ts';
import { jsonRoute, type Route } from '../route.ts';

/** The route of the document that describes `others`, and itself. */
export function openapi(others: readonly Route[]): readonly Route[] {
  // Made at the first asking: it takes longer than any other answer and never changes.
  let document: Record<string, unknown> | undefined;
  const own: Route = jsonRoute(
    {
      method: 'get',
      path: '/openapi.json',
      noun: 'openapi',
      summary: 'This interface as an OpenAPI 3.1 document',
      params: null,
      query: languageQuerySchema,
      body: null,
      answer: { status: 200, schema: z.record(z.string(), z.unknown()) },
    },
    async (_asked, { version }) => {
      document ??= openApiDocument([...others, own], version);
      return document;
    },
  );
  return [own];
}
