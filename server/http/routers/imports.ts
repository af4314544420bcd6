import type { z } from 'zod';
import type { FilesIn, WaitingFile } from '../../jobs/job.ts';
import { StudyError } from '../../model/errors.ts';
import type { ImportRecord } from '../../model/records.ts';
import {
  batchParamsSchema,
  checkListSchema,
  importFieldsSchema,
  importListSchema,
  importParamsSchema,
  importPlanAnswerSchema,
  importSchema,
  languageQuerySchema,
  studyParamsSchema,
} from '../contract.ts';
import { readPlan } from '../read-request.ts';
import { fileRoute, jsonRoute } from '../route.ts';
import { checkView } from '../views/check-view.ts';

const noun = 'imports';

/** @throws StudyError `no-files`, `request-invalid` */
function filesIn(
  study: string,
  files: readonly WaitingFile[],
  fields: Pick<z.output<typeof importFieldsSchema>, 'plan'>,
): FilesIn {
  const plan = readPlan(fields.plan);
  // A plan may bring organisations along that nobody has a file of.
  if (files.length === 0 && plan.organisations.length === 0) throw new StudyError('usage', 'no-files');
  return { study, files, plan };
}

/** One import was named, so one is answered. */
function only(changed: readonly ImportRecord[]): ImportRecord {
  return changed[0] as ImportRecord;
}

export const imports = [
  jsonRoute(
    {
      method: 'get',
      path: '/studies/:study/imports',
      noun,
      summary: 'The files that were taken in, newest first, those undone included',
      params: studyParamsSchema,
      query: languageQuerySchema,
      body: null,
      answer: { status: 200, schema: importListSchema },
    },
    async ({ params }, { workbench }) => ({ imports: await workbench.imports(params.study) }),
  ),
  jsonRoute(
    {
      method: 'post',
      path: '/studies/:study/imports/check',
      noun,
      summary: 'Reads and checks files against the study and one another; writes nothing',
      params: studyParamsSchema,
      query: languageQuerySchema,
      body: importFieldsSchema,
      upload: true,
      answer: { status: 200, schema: checkListSchema },
    },
    async ({ params, body, files, signal }, { jobs }) => {
      const asks = { ...filesIn(params.study, files, body), look: false, recall: [] };
      const checked = await jobs.run('check', asks, { signal });
      return { files: checked.files.map(checkView) };
    },
  ),
  jsonRoute(
    {
      method: 'post',
      path: '/studies/:study/imports',
      noun,
      summary: 'Takes files in: all of them or none',
      params: studyParamsSchema,
      query: languageQuerySchema,
      body: importFieldsSchema,
      upload: true,
      once: true,
      answer: { status: 201, schema: importListSchema },
    },
    async ({ params, body, files, requestKey, signal }, { jobs }) => {
      const skipRows = body.skipRows === 'true';
      const asks = { ...filesIn(params.study, files, body), skipRows, remember: false, key: requestKey };
      return { imports: await jobs.run('import', asks, { signal }) };
    },
  ),
  jsonRoute(
    {
      method: 'delete',
      path: '/studies/:study/imports/:import',
      noun,
      summary: 'Undoes an import: its records leave the study',
      params: importParamsSchema,
      query: languageQuerySchema,
      body: null,
      answer: { status: 200, schema: importSchema },
    },
    async ({ params: { study, import: id } }, { jobs }) => only(await jobs.run('undo', { study, which: { import: id } })),
  ),
  jsonRoute(
    {
      method: 'post',
      path: '/studies/:study/imports/:import/again',
      noun,
      summary: 'Brings back the records of an import that was undone in the last 30 days',
      params: importParamsSchema,
      query: languageQuerySchema,
      body: null,
      answer: { status: 200, schema: importSchema },
    },
    async ({ params: { study, import: id } }, { jobs }) => only(await jobs.run('again', { study, which: { import: id } })),
  ),
  jsonRoute(
    {
      method: 'get',
      path: '/studies/:study/imports/:import/plan',
      noun,
      summary: 'How the file of an import was read: sent with the same file, it makes the same import',
      params: importParamsSchema,
      query: languageQuerySchema,
      body: null,
      answer: { status: 200, schema: importPlanAnswerSchema },
    },
    async ({ params }, { workbench }) => ({ plan: await workbench.importPlan(params.study, params.import) }),
  ),
  fileRoute(
    {
      method: 'get',
      path: '/studies/:study/batches/:batch/plan',
      noun,
      summary: 'How files that were confirmed together were read, as a file: with the same files, it makes the same imports',
      params: batchParamsSchema,
      query: languageQuerySchema,
      body: null,
      answer: { status: 200, mediaTypes: ['application/json'] },
    },
    async ({ params: { study, batch } }, { workbench }) => {
      const plan = await workbench.batchPlan(study, batch);
      return {
        name: `${study}-plan.json`,
        mediaType: 'application/json',
        bytes: new TextEncoder().encode(JSON.stringify(plan, null, 2)),
      };
    },
  ),
  jsonRoute(
    {
      method: 'delete',
      path: '/studies/:study/batches/:batch',
      noun,
      summary: 'Undoes all imports that were confirmed together',
      params: batchParamsSchema,
      query: languageQuerySchema,
      body: null,
      answer: { status: 200, schema: importListSchema },
    },
    async ({ params: { study, batch } }, { jobs }) => ({ imports: await jobs.run('undo', { study, which: { batch } }) }),
  ),
  jsonRoute(
    {
      method: 'post',
      path: '/studies/:study/batches/:batch/again',
      noun,
      summary: 'Brings back all imports that were confirmed together and are undone',
      params: batchParamsSchema,
      query: languageQuerySchema,
      body: null,
      answer: { status: 200, schema: importListSchema },
    },
    async ({ params: { study, batch } }, { jobs }) => ({ imports: await jobs.run('again', { study, which: { batch } }) }),
  ),
];
