import { standardSeed } from '../../model/random.ts';
import { studyParamsSchema, tableQuerySchema } from '../contract.ts';
import { readRecipe } from '../read-request.ts';
import { fileRoute } from '../route.ts';
import { partitionsOf } from './appearance.ts';

export const tables = [
  fileRoute(
    {
      method: 'get',
      path: '/studies/:study/tables',
      noun: 'tables',
      summary: 'Results as a file; the formats are listed under exports',
      params: studyParamsSchema,
      query: tableQuerySchema,
      body: null,
      answer: { status: 200, mediaTypes: ['text/csv', 'application/json'] },
    },
    async ({ params, query, locale }, { workbench }) => {
      const request = { partitions: partitionsOf(query.partition), seed: query.seed ?? standardSeed };
      return workbench.table(params.study, readRecipe(query.recipe), request, query.format, locale);
    },
  ),
];
