import { indicators as registry } from '../../indicators/index.ts';
import { indicatorListSchema, languageQuerySchema } from '../contract.ts';
import { jsonRoute } from '../route.ts';

export const indicators = [
  jsonRoute(
    {
      method: 'get',
      path: '/indicators',
      noun: 'indicators',
      summary: 'Every indicator: what it says, its formula, range, and when it is not defined',
      params: null,
      query: languageQuerySchema,
      body: null,
      answer: { status: 200, schema: indicatorListSchema },
    },
    async () => ({ indicators: registry.map(({ compute: _compute, ...described }) => described) }),
  ),
];
