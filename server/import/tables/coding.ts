import * as alias from './header-aliases.ts';
import { withMapping } from './mapped-coding.ts';
import { checkSpeaker } from './row-checks.ts';
import { tableFormat } from './table-format.ts';

const plain = tableFormat({
  kind: 'coding',
  fileNames: ['codering', 'coderingen', 'codages', 'codage', 'codes-passages', 'interview-coding'],
  aliases: {
    interview_id: alias.interviewId,
    code: ['tag', 'codenaam', 'codename', 'code_name', 'codering', 'thema', 'thème'],
    org_id: alias.organisationId,
    municipality: alias.municipality,
    respondent_role: alias.respondentRole,
    polarity: ['polariteit', 'polarité', 'waardering', 'valentie', 'valence'],
    pole: alias.pole,
    intensity: ['intensiteit', 'intensité'],
    target_org: [
      'about_partner_org',
      'over_organisatie',
      'over_partner',
      'doelorganisatie',
      'partner',
      'partner_org',
      'organisation_cible',
      'partenaire',
    ],
    segment: ['segment_text', 'fragment', 'content', 'quotation', 'citaat', 'passage', 'extrait', 'tekst', 'text', 'texte'],
    start: ['begin', 'start_position', 'positie_begin', 'début'],
    end: ['einde', 'eind', 'end_position', 'stop_position', 'positie_einde', 'fin'],
    coder_id: ['codeur', 'coder', 'codeerder', 'author', 'auteur'],
    coded_at: ['gecodeerd_op', 'datum_codering', 'codé_le', 'coded_on'],
    source: alias.source,
  },
  requiredHeaders: ['org_id'],
  check: checkSpeaker,
});

/** Coded passages of interviews: one row per segment and code. */
export const coding = withMapping(plain);
