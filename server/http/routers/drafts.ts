import { z } from 'zod';
import {
  draftEventSchema,
  draftFieldsSchema,
  draftFileParamsSchema,
  draftImportSchema,
  draftListSchema,
  draftParamsSchema,
  draftPlanSchema,
  draftSchema,
  languageQuerySchema,
  refusedQuerySchema,
  studyParamsSchema,
} from '../contract.ts';
import { planLimit } from '../limits.ts';
import { readPlan } from '../read-request.ts';
import { fileRoute, jsonRoute, silentRoute, streamRoute } from '../route.ts';
import { draftEvent, draftLine, draftView } from '../views/draft-view.ts';

const noun = 'drafts';
const query = languageQuerySchema;
const path = '/studies/:study/drafts/:draft';
const answer = { status: 200, schema: draftSchema } as const;

export const drafts = [
  jsonRoute(
    {
      method: 'get',
      path: '/studies/:study/drafts',
      noun,
      summary: 'Files that were sent to a study and are not taken in yet',
      params: studyParamsSchema,
      query,
      body: null,
      answer: { status: 200, schema: draftListSchema },
    },
    async ({ params }, services) => ({ drafts: (await services.drafts.list(params.study)).map(draftLine) }),
  ),
  jsonRoute(
    {
      method: 'post',
      path: '/studies/:study/drafts',
      noun,
      summary: 'Sends files; they wait on the server, encrypted, while they are checked and corrected',
      params: studyParamsSchema,
      query,
      body: draftFieldsSchema,
      upload: true,
      answer: { status: 201, schema: draftSchema },
    },
    async ({ params, body, files, locale }, services) =>
      draftView(await services.drafts.create(params.study, files, readPlan(body.plan)), locale),
  ),
  jsonRoute(
    {
      method: 'get',
      path,
      noun,
      summary: 'A draft with its files, the plan they are read by, and what the last check found',
      params: draftParamsSchema,
      query,
      body: null,
      answer,
    },
    async ({ params, locale }, services) => draftView(await services.drafts.get(params.study, params.draft), locale),
  ),
  silentRoute(
    {
      method: 'delete',
      path,
      noun,
      summary: 'Ends what runs on a draft and removes its files',
      params: draftParamsSchema,
      query,
      body: null,
    },
    async ({ params }, services) => services.drafts.remove(params.study, params.draft),
  ),
  streamRoute(
    {
      method: 'get',
      path: `${path}/events`,
      noun,
      summary: 'Tells each change of a draft and how far the work on it is, while it happens',
      params: draftParamsSchema,
      query,
      body: null,
      answer: { status: 200, events: { draft: draftEventSchema } },
    },
    async ({ params }, services) => {
      const watch = await services.drafts.watch(params.study, params.draft);
      return ({ send, end }) => watch({ tell: (now) => send({ event: 'draft', data: draftEvent(now) }), end });
    },
  ),
  jsonRoute(
    {
      method: 'post',
      path: `${path}/files`,
      noun,
      summary: 'Adds files to a draft; one of the same name takes the place of the earlier',
      params: draftParamsSchema,
      query,
      body: z.strictObject({}),
      upload: true,
      answer,
    },
    async ({ params, files, locale }, services) =>
      draftView(await services.drafts.addFiles(params.study, params.draft, files), locale),
  ),
  jsonRoute(
    {
      method: 'delete',
      path: `${path}/files/:file`,
      noun,
      summary: 'Removes a file from a draft',
      params: draftFileParamsSchema,
      query,
      body: null,
      answer,
    },
    async ({ params, locale }, services) =>
      draftView(await services.drafts.removeFile(params.study, params.draft, params.file), locale),
  ),
  jsonRoute(
    {
      method: 'post',
      path: `${path}/plan`,
      noun,
      summary: 'Says how the files are to be read, and checks them anew',
      params: draftParamsSchema,
      query,
      body: draftPlanSchema,
      bodyLimit: planLimit,
      answer,
    },
    async ({ params, body, locale }, services) =>
      draftView(await services.drafts.setPlan(params.study, params.draft, body.plan), locale),
  ),
  fileRoute(
    {
      method: 'get',
      path: `${path}/refused`,
      noun,
      summary: 'The rows of a table that cannot be taken in, with all their cells and the reason, for a spreadsheet',
      params: draftParamsSchema,
      query: refusedQuerySchema,
      body: null,
      answer: { status: 200, mediaTypes: ['text/csv'] },
    },
    async ({ params, query: { file, part = null }, locale, signal }, services) =>
      services.drafts.refused(params.study, params.draft, { file, part, locale }, signal),
  ),
  jsonRoute(
    {
      method: 'post',
      path: `${path}/import`,
      noun,
      summary: 'Takes the files in as they were checked: all of them or none',
      params: draftParamsSchema,
      query,
      body: draftImportSchema,
      answer,
    },
    async ({ params, body, locale }, services) =>
      draftView(await services.drafts.beginImport(params.study, params.draft, body.skipRows), locale),
  ),
  jsonRoute(
    {
      method: 'post',
      path: `${path}/stop`,
      noun,
      summary: 'Ends the check or import that runs on a draft; nothing of it is stored',
      params: draftParamsSchema,
      query,
      body: null,
      answer,
    },
    async ({ params, locale }, services) => draftView(await services.drafts.stop(params.study, params.draft), locale),
  ),
];
