import { methods } from '../../pipeline/methods.ts';
import { indicatorListSchema, languageQuerySchema } from '../contract.ts';
import { jsonRoute } from '../route.ts';

export const indicators = [
  jsonRoute(
    {
      method: 'get',
      path: '/indicators',
      noun: 'indicators',
      summary: 'Everything that can be computed: what it says, its formula, range, sources, and when it is not defined',
      params: null,
      query: languageQuerySchema,
      body: null,
      answer: { status: 200, schema: indicatorListSchema },
    },
    async () => methods,
  ),
];
