import { codebookSchema, languageQuerySchema, studyParamsSchema } from '../contract.ts';
import { jsonRoute } from '../route.ts';

export const codebook = [
  jsonRoute(
    {
      method: 'get',
      path: '/studies/:study/codebook',
      noun: 'codebook',
      summary: 'The codes of a study, with their labels',
      params: studyParamsSchema,
      query: languageQuerySchema,
      body: null,
      answer: { status: 200, schema: codebookSchema },
    },
    async ({ params }, { workbench }) => ({
      codes: (await workbench.codebook(params.study)).map(({ code, label_nl, label_en, label_fr, group }) => {
        const label = label_nl ?? label_en ?? label_fr ?? code;
        return { code, label: { nl: label_nl ?? label, en: label_en ?? label, fr: label_fr ?? label }, group };
      }),
    }),
  ),
];
