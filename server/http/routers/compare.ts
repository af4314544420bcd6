import type { ComparisonNow } from '../../jobs/comparisons.ts';
import { StudyError } from '../../model/errors.ts';
import { standardSeed } from '../../model/random.ts';
import { type CompareRequest, type CompareResult, choiceKey } from '../../pipeline/compare-model.ts';
import {
  compareOfferQuerySchema,
  compareOfferSchema,
  comparisonEventSchema,
  comparisonFigureQuerySchema,
  comparisonParamsSchema,
  comparisonRunSchema,
  comparisonTableQuerySchema,
  languageQuerySchema,
  newComparisonSchema,
  studyParamsSchema,
} from '../contract.ts';
import { readRecipe } from '../read-request.ts';
import { fileRoute, jsonRoute, streamRoute } from '../route.ts';
import { comparisonEvent, comparisonView } from '../views/comparison-view.ts';

const noun = 'comparisons';
const query = languageQuerySchema;
const path = '/studies/:study/comparisons/:comparison';
const answer = { status: 200, schema: comparisonRunSchema } as const;
const defaultRepetitions = 2000;

/** @throws StudyError `comparison-not-done` */
function resultOf({ result }: ComparisonNow): CompareResult {
  if (result === null) throw new StudyError('conflict', 'comparison-not-done');
  return result;
}

export const compare = [
  jsonRoute(
    {
      method: 'get',
      path: '/studies/:study/comparisons',
      noun,
      summary: 'What there is to compare: municipalities, and organisations with a catchment',
      params: studyParamsSchema,
      query: compareOfferQuerySchema,
      body: null,
      answer: { status: 200, schema: compareOfferSchema },
    },
    async ({ params, query: { recipe } }, { workbench }) => workbench.compareOffer(params.study, readRecipe(recipe)),
  ),
  jsonRoute(
    {
      method: 'post',
      path: '/studies/:study/comparisons',
      noun,
      summary: 'Begins a comparison of two to six networks, or finds the one that was asked for before',
      params: studyParamsSchema,
      query,
      body: newComparisonSchema,
      answer: { status: 201, schema: comparisonRunSchema },
    },
    async ({ params, body, locale }, { comparisons }) => {
      const { recipe = {}, units, seed = standardSeed, repetitions = defaultRepetitions } = body;
      if (new Set(units.map(choiceKey)).size < units.length) {
        throw new StudyError('usage', 'compared-twice', {}, { field: 'units' });
      }
      const request: CompareRequest = { recipe, units, seed, repetitions };
      return comparisonView(await comparisons.begin(params.study, request), locale);
    },
  ),
  jsonRoute(
    {
      method: 'get',
      path,
      noun,
      summary: 'A comparison: how far it is, and its table once it is done',
      params: comparisonParamsSchema,
      query,
      body: null,
      answer,
    },
    async ({ params, locale }, { comparisons }) => comparisonView(await comparisons.get(params.study, params.comparison), locale),
  ),
  streamRoute(
    {
      method: 'get',
      path: `${path}/events`,
      noun,
      summary: 'Tells how far a comparison is, while it runs',
      params: comparisonParamsSchema,
      query,
      body: null,
      answer: { status: 200, events: { comparison: comparisonEventSchema } },
    },
    async ({ params }, { comparisons }) => {
      const watch = await comparisons.watch(params.study, params.comparison);
      return ({ send, end }) => watch({ tell: (now) => send({ event: 'comparison', data: comparisonEvent(now) }), end });
    },
  ),
  fileRoute(
    {
      method: 'get',
      path: `${path}/table`,
      noun,
      summary: 'The table of a comparison as a file',
      params: comparisonParamsSchema,
      query: comparisonTableQuerySchema,
      body: null,
      answer: { status: 200, mediaTypes: ['text/csv', 'application/json'] },
    },
    async ({ params, query: { format }, locale }, { comparisons, workbench }) =>
      workbench.comparisonFile(
        resultOf(await comparisons.get(params.study, params.comparison)),
        { kind: 'table', format },
        locale,
      ),
  ),
  fileRoute(
    {
      method: 'get',
      path: `${path}/figure`,
      noun,
      summary: 'One number of a network among random networks with as many ties, as a figure for print',
      params: comparisonParamsSchema,
      query: comparisonFigureQuerySchema,
      body: null,
      answer: { status: 200, mediaTypes: ['image/svg+xml', 'image/png'] },
    },
    async ({ params, query: { format, statistic, unit }, locale }, { comparisons, workbench }) => {
      const result = resultOf(await comparisons.get(params.study, params.comparison));
      return workbench.comparisonFile(result, { kind: 'figure', format, statistic, unit }, locale);
    },
  ),
  jsonRoute(
    {
      method: 'post',
      path: `${path}/stop`,
      noun,
      summary: 'Ends a comparison that runs; what was drawn is thrown away',
      params: comparisonParamsSchema,
      query,
      body: null,
      answer,
    },
    async ({ params, locale }, { comparisons }) =>
      comparisonView(await comparisons.stop(params.study, params.comparison), locale),
  ),
];
