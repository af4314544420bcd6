import { resultsQuerySchema, resultsViewSchema, studyParamsSchema } from '../contract.ts';
import { readRecipe } from '../read-request.ts';
import { jsonRoute } from '../route.ts';
import { resultsView } from '../views/results-view.ts';
import { defaultSeed, partitionsOf } from './appearance.ts';

export const results = [
  jsonRoute(
    {
      method: 'get',
      path: '/studies/:study/results',
      noun: 'results',
      summary: 'All indicators of the network that a recipe builds',
      params: studyParamsSchema,
      query: resultsQuerySchema,
      body: null,
      answer: { status: 200, schema: resultsViewSchema },
    },
    async ({ params, query }, { workbench }) => {
      const request = { partitions: partitionsOf(query.partition), seed: query.seed ?? defaultSeed };
      return resultsView(await workbench.results(params.study, readRecipe(query.recipe), request));
    },
  ),
];
