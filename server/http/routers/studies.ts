import { languageQuerySchema, newStudySchema, studyDetailSchema, studyListSchema, studyParamsSchema } from '../contract.ts';
import { jsonRoute, silentRoute } from '../route.ts';
import { studyDetail, studySummary } from '../views/study-view.ts';

const noun = 'studies';

export const studies = [
  jsonRoute(
    {
      method: 'get',
      path: '/studies',
      noun,
      summary: 'All studies with their card and how many records they hold, oldest first',
      params: null,
      query: languageQuerySchema,
      body: null,
      answer: { status: 200, schema: studyListSchema },
    },
    async (_asked, { workbench }) => ({ studies: (await workbench.studies()).map(studySummary) }),
  ),
  jsonRoute(
    {
      method: 'post',
      path: '/studies',
      noun,
      summary: 'Makes an empty study; its id is made from the title',
      params: null,
      query: languageQuerySchema,
      body: newStudySchema,
      answer: { status: 201, schema: studyDetailSchema },
    },
    async ({ body, signal }, { jobs }) => studyDetail(await jobs.run('create-study', body, { signal })),
  ),
  jsonRoute(
    {
      method: 'get',
      path: '/studies/:study',
      noun,
      summary: 'One study and what it offers to a recipe',
      params: studyParamsSchema,
      query: languageQuerySchema,
      body: null,
      answer: { status: 200, schema: studyDetailSchema },
    },
    async ({ params }, { workbench }) => studyDetail(await workbench.study(params.study)),
  ),
  silentRoute(
    {
      method: 'delete',
      path: '/studies/:study',
      noun,
      summary: 'Removes a study with everything in it',
      params: studyParamsSchema,
      query: languageQuerySchema,
      body: null,
    },
    async ({ params }, { jobs, drafts }) => {
      await jobs.run('remove-study', params);
      await drafts.removeStudy(params.study);
    },
  ),
];
