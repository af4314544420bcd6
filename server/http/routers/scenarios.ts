import { StudyError, say } from '../../model/errors.ts';
import { standardSeed } from '../../model/random.ts';
import { completeScenario } from '../../pipeline/what-if.ts';
import {
  languageQuerySchema,
  newScenarioSchema,
  newWhatIfSchema,
  scenarioCardSchema,
  scenarioChangeRequestSchema,
  scenarioHistorySchema,
  scenarioListSchema,
  scenarioParamsSchema,
  scenarioVersionQuerySchema,
  studyParamsSchema,
  whatIfChoicesQuerySchema,
  whatIfChoicesSchema,
  whatIfOrganisationParamsSchema,
  whatIfTableQuerySchema,
  whatIfViewSchema,
} from '../contract.ts';
import { readRecipe } from '../read-request.ts';
import { fileRoute, jsonRoute } from '../route.ts';
import { whatIfView } from '../views/scenario-view.ts';

const noun = 'scenarios';
const ofStudy = { noun, params: studyParamsSchema } as const;
const ofOne = { noun, params: scenarioParamsSchema, path: '/studies/:study/scenarios/:scenario' } as const;
const query = languageQuerySchema;
const card = { status: 200, schema: scenarioCardSchema } as const;

export const scenarios = [
  jsonRoute(
    {
      ...ofStudy,
      method: 'post',
      path: '/studies/:study/what-if',
      summary: 'A study before and after a what-if scenario; nothing is written',
      query,
      body: newWhatIfSchema,
      answer: { status: 200, schema: whatIfViewSchema },
    },
    async ({ params, body }, { workbench }) => {
      const { recipe, indicators, measures, changedOnly, seed = standardSeed } = body;
      const request = { scenario: completeScenario(body.scenario), indicators, measures, seed };
      return whatIfView(await workbench.whatIf(params.study, recipe, request), changedOnly);
    },
  ),
  jsonRoute(
    {
      noun,
      method: 'get',
      path: '/studies/:study/what-if/choices/:organisation',
      summary: 'What can be thought away from an organisation: its ties, and the workers who carry them',
      params: whatIfOrganisationParamsSchema,
      query: whatIfChoicesQuerySchema,
      body: null,
      answer: { status: 200, schema: whatIfChoicesSchema },
    },
    async ({ params, query: { recipe } }, { workbench }) =>
      workbench.whatIfChoices(params.study, readRecipe(recipe), params.organisation),
  ),
  fileRoute(
    {
      ...ofStudy,
      method: 'get',
      path: '/studies/:study/what-if/table',
      summary: 'Every indicator and measure before and after a what-if scenario, as a table',
      query: whatIfTableQuerySchema,
      body: null,
      answer: { status: 200, mediaTypes: ['text/csv'] },
    },
    async ({ params, query: asked, locale }, { workbench }) => {
      const scenario = await workbench.findScenario(params.study, asked.scenario);
      return workbench.whatIfTable(params.study, readRecipe(asked.recipe), scenario, locale);
    },
  ),
  jsonRoute(
    {
      ...ofStudy,
      method: 'get',
      path: '/studies/:study/scenarios',
      summary: 'The scenarios that are kept with a study, the one saved last first; those removed are the last',
      query,
      body: null,
      answer: { status: 200, schema: scenarioListSchema },
    },
    async ({ params }, { workbench }) => ({ scenarios: await workbench.scenarios(params.study) }),
  ),
  jsonRoute(
    {
      ...ofStudy,
      method: 'post',
      path: '/studies/:study/scenarios',
      summary: 'Keeps a scenario with its study, with the recipe and the state of the data that it was made on',
      query,
      body: newScenarioSchema,
      answer: { status: 201, schema: scenarioCardSchema },
    },
    async ({ params: { study }, body }, { jobs }) =>
      jobs.run('edit-scenario', { study, edit: { kind: 'save', after: null, ...body } }),
  ),
  jsonRoute(
    {
      ...ofOne,
      method: 'get',
      summary: 'A saved scenario: every state of it, newest first',
      query,
      body: null,
      answer: { status: 200, schema: scenarioHistorySchema },
    },
    async ({ params }, { workbench }) => ({ versions: await workbench.scenarioHistory(params.study, params.scenario) }),
  ),
  jsonRoute(
    {
      ...ofOne,
      method: 'post',
      summary: 'Saves a scenario over an earlier one, or gives it another name; what stood before is kept',
      query,
      body: scenarioChangeRequestSchema,
      answer: card,
    },
    async ({ params: { study, scenario: id }, body: { version, name, recipe = {}, scenario } }, { jobs }) => {
      const after = { id, version };
      if (scenario !== undefined) return jobs.run('edit-scenario', { study, edit: { kind: 'save', after, scenario, recipe } });
      if (name !== undefined) return jobs.run('edit-scenario', { study, edit: { kind: 'rename', after, name } });
      throw new StudyError('usage', 'request-invalid', { field: 'name', problem: say('problem-missing') }, { field: 'name' });
    },
  ),
  jsonRoute(
    {
      ...ofOne,
      method: 'delete',
      summary: 'Takes a scenario off the list; it can be brought back',
      query: scenarioVersionQuerySchema,
      body: null,
      answer: card,
    },
    async ({ params: { study, scenario: id }, query: { version } }, { jobs }) =>
      jobs.run('edit-scenario', { study, edit: { kind: 'remove', after: { id, version } } }),
  ),
  jsonRoute(
    {
      ...ofOne,
      method: 'post',
      path: '/studies/:study/scenarios/:scenario/again',
      summary: 'Brings back a scenario that was removed',
      query: scenarioVersionQuerySchema,
      body: null,
      answer: card,
    },
    async ({ params: { study, scenario: id }, query: { version } }, { jobs }) =>
      jobs.run('edit-scenario', { study, edit: { kind: 'return', after: { id, version } } }),
  ),
];
