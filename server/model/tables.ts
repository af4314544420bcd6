import { type RecordOf, table } from './table.ts';

/*
 * The tables of a study, column by column. Header aliases belong to import/, SQL to store/.
 * Column names are the canonical English keys of the CSV files and are kept in records, so that nothing is renamed on the way.
 */

export const municipalities = table({
  kind: 'municipalities',
  label: { nl: 'Gemeenten', en: 'Municipalities', fr: 'Communes' },
  key: ['municipality_id'],
  columns: {
    municipality_id: { type: 'id', required: true },
    name: { type: 'text', required: true },
    population: { type: 'integer', min: 0 },
    ocmw_sites: { type: 'integer', min: 0 },
    reference_date: { type: 'date' },
    source: { type: 'text' },
  },
});

export const organisations = table({
  kind: 'organisations',
  label: { nl: 'Organisaties', en: 'Organisations', fr: 'Organisations' },
  key: ['org_id'],
  columns: {
    org_id: { type: 'id', required: true },
    name: { type: 'text', required: true },
    type: { type: 'term', vocabulary: 'organisationType' },
    sector: { type: 'term', vocabulary: 'sector' },
    municipality: { type: 'id', refersTo: 'municipalities' },
    district: { type: 'text' },
    address: { type: 'text' },
    lat: { type: 'number', min: -90, max: 90 },
    lon: { type: 'number', min: -180, max: 180 },
    building_id: { type: 'id' },
    part_of: { type: 'id', refersTo: 'organisations' },
    places: { type: 'integer', min: 0 },
    since: { type: 'text' },
    until: { type: 'text' },
    governance_role: { type: 'choice', values: ['lead', 'coordinator', 'member', 'peripheral'] },
    in_boundary: { type: 'boolean' },
    responded: { type: 'boolean' },
    logs_contacts: { type: 'boolean' },
    source: { type: 'text' },
  },
});

export const persons = table({
  kind: 'persons',
  label: { nl: 'Personen', en: 'Persons', fr: 'Personnes' },
  key: ['person_id'],
  columns: {
    person_id: { type: 'id', required: true, personal: 'person' },
    function: { type: 'term', vocabulary: 'function' },
    profession: { type: 'term', vocabulary: 'profession' },
    consent: { type: 'choice', values: ['given', 'withdrawn', 'not-asked'] },
  },
});

export const affiliations = table({
  kind: 'affiliations',
  label: { nl: 'Aanstellingen', en: 'Affiliations', fr: 'Affectations' },
  key: ['person_id', 'org_id', 'date_from'],
  columns: {
    person_id: { type: 'id', required: true, refersTo: 'persons', personal: 'person' },
    org_id: { type: 'id', required: true, refersTo: 'organisations' },
    fte: { type: 'number', min: 0, max: 2 },
    primary: { type: 'boolean' },
    date_from: { type: 'date' },
    date_to: { type: 'date' },
    fixed_contact_for: { type: 'id', refersTo: 'organisations', multiple: true },
  },
});

export const contacts = table({
  kind: 'contacts',
  label: { nl: 'Contactlogboek', en: 'Contact log', fr: 'Journal des contacts' },
  key: ['contact_id'],
  columns: {
    contact_id: { type: 'id' },
    date: { type: 'date', required: true },
    from_org: { type: 'id', required: true, refersTo: 'organisations' },
    to_org: { type: 'id', required: true, refersTo: 'organisations' },
    from_person: { type: 'id', refersTo: 'persons', personal: 'person' },
    to_person: { type: 'id', refersTo: 'persons', personal: 'person' },
    channel: { type: 'term', vocabulary: 'channel' },
    type: { type: 'term', vocabulary: 'collaborationType' },
    purpose: { type: 'term', vocabulary: 'purpose' },
    family_code: { type: 'id', personal: 'family' },
    referral_id: { type: 'id' },
    reply_to: { type: 'id' },
    is_feedback: { type: 'boolean' },
    accompanied: { type: 'boolean' },
    formal: { type: 'boolean' },
    outcome: { type: 'term', vocabulary: 'outcome' },
    task: { type: 'term', vocabulary: 'task' },
    duration_min: { type: 'number', min: 0 },
    decision_by: { type: 'id', refersTo: 'organisations' },
    participants: { type: 'id', multiple: true, personal: 'person' },
    municipality: { type: 'id', refersTo: 'municipalities' },
    note: { type: 'text' },
  },
});

export const relations = table({
  kind: 'relations',
  label: { nl: 'Gerapporteerde relaties', en: 'Reported relations', fr: 'Relations rapportées' },
  key: [],
  columns: {
    from_org: { type: 'id', required: true, refersTo: 'organisations' },
    to_org: { type: 'id', required: true, refersTo: 'organisations' },
    type: { type: 'term', required: true, vocabulary: 'relationType' },
    present: { type: 'boolean' },
    direction: { type: 'choice', values: ['directed', 'mutual'] },
    strength: { type: 'number', min: 0 },
    frequency: { type: 'number', min: 0, max: 5 },
    formality: { type: 'choice', values: ['formal', 'informal'] },
    agreement: { type: 'choice', values: ['none', 'verbal', 'written'] },
    since_year: { type: 'integer', min: 1800, max: 2200 },
    fixed_contact_person: { type: 'id', personal: 'person' },
    trust_reliability: { type: 'number', min: 1, max: 4 },
    trust_mission: { type: 'number', min: 1, max: 4 },
    trust_openness: { type: 'number', min: 1, max: 4 },
    value_power: { type: 'number', min: 1, max: 4 },
    value_involvement: { type: 'number', min: 1, max: 4 },
    value_resources: { type: 'number', min: 1, max: 4 },
    perceived_governance: { type: 'term', vocabulary: 'governance' },
    respondent_org: { type: 'id', refersTo: 'organisations' },
    respondent_person: { type: 'id', personal: 'person' },
    wave: { type: 'text' },
    municipality: { type: 'id', refersTo: 'municipalities' },
    reported_by: { type: 'term', vocabulary: 'reporter' },
    source: { type: 'text' },
    note: { type: 'text' },
  },
});

export const coding = table({
  kind: 'coding',
  label: { nl: 'Gecodeerde passages', en: 'Coded passages', fr: 'Passages codés' },
  key: [],
  columns: {
    interview_id: { type: 'id', required: true, refersTo: 'interviews' },
    code: { type: 'id', required: true, refersTo: 'codebook' },
    org_id: { type: 'id', refersTo: 'organisations' },
    municipality: { type: 'id', refersTo: 'municipalities' },
    respondent_role: { type: 'term', vocabulary: 'respondentRole' },
    polarity: { type: 'choice', values: ['+', '-', '0', 'wish'] },
    pole: { type: 'choice', values: ['A', 'B', 'both'] },
    intensity: { type: 'number', min: 0, max: 5 },
    target_org: { type: 'id', refersTo: 'organisations' },
    segment: { type: 'text' },
    start: { type: 'integer', min: 0 },
    end: { type: 'integer', min: 0 },
    coder_id: { type: 'id', personal: 'person' },
    coded_at: { type: 'date' },
    source: { type: 'text' },
  },
});

export const codebook = table({
  kind: 'codebook',
  label: { nl: 'Codeboek', en: 'Codebook', fr: 'Livre de codes' },
  key: ['code'],
  columns: {
    code: { type: 'id', required: true },
    group: { type: 'term', vocabulary: 'codeGroup' },
    level: { type: 'term', vocabulary: 'codeLevel' },
    kind: { type: 'term', vocabulary: 'codeKind' },
    label_nl: { type: 'text' },
    label_en: { type: 'text' },
    label_fr: { type: 'text' },
    definition: { type: 'text' },
    parent: { type: 'id', refersTo: 'codebook' },
    dilemma: { type: 'id', refersTo: 'codebook' },
    pole: { type: 'choice', values: ['A', 'B', 'both'] },
    source: { type: 'text' },
    version: { type: 'text' },
  },
});

export const interviews = table({
  kind: 'interviews',
  label: { nl: 'Interviews', en: 'Interviews', fr: 'Entretiens' },
  key: ['interview_id'],
  columns: {
    interview_id: { type: 'id', required: true },
    date: { type: 'date' },
    municipality: { type: 'id', refersTo: 'municipalities' },
    org_id: { type: 'id', refersTo: 'organisations' },
    respondent_role: { type: 'term', vocabulary: 'respondentRole' },
    person_id: { type: 'id', refersTo: 'persons', personal: 'person' },
    consent: { type: 'term', vocabulary: 'consent' },
    n_words: { type: 'integer', min: 0 },
  },
});

export const episodes = table({
  kind: 'episodes',
  label: { nl: 'Begeleidingsperiodes', en: 'Episodes', fr: 'Épisodes de suivi' },
  key: [],
  columns: {
    family_code: { type: 'id', required: true, personal: 'family' },
    org_id: { type: 'id', required: true, refersTo: 'organisations' },
    person_id: { type: 'id', refersTo: 'persons', personal: 'person' },
    is_lead: { type: 'boolean' },
    phase: { type: 'term', vocabulary: 'phase' },
    date_from: { type: 'date', required: true },
    date_to: { type: 'date' },
    end_reason: { type: 'term', vocabulary: 'endReason' },
  },
});

export const events = table({
  kind: 'events',
  label: { nl: 'Bijeenkomsten', en: 'Events', fr: 'Rencontres' },
  key: ['event_id'],
  columns: {
    event_id: { type: 'id', required: true },
    date: { type: 'date' },
    kind: { type: 'term', vocabulary: 'eventKind' },
    host_org: { type: 'id', refersTo: 'organisations' },
  },
});

export const attendance = table({
  kind: 'attendance',
  label: { nl: 'Aanwezigheden', en: 'Attendance', fr: 'Présences' },
  key: [],
  columns: {
    event_id: { type: 'id', required: true, refersTo: 'events' },
    org_id: { type: 'id', required: true, refersTo: 'organisations' },
    person_id: { type: 'id', refersTo: 'persons', personal: 'person' },
  },
});

export const quality = table({
  kind: 'quality',
  label: { nl: 'Kwaliteit (5 B’s)', en: 'Quality (5 B’s)', fr: 'Qualité (5 B)' },
  key: [],
  columns: {
    org_id: { type: 'id', required: true, refersTo: 'organisations' },
    dimension: { type: 'id', required: true },
    score: { type: 'number', min: 1, max: 5 },
    source: { type: 'choice', values: ['parent', 'professional', 'researcher'] },
    date: { type: 'date' },
    interview_id: { type: 'id', refersTo: 'interviews' },
  },
});

/** Every table, in the order in which files of one import must be taken: what is referred to comes first. */
export const tables = {
  municipalities,
  organisations,
  persons,
  affiliations,
  codebook,
  interviews,
  events,
  attendance,
  relations,
  coding,
  contacts,
  episodes,
  quality,
} as const;

export type Tables = typeof tables;
export type TableKind = keyof Tables;
export const tableKinds = Object.keys(tables) as readonly TableKind[];

export type Municipality = RecordOf<typeof municipalities>;
export type Organisation = RecordOf<typeof organisations>;
export type Person = RecordOf<typeof persons>;
export type Affiliation = RecordOf<typeof affiliations>;
export type Contact = RecordOf<typeof contacts>;
export type Relation = RecordOf<typeof relations>;
/** One coded passage that names an organisation and a code. */
export type Mention = RecordOf<typeof coding>;
export type Code = RecordOf<typeof codebook>;
export type Interview = RecordOf<typeof interviews>;
export type Episode = RecordOf<typeof episodes>;
export type NetworkEvent = RecordOf<typeof events>;
export type Attendance = RecordOf<typeof attendance>;
export type QualityScore = RecordOf<typeof quality>;
