import { z } from 'zod';
import { StudyError, say } from '../../model/errors.ts';
import { standardSeed } from '../../model/random.ts';
import type { EvidenceSubject } from '../../pipeline/workbench-model.ts';
import { evidenceQuerySchema, evidenceViewSchema, studyParamsSchema } from '../contract.ts';
import { readParameters, readRecipe } from '../read-request.ts';
import { jsonRoute } from '../route.ts';
import { evidenceView } from '../views/evidence-view.ts';

export const evidence = [
  jsonRoute(
    {
      method: 'get',
      path: '/studies/:study/evidence',
      noun: 'evidence',
      summary: 'The rows and coded passages behind a tie, a node, an indicator or a value of a measure',
      params: studyParamsSchema,
      query: evidenceQuerySchema,
      body: null,
      answer: { status: 200, schema: evidenceViewSchema },
    },
    async ({ params, query }, { workbench }) => {
      const page = { kind: query.kind ?? null, offset: query.offset, limit: query.limit };
      const settings = { seed: query.seed ?? standardSeed, parameters: readParameters(query.parameters) };
      return evidenceView(await workbench.evidence(params.study, readRecipe(query.recipe), subjectOf(query), page, settings));
    },
  ),
];

/** The one thing that is asked about. @throws StudyError `request-invalid` */
function subjectOf({
  from,
  to,
  node,
  indicator,
  measure,
  by,
  unit,
  key,
  side,
  other,
}: z.output<typeof evidenceQuerySchema>): EvidenceSubject {
  const ofNetwork = [from, to, node, indicator].filter((each) => each !== undefined).length;
  if (side !== undefined || other !== undefined) {
    const isOne = from === undefined && to === undefined && measure === undefined && (node === undefined || other === undefined);
    if (side !== undefined && isOne && (node ?? other ?? indicator) !== undefined)
      return { kind: 'two-mode', side, node: node ?? null, other: other ?? null, indicator: indicator ?? null };
  } else if (measure !== undefined) {
    if (ofNetwork === 0) return { kind: 'measure', measure, unit: { by: by ?? 'study', value: unit ?? null }, key: readKey(key) };
  } else if (from !== undefined || to !== undefined) {
    if (from !== undefined && to !== undefined && node === undefined)
      return { kind: 'tie', from, to, ...(indicator !== undefined && { indicator }) };
  } else if (indicator !== undefined) return { kind: 'indicator', indicator, node: node ?? null };
  else if (node !== undefined) return { kind: 'node', node };
  const field = 'from, to, node, indicator, measure, side';
  throw new StudyError('usage', 'request-invalid', { field, problem: say('problem-subject') }, { field });
}

const keyList = z.array(z.string().max(500)).max(10);

/** @throws StudyError `request-invalid` */
function readKey(written: string | undefined): readonly string[] {
  if (written === undefined) return [];
  try {
    return keyList.parse(JSON.parse(written));
  } catch (cause) {
    throw new StudyError('usage', 'request-invalid', { field: 'key', problem: say('problem-json') }, { field: 'key' }, { cause });
  }
}
