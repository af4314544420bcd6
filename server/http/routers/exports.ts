import { exporters } from '../../export/index.ts';
import { exportListSchema, languageQuerySchema } from '../contract.ts';
import { jsonRoute } from '../route.ts';

export const exports = [
  jsonRoute(
    {
      method: 'get',
      path: '/exports',
      noun: 'exports',
      summary: 'Every form in which a figure or results can leave',
      params: null,
      query: languageQuerySchema,
      body: null,
      answer: { status: 200, schema: exportListSchema },
    },
    async () => ({ exports: exporters.map(({ render: _render, ...described }) => described) }),
  ),
];
