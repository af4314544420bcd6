import * as alias from './header-aliases.ts';
import { checkPeriod } from './row-checks.ts';
import { tableFormat } from './table-format.ts';

/** Who follows which family, and when. */
export const episodes = tableFormat({
  kind: 'episodes',
  fileNames: ['case-episodes', 'begeleidingen', 'begeleidingsperiodes', 'periodes', 'suivis'],
  aliases: {
    family_code: alias.familyCode,
    org_id: alias.organisationId,
    person_id: [...alias.personId, 'begeleider', 'accompagnateur'],
    is_lead: ['trekker', 'hoofdbegeleider', 'dossierhouder', 'lead', 'référent'],
    phase: ['fase'],
    date_from: alias.dateFrom,
    date_to: alias.dateTo,
    end_reason: ['reden_einde', 'reden_beëindiging', 'reden_stopzetting', 'motif_de_fin', 'raison_de_fin'],
  },
  check: checkPeriod,
});
