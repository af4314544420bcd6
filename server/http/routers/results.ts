import type { z } from 'zod';
import { standardSeed } from '../../model/random.ts';
import {
  computeProgressSchema,
  resultsQuerySchema,
  resultsViewSchema,
  studyParamsSchema,
  tieValuesViewSchema,
} from '../contract.ts';
import { readRecipe } from '../read-request.ts';
import { jsonRoute, streamRoute } from '../route.ts';
import { resultsView } from '../views/results-view.ts';
import { tieValuesView } from '../views/tie-values-view.ts';
import { partitionsOf } from './appearance.ts';

const asked = (query: z.output<typeof resultsQuerySchema>) => ({
  partitions: partitionsOf(query.partition),
  seed: query.seed ?? standardSeed,
});
const common = { method: 'get', noun: 'results', params: studyParamsSchema, query: resultsQuerySchema, body: null } as const;

export const results = [
  jsonRoute(
    {
      ...common,
      path: '/studies/:study/results',
      summary: 'All indicators of the network that a recipe builds. A long computation ends when nobody waits for it any more',
      answer: { status: 200, schema: resultsViewSchema },
    },
    async ({ params, query, signal }, { workbench }) =>
      resultsView(await workbench.results(params.study, readRecipe(query.recipe), asked(query), { signal })),
  ),
  jsonRoute(
    {
      ...common,
      path: '/studies/:study/results/ties',
      summary: 'The values of ties of the same results, word for word or number for number',
      answer: { status: 200, schema: tieValuesViewSchema },
    },
    async ({ params, query, signal }, { workbench }) =>
      tieValuesView(await workbench.results(params.study, readRecipe(query.recipe), asked(query), { signal })),
  ),
  streamRoute(
    {
      ...common,
      path: '/studies/:study/results/progress',
      summary: 'Tells how far the computation of these results is, until they are there to be asked for',
      answer: { status: 200, events: { progress: computeProgressSchema } },
    },
    async ({ params, query }, { workbench }) => {
      const recipe = readRecipe(query.recipe);
      await workbench.network(params.study, recipe);
      return ({ send, end }) => {
        const leave = new AbortController();
        const watch = {
          signal: leave.signal,
          onProgress: (data: z.output<typeof computeProgressSchema>) => send({ event: 'progress', data }),
        };
        // What went wrong is told to who asks for the results themselves.
        workbench.results(params.study, recipe, asked(query), watch).then(end, end);
        return () => leave.abort();
      };
    },
  ),
];
