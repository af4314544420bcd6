import { languageQuerySchema, sessionSchema } from '../contract.ts';
import { jsonRoute } from '../route.ts';

export const session = [
  jsonRoute(
    {
      method: 'get',
      path: '/session',
      noun: 'session',
      summary: 'Whether the asker is signed in, and the version of the server',
      params: null,
      query: languageQuerySchema,
      body: null,
      answer: { status: 200, schema: sessionSchema },
    },
    async (_asked, { version }) => ({ version }),
  ),
];
