import type { z } from 'zod';
import { measures as allMeasures } from '../../indicators/study/index.ts';
import { StudyError, say } from '../../model/errors.ts';
import { standardSeed } from '../../model/random.ts';
import type { MeasuresRequest } from '../../pipeline/workbench-model.ts';
import { computeProgressSchema, measuresQuerySchema, measuresViewSchema, studyParamsSchema } from '../contract.ts';
import { readParameters, readRecipe } from '../read-request.ts';
import { jsonRoute, streamRoute } from '../route.ts';
import { measuresView } from '../views/measures-view.ts';

type Query = z.output<typeof measuresQuerySchema>;
const common = { method: 'get', noun: 'measures', params: studyParamsSchema, query: measuresQuerySchema, body: null } as const;

export const measures = [
  jsonRoute(
    {
      ...common,
      path: '/studies/:study/measures',
      summary: 'What people say and what the log shows: a family of measures, or some. Ends when nobody waits for it any more',
      answer: { status: 200, schema: measuresViewSchema },
    },
    async ({ params, query, signal }, { workbench }) =>
      measuresView(await workbench.measures(params.study, readRecipe(query.recipe), requestOf(query), { signal }), query),
  ),
  streamRoute(
    {
      ...common,
      path: '/studies/:study/measures/progress',
      summary: 'Tells how many of these measures are computed, until they are there to be asked for',
      answer: { status: 200, events: { progress: computeProgressSchema } },
    },
    async ({ params, query }, { workbench }) => {
      const recipe = readRecipe(query.recipe);
      const request = requestOf(query);
      return ({ send, end }) => {
        const leave = new AbortController();
        const watch = {
          signal: leave.signal,
          onProgress: (data: z.output<typeof computeProgressSchema>) => send({ event: 'progress', data }),
        };
        // What went wrong is told to who asks for the values themselves.
        workbench.measures(params.study, recipe, request, watch).then(end, end);
        return () => leave.abort();
      };
    },
  ),
];

/** The measures that are asked for, in the order of all. @throws StudyError `request-invalid` */
function requestOf({ family, measure = [], seed = standardSeed, parameters }: Query): MeasuresRequest {
  const named = typeof measure === 'string' ? [measure] : measure;
  if (family === undefined && named.length === 0) {
    const field = 'family, measure';
    throw new StudyError('usage', 'request-invalid', { field, problem: say('problem-missing') }, { field });
  }
  const known = allMeasures.filter((each) => each.family === family || named.includes(each.id)).map(({ id }) => id);
  const unknown = named.filter((id) => !known.includes(id));
  return { measures: [...known, ...unknown], seed, parameters: readParameters(parameters) };
}
