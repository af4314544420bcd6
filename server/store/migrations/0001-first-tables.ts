import type { CreateTableBuilder, Kysely } from 'kysely';
import type { StoreMigration } from './migration.ts';

type Type = 'text' | 'bigint' | 'integer' | 'double precision';
type ColumnText = Type | `${Type} not null`;

const booleanColumn = 'integer';
const wholeNumber = 'bigint';
const decimal = 'double precision';

const recordTables: Readonly<Record<string, Readonly<Record<string, ColumnText>>>> = {
  municipalities: {
    municipality_id: 'text not null',
    name: 'text not null',
    population: wholeNumber,
    ocmw_sites: wholeNumber,
    reference_date: 'text',
    source: 'text',
  },
  organisations: {
    org_id: 'text not null',
    name: 'text not null',
    type: 'text',
    sector: 'text',
    municipality: 'text',
    district: 'text',
    address: 'text',
    lat: decimal,
    lon: decimal,
    building_id: 'text',
    part_of: 'text',
    places: wholeNumber,
    since: 'text',
    until: 'text',
    governance_role: 'text',
    in_boundary: booleanColumn,
    responded: booleanColumn,
    logs_contacts: booleanColumn,
    source: 'text',
  },
  persons: {
    person_id: 'text not null',
    function: 'text',
    profession: 'text',
    consent: 'text',
  },
  affiliations: {
    person_id: 'text not null',
    org_id: 'text not null',
    fte: decimal,
    primary: booleanColumn,
    date_from: 'text',
    date_to: 'text',
    fixed_contact_for: 'text',
  },
  contacts: {
    contact_id: 'text',
    date: 'text not null',
    from_org: 'text not null',
    to_org: 'text not null',
    from_person: 'text',
    to_person: 'text',
    channel: 'text',
    type: 'text',
    purpose: 'text',
    family_code: 'text',
    referral_id: 'text',
    reply_to: 'text',
    is_feedback: booleanColumn,
    accompanied: booleanColumn,
    formal: booleanColumn,
    outcome: 'text',
    task: 'text',
    duration_min: decimal,
    decision_by: 'text',
    participants: 'text',
    municipality: 'text',
    note: 'text',
  },
  relations: {
    from_org: 'text not null',
    to_org: 'text not null',
    type: 'text not null',
    present: booleanColumn,
    direction: 'text',
    strength: decimal,
    frequency: decimal,
    formality: 'text',
    agreement: 'text',
    since_year: wholeNumber,
    fixed_contact_person: 'text',
    trust_reliability: decimal,
    trust_mission: decimal,
    trust_openness: decimal,
    value_power: decimal,
    value_involvement: decimal,
    value_resources: decimal,
    perceived_governance: 'text',
    respondent_org: 'text',
    respondent_person: 'text',
    wave: 'text',
    municipality: 'text',
    reported_by: 'text',
    source: 'text',
    note: 'text',
  },
  coding: {
    interview_id: 'text not null',
    code: 'text not null',
    org_id: 'text',
    municipality: 'text',
    respondent_role: 'text',
    polarity: 'text',
    pole: 'text',
    intensity: decimal,
    target_org: 'text',
    segment: 'text',
    start: wholeNumber,
    end: wholeNumber,
    coder_id: 'text',
    coded_at: 'text',
    source: 'text',
  },
  codebook: {
    code: 'text not null',
    group: 'text',
    level: 'text',
    kind: 'text',
    label_nl: 'text',
    label_en: 'text',
    label_fr: 'text',
    definition: 'text',
    parent: 'text',
    dilemma: 'text',
    pole: 'text',
    source: 'text',
    version: 'text',
  },
  interviews: {
    interview_id: 'text not null',
    date: 'text',
    municipality: 'text',
    org_id: 'text',
    respondent_role: 'text',
    person_id: 'text',
    consent: 'text',
    n_words: wholeNumber,
  },
  episodes: {
    family_code: 'text not null',
    org_id: 'text not null',
    person_id: 'text',
    is_lead: booleanColumn,
    phase: 'text',
    date_from: 'text not null',
    date_to: 'text',
    end_reason: 'text',
  },
  events: {
    event_id: 'text not null',
    date: 'text',
    kind: 'text',
    host_org: 'text',
  },
  attendance: {
    event_id: 'text not null',
    org_id: 'text not null',
    person_id: 'text',
  },
  quality: {
    org_id: 'text not null',
    dimension: 'text not null',
    score: decimal,
    source: 'text',
    date: 'text',
    interview_id: 'text',
  },
};

/**
 * Studies, their imports, records and runs. Numbers are given out by the store itself, not by the database, so that
 * the same imports give the same record ids everywhere: an import's records are numbered on from those before it.
 */
export const firstTables: StoreMigration = {
  name: '0001-first-tables',
  up: async (db) => {
    await createTable(db, 'counters', { name: 'text not null', value: 'bigint not null' })
      .addPrimaryKeyConstraint('counters_key', ['name'])
      .execute();
    await createTable(db, 'studies', {
      number: 'bigint not null',
      id: 'text not null',
      card: 'text not null',
      created_at: 'text not null',
      revision: 'bigint not null',
    })
      .addPrimaryKeyConstraint('studies_key', ['number'])
      .addUniqueConstraint('studies_id', ['id'])
      .execute();
    await createTable(db, 'imports', {
      study_number: 'bigint not null',
      number: 'bigint not null',
      id: 'text not null',
      kind: 'text not null',
      format: 'text not null',
      file: 'text not null',
      hash: 'text not null',
      bytes: 'bigint not null',
      records: 'bigint not null',
      accepted: 'bigint not null',
      errors: 'bigint not null',
      warnings: 'bigint not null',
      first_record: 'bigint not null',
      imported_at: 'text not null',
      undone_at: 'text',
    })
      .addPrimaryKeyConstraint('imports_key', ['study_number', 'number'])
      .addUniqueConstraint('imports_id', ['id'])
      .addForeignKeyConstraint('imports_study', ['study_number'], 'studies', ['number'], (key) => key.onDelete('cascade'))
      .execute();
    await createTable(db, 'runs', {
      study_number: 'bigint not null',
      number: 'bigint not null',
      id: 'text not null',
      study_revision: 'bigint not null',
      created_at: 'text not null',
      run: 'text not null',
    })
      .addPrimaryKeyConstraint('runs_key', ['study_number', 'number'])
      .addUniqueConstraint('runs_id', ['id'])
      .addForeignKeyConstraint('runs_study', ['study_number'], 'studies', ['number'], (key) => key.onDelete('cascade'))
      .execute();
    for (const [kind, columns] of Object.entries(recordTables)) await createRecordTable(db, kind, columns);
  },
};

async function createRecordTable(
  db: Kysely<unknown>,
  kind: string,
  columns: Readonly<Record<string, ColumnText>>,
): Promise<void> {
  await createTable(db, kind, {
    study_number: 'bigint not null',
    id: 'bigint not null',
    import_number: 'bigint not null',
    line: 'bigint not null',
    row: 'bigint not null',
    attributes: 'text',
    ...columns,
  })
    .addPrimaryKeyConstraint(`${kind}_key`, ['study_number', 'id'])
    .addForeignKeyConstraint(`${kind}_origin`, ['study_number', 'import_number'], 'imports', ['study_number', 'number'], (key) =>
      key.onDelete('cascade'),
    )
    .execute();
  await db.schema.createIndex(`${kind}_by_import`).on(kind).columns(['study_number', 'import_number']).execute();
}

function createTable(
  db: Kysely<unknown>,
  name: string,
  columns: Readonly<Record<string, ColumnText>>,
): CreateTableBuilder<string, string> {
  let builder: CreateTableBuilder<string, string> = db.schema.createTable(name);
  for (const [column, text] of Object.entries(columns)) {
    const required = text.endsWith(' not null');
    // What stands before ` not null` is a type by the declaration of ColumnText.
    const type = (required ? text.slice(0, -' not null'.length) : text) as Type;
    builder = builder.addColumn(column, type, (each) => (required ? each.notNull() : each));
  }
  return builder;
}
