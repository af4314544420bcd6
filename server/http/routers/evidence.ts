import type { z } from 'zod';
import { StudyError, say } from '../../model/errors.ts';
import type { EvidenceSubject } from '../../pipeline/workbench-model.ts';
import { evidenceQuerySchema, evidenceViewSchema, studyParamsSchema } from '../contract.ts';
import { readRecipe } from '../read-request.ts';
import { jsonRoute } from '../route.ts';
import { evidenceView } from '../views/evidence-view.ts';

export const evidence = [
  jsonRoute(
    {
      method: 'get',
      path: '/studies/:study/evidence',
      noun: 'evidence',
      summary: 'The rows and coded passages behind a tie, a node or an indicator',
      params: studyParamsSchema,
      query: evidenceQuerySchema,
      body: null,
      answer: { status: 200, schema: evidenceViewSchema },
    },
    async ({ params, query }, { workbench }) => {
      const page = { kind: query.kind ?? null, offset: query.offset, limit: query.limit };
      return evidenceView(await workbench.evidence(params.study, readRecipe(query.recipe), subjectOf(query), page));
    },
  ),
];

/** The one thing that is asked about. @throws StudyError `request-invalid` */
function subjectOf({ from, to, node, indicator }: z.output<typeof evidenceQuerySchema>): EvidenceSubject {
  const tie = from !== undefined || to !== undefined;
  if (tie && from !== undefined && to !== undefined && node === undefined && indicator === undefined)
    return { kind: 'tie', from, to };
  if (!tie && indicator !== undefined) return { kind: 'indicator', indicator, node: node ?? null };
  if (!tie && node !== undefined) return { kind: 'node', node };
  const field = 'from, to, node, indicator';
  throw new StudyError('usage', 'request-invalid', { field, problem: say('problem-subject') }, { field });
}
