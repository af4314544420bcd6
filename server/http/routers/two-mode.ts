import { studyParamsSchema, twoModeQuerySchema, twoModeViewSchema } from '../contract.ts';
import { readRecipe } from '../read-request.ts';
import { jsonRoute } from '../route.ts';
import { twoModeView } from '../views/two-mode-view.ts';

export const twoMode = [
  jsonRoute(
    {
      method: 'get',
      path: '/studies/:study/two-mode',
      noun: 'results',
      summary:
        'The two-mode network of organisations and their events, codes or families, with its indicators and both projections',
      params: studyParamsSchema,
      query: twoModeQuerySchema,
      body: null,
      answer: { status: 200, schema: twoModeViewSchema },
    },
    async ({ params, query, locale }, { workbench }) =>
      twoModeView(await workbench.twoMode(params.study, readRecipe(query.recipe), query.side), query.rule, locale),
  ),
];
