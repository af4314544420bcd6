/*
 * Headers that mean the same in several tables, in Dutch, French and English. What only one table uses stands in its own file.
 * Case, accents, `_`, `-` and spaces do not matter; words that mean different things in different tables are not here.
 */

export const organisationId = [
  'organisatie_id',
  'organisatie',
  'organisatiecode',
  'organisation_id',
  'organisation',
  'organization_id',
  'organization',
  'org',
  'org_code',
  'code_organisation',
  'id_organisation',
] as const;
export const municipality = [
  'gemeente',
  'stad',
  'commune',
  'ville',
  'city',
  'town',
  'municipality_id',
  'gemeente_id',
  'municipality_name',
] as const;
export const personId = [
  'persoon_id',
  'persoon',
  'persooncode',
  'personne_id',
  'personne',
  'id_personne',
  'code_personne',
  'person',
  'medewerker',
  'medewerker_id',
] as const;
export const familyCode = [
  'gezin',
  'gezinscode',
  'gezin_id',
  'code_gezin',
  'family',
  'family_id',
  'famille',
  'code_famille',
  'famille_id',
  'case',
  'case_id',
  'dossier',
  'dossier_id',
  'dossiernummer',
  'numéro_de_dossier',
] as const;
export const interviewId = [
  'interview',
  'interview_nr',
  'interviewnummer',
  'interviewcode',
  'document_id',
  'document',
  'entretien',
  'entretien_id',
  'id_entretien',
] as const;
export const respondentRole = ['respondent_type', 'functie', 'rol', 'role', 'fonction', 'rol_respondent', 'rôle'] as const;
export const note = [
  'opmerking',
  'opmerkingen',
  'nota',
  'notitie',
  'notities',
  'toelichting',
  'notes',
  'remarque',
  'remarques',
  'comment',
  'comments',
  'commentaire',
] as const;
export const source = ['bron', 'herkomst', 'provenance'] as const;
export const date = ['datum', 'dag', 'jour', 'day'] as const;
export const dateFrom = [
  'van',
  'vanaf',
  'begin',
  'begindatum',
  'startdatum',
  'start',
  'start_date',
  'datum_van',
  'date_début',
  'date_de_début',
  'début',
  'from',
] as const;
export const dateTo = [
  'tot',
  'tot_en_met',
  'einde',
  'einddatum',
  'end',
  'end_date',
  'datum_tot',
  'date_fin',
  'date_de_fin',
  'fin',
  'until',
  'to',
] as const;
export const consent = ['toestemming', 'geïnformeerde_toestemming', 'consentement', 'accord', 'informed_consent'] as const;
export const fromOrganisation = [
  'van',
  'van_organisatie',
  'van_org',
  'organisatie_van',
  'de',
  'de_organisation',
  'from',
  'from_organisation',
  'organisation_de',
] as const;
export const toOrganisation = [
  'naar',
  'aan',
  'naar_organisatie',
  'naar_org',
  'aan_organisatie',
  'organisatie_naar',
  'target',
  'vers',
  'vers_organisation',
  'to',
  'to_organisation',
  'organisation_vers',
] as const;
export const eventId = [
  'event',
  'bijeenkomst',
  'bijeenkomst_id',
  'activiteit',
  'activiteit_id',
  'evenement',
  'evenement_id',
  'événement',
  'événement_id',
  'réunion',
  'réunion_id',
] as const;
export const pole = ['pool', 'pôle'] as const;
