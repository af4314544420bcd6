import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import papaparse from 'papaparse';
import type { StudyRecords } from '../../../../server/model/records.ts';
import { findTerm } from '../../../../server/model/vocabulary.ts';
import { study } from '../../graph/study.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'reference', 'synthetic_contactlog');
type Row = Readonly<Record<string, string>>;

const rows = (table: string): readonly Row[] =>
  papaparse.parse<Row>(readFileSync(join(folder, `${table}.csv`), 'utf8'), { header: true, skipEmptyLines: true }).data;
const cell = (row: Row, column: string): string => row[column] ?? '';
const orNull = (row: Row, column: string): string | null => row[column] || null;
const yes = (row: Row, column: string): boolean | null => (row[column] === '' ? null : row[column] === 'true');
/** The word the import keeps: the vocabulary's own. */
const term = (row: Row, column: string, vocabulary: string): string | null => {
  const word = orNull(row, column);
  return word === null ? null : (findTerm(vocabulary, word)?.key ?? word);
};

/** The log of the reference folder, its columns renamed to ours: case_id = family_code, collaboration_type = type ... */
export const referenceLog = study({
  municipalities: rows('municipalities').map((row) => ({
    municipality_id: cell(row, 'municipality_id'),
    name: cell(row, 'name'),
  })),
  organisations: rows('organisations').map((row) => ({
    org_id: cell(row, 'org_id'),
    name: cell(row, 'name'),
    sector: orNull(row, 'sector'),
    municipality: orNull(row, 'municipality_id'),
    part_of: orNull(row, 'parent_org_id'),
    building_id: orNull(row, 'building_id'),
    lat: Number(cell(row, 'lat')),
    lon: Number(cell(row, 'lon')),
    in_boundary: yes(row, 'in_boundary'),
    responded: yes(row, 'responded'),
  })),
  persons: rows('persons').map((row) => ({ person_id: cell(row, 'person_id') })),
  affiliations: rows('affiliations').map((row) => ({
    person_id: cell(row, 'person_id'),
    org_id: cell(row, 'org_id'),
    date_from: orNull(row, 'date_from'),
    date_to: orNull(row, 'date_to'),
  })),
  contacts: rows('contacts').map((row) => ({
    contact_id: cell(row, 'contact_id'),
    date: cell(row, 'date'),
    from_org: cell(row, 'from_org'),
    to_org: cell(row, 'to_org'),
    from_person: orNull(row, 'from_person'),
    to_person: orNull(row, 'to_person'),
    channel: term(row, 'channel', 'channel'),
    type: term(row, 'collaboration_type', 'collaborationType'),
    purpose: term(row, 'purpose', 'purpose'),
    family_code: orNull(row, 'case_id'),
    referral_id: orNull(row, 'referral_id'),
    is_feedback: yes(row, 'is_feedback'),
    accompanied: yes(row, 'accompanied'),
    outcome: term(row, 'outcome', 'outcome'),
  })),
  relations: rows('relations').map((row) => ({
    from_org: cell(row, 'respondent_org'),
    to_org: cell(row, 'partner_org'),
    type: cell(row, 'relation_type'),
    present: cell(row, 'present') === '1',
    frequency: Number(cell(row, 'frequency')),
  })),
  episodes: rows('case_episodes').map((row) => ({
    family_code: cell(row, 'case_id'),
    org_id: cell(row, 'org_id'),
    person_id: orNull(row, 'person_id'),
    is_lead: yes(row, 'is_lead'),
    date_from: cell(row, 'date_from'),
    date_to: orNull(row, 'date_to'),
    end_reason: term(row, 'end_reason', 'endReason'),
  })),
});

type Counts = Readonly<Record<string, number>>;
type Side<S extends string> = { readonly [K in `persons_${S}` | `spd_${S}`]: number } & {
  readonly [K in `single_person_${S}`]: boolean;
};

/** What the reference says of one municipality. */
export type ExpectedLog = {
  readonly referrals: Counts & {
    readonly rows: readonly {
      readonly referral_id: string;
      readonly lag_days: number | null;
      readonly eligible: boolean;
      readonly closed_in_window: boolean;
      readonly closed_ever: boolean;
      readonly warm: boolean;
      readonly channel: string;
    }[];
  };
  readonly collaboration_types: { readonly counts: Counts; readonly shares: Counts };
  readonly dyads: readonly ({ readonly a: string; readonly b: string; readonly same_building: boolean } & Side<'a'> &
    Side<'b'> & {
      readonly [K in
        | 'contacts'
        | 'from_a'
        | 'from_b'
        | 'reciprocity_balance'
        | 'modal_pair_share'
        | 'mean_richness'
        | 'max_richness'
        | 'distance_km']: number;
    })[];
  readonly single_person_dependency: Counts;
  readonly log_graph: Omit<Counts, 'isolates'> & { readonly isolates: readonly string[] };
  readonly source_combination: {
    readonly pairs: Readonly<Record<string, string>>;
    readonly counts: Counts;
    readonly union: number;
    readonly report_intersection: number;
    readonly confirmed_2_sources: number;
    readonly density_union: number;
    readonly density_intersection: number;
    readonly density_confirmed: number;
  };
  readonly handover: {
    readonly cases: readonly Readonly<Record<string, string | number | boolean>>[];
    readonly n_cases: number;
    readonly off_radar: number;
    readonly silent_open: number;
    readonly with_gap: number;
    readonly orphan_share: number;
    readonly no_lead_share: number;
  };
};
export type ExpectedLogs = {
  readonly parameters: {
    readonly observation_end: string;
    readonly window_days: number;
    readonly richness: Counts;
    readonly off_radar_days: number;
  };
  readonly BM: ExpectedLog;
  readonly AW: ExpectedLog;
};

/** Computed apart from the product and checked by hand against the rows, see SOURCE.txt. */
export const expectedLog: ExpectedLogs = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));

/** The reference log with what it lacks: formal contacts, agreements, fixed contact persons, a departure. */
export const fullLog: StudyRecords = {
  ...referenceLog,
  contacts: referenceLog.contacts.map((row, place) => ({ ...row, formal: place % 3 === 0 ? null : place % 2 === 0 })),
  relations: referenceLog.relations.map((row, place) => ({ ...row, agreement: place % 2 === 0 ? 'written' : 'verbal' })),
  affiliations: referenceLog.affiliations.map((row) => ({
    ...row,
    fixed_contact_for: row.person_id === 'b1a' ? 'B2;B3' : row.person_id === 'a3a' ? 'A1' : null,
    date_to: row.person_id === 'a1a' ? '2024-02-10' : null,
  })),
  episodes: referenceLog.episodes.map((row, place) => ({ ...row, phase: place % 2 === 0 ? 'guidance' : 'activation' })),
};
