import type { z } from 'zod';
import type { FilesIn } from '../../jobs/job.ts';
import { StudyError, say } from '../../model/errors.ts';
import { emptyPlan, type ImportPlan, importPlanSchema } from '../../model/reading-plan.ts';
import {
  checkListSchema,
  importFieldsSchema,
  importListSchema,
  importParamsSchema,
  importSchema,
  languageQuerySchema,
  studyParamsSchema,
} from '../contract.ts';
import { jsonRoute, type Upload } from '../route.ts';
import { checkView } from '../views/check-view.ts';

const noun = 'imports';

/** @throws StudyError `no-files`, `request-invalid` */
function filesIn(study: string, files: readonly Upload[], fields: z.output<typeof importFieldsSchema>): FilesIn {
  if (files.length === 0) throw new StudyError('usage', 'no-files');
  return {
    study,
    files,
    skipRows: fields.skipRows === 'true',
    plan: readPlan(fields.plan),
  };
}

/** Reads the field `plan`. @throws StudyError `request-invalid` */
function readPlan(written: string | undefined): ImportPlan {
  if (written === undefined || written === '') return emptyPlan;
  try {
    return importPlanSchema.parse(JSON.parse(written));
  } catch (cause) {
    const field = 'plan';
    throw new StudyError('usage', 'request-invalid', { field, problem: say('problem-json') }, { field }, { cause });
  }
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
      const checked = await jobs.run('check', filesIn(params.study, files, body), { signal });
      return { files: checked.map(checkView) };
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
      answer: { status: 201, schema: importListSchema },
    },
    async ({ params, body, files, signal }, { jobs }) => ({
      imports: await jobs.run('import', filesIn(params.study, files, body), { signal }),
    }),
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
    async ({ params }, { jobs }) => jobs.run('undo', params),
  ),
];
