import { figureQuerySchema, studyParamsSchema } from '../contract.ts';
import { readRecipe } from '../read-request.ts';
import { fileRoute } from '../route.ts';
import { appearanceOf } from './appearance.ts';

export const figure = [
  fileRoute(
    {
      method: 'get',
      path: '/studies/:study/figure',
      noun: 'figure',
      summary:
        'The network as a figure for print, with legend and caption; with a scenario what it adds and takes away is marked',
      params: studyParamsSchema,
      query: figureQuerySchema,
      body: null,
      answer: { status: 200, mediaTypes: ['image/svg+xml', 'image/png'] },
    },
    async ({ params, query, locale, signal }, { workbench }) => {
      const print = { exporter: query.format, widthMm: query.widthMm, dpi: query.dpi };
      const scenario = query.scenario === undefined ? null : await workbench.findScenario(params.study, query.scenario);
      return workbench.figure(params.study, readRecipe(query.recipe), appearanceOf(query, locale), print, scenario, signal);
    },
  ),
];
