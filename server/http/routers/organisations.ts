import {
  decisionParamsSchema,
  languageQuerySchema,
  newNameDecisionSchema,
  organisationNamesSchema,
  studyParamsSchema,
} from '../contract.ts';
import { jsonRoute } from '../route.ts';

const noun = 'organisations';

export const organisations = [
  jsonRoute(
    {
      method: 'get',
      path: '/studies/:study/organisations',
      noun,
      summary: 'The organisations of a study, the spellings that mean them, and what was decided',
      params: studyParamsSchema,
      query: languageQuerySchema,
      body: null,
      answer: { status: 200, schema: organisationNamesSchema },
    },
    async ({ params }, { workbench }) => workbench.organisationNames(params.study),
  ),
  jsonRoute(
    {
      method: 'post',
      path: '/studies/:study/organisations/decisions',
      noun,
      summary:
        'Decides that a spelling, or an organisation, is another organisation or is not; what stands already changes nothing',
      params: studyParamsSchema,
      query: languageQuerySchema,
      body: newNameDecisionSchema,
      answer: { status: 201, schema: organisationNamesSchema },
    },
    async ({ params: { study }, body }, { jobs, workbench }) => {
      await jobs.run('decide', { study, decision: body });
      return workbench.organisationNames(study);
    },
  ),
  jsonRoute(
    {
      method: 'delete',
      path: '/studies/:study/organisations/decisions/:decision',
      noun,
      summary: 'Undoes a decision; it stays in the history',
      params: decisionParamsSchema,
      query: languageQuerySchema,
      body: null,
      answer: { status: 200, schema: organisationNamesSchema },
    },
    async ({ params }, { jobs, workbench }) => {
      await jobs.run('undo-decision', params);
      return workbench.organisationNames(params.study);
    },
  ),
];
