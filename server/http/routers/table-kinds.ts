import { languageQuerySchema, tableKindListSchema } from '../contract.ts';
import { jsonRoute } from '../route.ts';
import { tableKindsView } from '../views/table-kinds-view.ts';

export const tableKinds = [
  jsonRoute(
    {
      method: 'get',
      path: '/table-kinds',
      noun: 'table-kinds',
      summary: 'Every table that a study has, with its columns and the words they know',
      params: null,
      query: languageQuerySchema,
      body: null,
      answer: { status: 200, schema: tableKindListSchema },
    },
    async () => tableKindsView(),
  ),
];
