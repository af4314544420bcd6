import { codingToolFormat } from './coding-tool-format.ts';

/** The passages of NVivo's report of code references; see nvivo-report.ts for how they are found in the text. */
export const nvivo = codingToolFormat({
  id: 'nvivo',
  label: { nl: 'NVivo: verwijzingen per code', en: 'NVivo code references', fr: 'NVivo : références par code' },
  source: 'NVivo',
  fileNames: [],
  layout: {
    headers: { code: ['node'], interview_id: ['source'], document_group: ['folder'], segment: ['reference text'] },
    needs: ['code', 'interview_id', 'document_group', 'segment'],
    unused: [],
  },
  pathSeparators: ['\\\\'],
  uncoded: 'refuse',
  identicalRows: 'again',
});
