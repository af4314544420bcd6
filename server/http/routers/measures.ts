import { z } from 'zod';
import { StudyError, say } from '../../model/errors.ts';
import { measuresQuerySchema, measuresViewSchema, studyParamsSchema } from '../contract.ts';
import { readRecipe } from '../read-request.ts';
import { jsonRoute } from '../route.ts';
import { measuresView } from '../views/measures-view.ts';

const numbers = z.record(z.string().max(80), z.number());

export const measures = [
  jsonRoute(
    {
      method: 'get',
      path: '/studies/:study/measures',
      noun: 'measures',
      summary: 'What people say and what the log shows: the values of a family of measures',
      params: studyParamsSchema,
      query: measuresQuerySchema,
      body: null,
      answer: { status: 200, schema: measuresViewSchema },
    },
    async ({ params, query }, { workbench }) => {
      const parameters = readParameters(query.parameters);
      const request = { seed: 1, families: [query.family], parameters };
      return measuresView(await workbench.measures(params.study, readRecipe(query.recipe), request), query.by, query.unit);
    },
  ),
];

/** @throws StudyError `request-invalid` */
function readParameters(written: string | undefined): Readonly<Record<string, number>> {
  if (written === undefined) return {};
  try {
    return numbers.parse(JSON.parse(written));
  } catch (cause) {
    const field = 'parameters';
    throw new StudyError('usage', 'request-invalid', { field, problem: say('problem-json') }, { field }, { cause });
  }
}
