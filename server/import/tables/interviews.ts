import * as alias from './header-aliases.ts';
import { tableFormat } from './table-format.ts';

/** The interviews that passages come from. */
export const interviews = tableFormat({
  kind: 'interviews',
  fileNames: ['entretiens', 'gesprekken'],
  aliases: {
    interview_id: alias.interviewId,
    date: [...alias.date, 'interviewdatum', 'datum_interview', 'date_entretien'],
    municipality: alias.municipality,
    org_id: alias.organisationId,
    respondent_role: alias.respondentRole,
    person_id: [...alias.personId, 'respondent_id'],
    consent: alias.consent,
    n_words: ['woorden', 'aantal_woorden', 'words', 'mots', 'nombre_de_mots'],
  },
});
