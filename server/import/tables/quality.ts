import * as alias from './header-aliases.ts';
import { tableFormat } from './table-format.ts';

/** Scores of a service on the dimensions of quality that families see (the 5 B's, or the codebook's own list). */
export const quality = tableFormat({
  kind: 'quality',
  fileNames: ['kwaliteit', 'qualité', '5b', '5-b'],
  aliases: {
    org_id: alias.organisationId,
    dimension: ['dimensie', 'kwaliteitsdimensie', 'criterium', 'critère'],
    score: ['cijfer'],
    source: [...alias.source, 'beoordelaar', 'évaluateur'],
    date: alias.date,
    interview_id: alias.interviewId,
  },
});
