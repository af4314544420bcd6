import { networkQuerySchema, networkViewSchema, studyParamsSchema } from '../contract.ts';
import { readRecipe } from '../read-request.ts';
import { jsonRoute } from '../route.ts';
import { networkView } from '../views/network-view.ts';
import { appearanceOf } from './appearance.ts';

export const network = [
  jsonRoute(
    {
      method: 'get',
      path: '/studies/:study/network',
      noun: 'network',
      summary: 'The network that a recipe builds, what was left out and why, and its drawing',
      params: studyParamsSchema,
      query: networkQuerySchema,
      body: null,
      answer: { status: 200, schema: networkViewSchema },
    },
    async ({ params, query, locale }, { workbench }) => {
      const appearance = appearanceOf(query, locale);
      return networkView(await workbench.drawing(params.study, readRecipe(query.recipe), appearance), appearance.seed);
    },
  ),
];
