import fc from 'fast-check';
import type { PartialRecipe } from '../../../../server/model/network-recipe.ts';
import type { StudyRecords } from '../../../../server/model/records.ts';
import { type PlainRow, study } from '../../graph/study.ts';

/*
 * Small studies that nobody would think of: a few organisations, workers, contacts, interviews, families, in any combination, with whatever
 * may be missing missing now and then.
 */

/** A cell that is filled in `often` times to one time that it is not. */
function cell<T>(often: number, value: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.oneof({ weight: often * 4, arbitrary: value }, { weight: 4, arbitrary: fc.constant(null) });
}
const word = (often: number, ...words: readonly string[]): fc.Arbitrary<string | null> => cell(often, fc.constantFrom(...words));
const number = (often: number, min: number, max: number): fc.Arbitrary<number | null> => cell(often, fc.integer({ min, max }));
const yesOrNo = (often: number): fc.Arbitrary<boolean | null> => cell(often, fc.boolean());
const day = fc.integer({ min: 0, max: 365 }).map((after) => new Date(Date.UTC(2024, 0, 1 + after)).toISOString().slice(0, 10));
const dayOrNone = (often: number): fc.Arbitrary<string | null> => cell(often, day);

const ids = ['o1', 'o2', 'o3', 'o4', 'o5'];
const organisation = fc.constantFrom(...ids, ...ids, 'unlisted');
const person = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'];
const towns = ['Boom', 'Antwerpen'];
const roles = ['social-worker', 'creche-coordinator', 'parent', 'researcher'];
const codes = [
  'proximity',
  'trust',
  'shared-vision',
  'waiting-list',
  'economic',
  'dilemma-culture',
  'loyal-a',
  'loyal-b',
  'dilemma-role',
];

const organisations = fc.tuple(
  ...ids.map((id) =>
    fc.record({
      org_id: fc.constant(id),
      name: fc.constant(`Name of ${id}`),
      municipality: word(5, ...towns),
      district: word(1, 'North', 'South'),
      sector: word(5, 'welfare', 'childcare', 'partner'),
      type: word(2, 'ocmw', 'creche', 'school'),
      building_id: word(1, 'b1', 'b2'),
      lat: number(1, 51, 52),
      lon: fc.constant(4.4),
      part_of: word(0.25, 'o1', 'o2'),
      governance_role: word(2, 'lead', 'coordinator', 'member', 'peripheral'),
      in_boundary: fc.constantFrom(true, null, null, null, false),
      responded: yesOrNo(1),
      logs_contacts: yesOrNo(1),
    }),
  ),
);
const persons = fc.tuple(
  ...person.map((id) =>
    fc.record({
      person_id: fc.constant(id),
      profession: word(5, 'social work', 'education', 'nursing'),
      consent: fc.constantFrom('given', 'given', 'given', null, 'withdrawn'),
    }),
  ),
);
const affiliations = fc.array(
  fc.record({
    person_id: fc.constantFrom(...person),
    org_id: organisation,
    fte: fc.constantFrom(null, 0.5, 1),
    date_from: dayOrNone(1),
    date_to: dayOrNone(1),
    fixed_contact_for: word(1, 'o1', 'o2;o3', 'o4'),
  }),
  { maxLength: 12, size: 'max' },
);
const contacts = fc.array(
  fc.record({
    contact_id: fc.constant(null),
    date: day,
    from_org: organisation,
    to_org: organisation,
    from_person: word(4, ...person),
    to_person: word(4, ...person),
    channel: word(4, 'face_to_face', 'video', 'phone', 'email', 'form', 'carrier pigeon'),
    type: word(3, 'referral', 'administrative', 'joint-follow-up', 'none', 'other'),
    purpose: word(3, 'referral', 'feedback', 'information', 'consultation', 'training'),
    family_code: word(6, 'f1', 'f2', 'f3', 'f4', 'f5', 'f6'),
    referral_id: word(1, 'r1', 'r2', 'r3', 'r4'),
    is_feedback: yesOrNo(1),
    accompanied: yesOrNo(2),
    formal: yesOrNo(2),
    outcome: word(1, 'accepted', 'refused', 'enrolled', 'waitlisted', 'open'),
    task: word(2, 'find-place', 'child-code', 'income-certificate', 'other'),
    decision_by: word(1, ...ids),
  }),
  { minLength: 3, maxLength: 70, size: 'max' },
);
const relations = fc.array(
  fc.record({
    file: fc.constantFrom('roster', 'list'),
    from_org: organisation,
    to_org: organisation,
    type: fc.constantFrom('contact', 'referral', 'funding'),
    present: yesOrNo(1),
    frequency: number(0.5, 0, 5),
    strength: number(1, 0, 4),
    direction: word(1, 'directed', 'mutual'),
    agreement: word(2, 'none', 'verbal', 'written'),
    fixed_contact_person: word(0.5, ...person),
    value_power: number(2, 1, 4),
    perceived_governance: word(1, 'shared', 'lead-organisation', 'network-administrative-organisation'),
    respondent_org: word(1, ...ids),
    respondent_person: word(0.5, ...person),
    reported_by: word(0.5, 'both', 'researcher', 'welfare', 'creche', 'parent'),
    since_year: number(0.25, 2020, 2025),
  }),
  { maxLength: 40, size: 'max' },
);
const interviews = fc.subarray(['i1', 'i2', 'i3', 'i4', 'i5', 'i6']).chain((held) =>
  fc.tuple(
    ...held.map((id) =>
      fc.record({
        interview_id: fc.constant(id),
        date: dayOrNone(1),
        municipality: word(1, ...towns),
        org_id: word(1, ...ids),
        respondent_role: word(1, ...roles),
        consent: fc.constantFrom('given', 'given', 'given', null, 'withdrawn'),
      }),
    ),
  ),
);
const coding = fc.array(
  fc.record({
    interview_id: fc.constantFrom('i1', 'i2', 'i3', 'i4', 'i5', 'i6', 'i7'),
    code: fc.constantFrom(...codes, 'dilemma-loyalty', 'shared-vision', 'economic'),
    org_id: word(2, ...ids),
    municipality: word(0.5, ...towns),
    respondent_role: word(0.5, ...roles),
    polarity: word(3, '+', '-', 'wish'),
    pole: word(1, 'A', 'B', 'both'),
    intensity: number(2, 0, 5),
    target_org: word(1, ...ids),
    coder_id: word(2, 'c1', 'c2'),
  }),
  { maxLength: 40, size: 'max' },
);
const episodes = fc.array(
  fc.record({
    family_code: fc.constantFrom('f1', 'f2', 'f3', 'f7'),
    org_id: organisation,
    person_id: word(2, ...person),
    is_lead: yesOrNo(3),
    phase: word(2, 'guidance', 'activation'),
    date_from: day,
    date_to: dayOrNone(3),
    end_reason: word(1, 'closed', 'transfer', 'moved'),
  }),
  { maxLength: 14, size: 'max' },
);
const attendance = fc.array(
  fc.record({ event_id: fc.constantFrom('e1', 'e2', 'e3'), org_id: organisation, person_id: fc.constant(null) }),
  { maxLength: 12, size: 'max' },
);
const quality = fc.array(
  fc.record({
    org_id: organisation,
    dimension: fc.constantFrom('availability', 'trustworthiness'),
    score: number(8, 1, 5),
    source: word(6, 'parent', 'professional', 'researcher'),
    interview_id: word(1, 'i1', 'i2', 'i3'),
  }),
  { maxLength: 14, size: 'max' },
);

const codebook: readonly PlainRow<'codebook'>[] = [
  { code: 'proximity', group: 'factor', level: 'context' },
  { code: 'trust', group: 'factor', level: 'individual' },
  { code: 'shared-vision', group: 'factor', level: 'organisation' },
  { code: 'waiting-list', group: 'threshold', level: 'formal' },
  { code: 'economic', group: 'function' },
  { code: 'dilemma-culture', group: 'dilemma', level: 'organisational' },
  { code: 'dilemma-role', group: 'dilemma', level: 'professional' },
  { code: 'loyal-a', group: 'dilemma', dilemma: 'dilemma-loyalty', pole: 'A' },
  { code: 'loyal-b', group: 'dilemma', dilemma: 'dilemma-loyalty', pole: 'B' },
  { code: 'availability', group: 'quality' },
];
const events: readonly PlainRow<'events'>[] = [
  { event_id: 'e1', kind: 'training' },
  { event_id: 'e2', kind: 'forum' },
  { event_id: 'e3' },
];

/** A table that is missing now and then. */
const table = <T>(rows: fc.Arbitrary<readonly T[]>): fc.Arbitrary<readonly T[]> =>
  fc.oneof({ weight: 7, arbitrary: rows }, { weight: 1, arbitrary: fc.constant([]) });

/** Any small study. */
export const anyStudy: fc.Arbitrary<StudyRecords> = fc
  .record({
    organisations,
    persons,
    affiliations: table(affiliations),
    contacts: table(contacts),
    relations: table(relations),
    interviews: table(interviews),
    coding: table(coding),
    episodes: table(episodes),
    attendance: table(attendance),
    quality: table(quality),
  })
  .map((tables) => study({ ...tables, codebook, events } as never));

/** Any recipe for it. */
export const anyRecipe: fc.Arbitrary<PartialRecipe> = fc.record(
  {
    tieRule: fc.constantFrom('union', 'intersection', 'confirmed', 'log', 'relations', 'interviews'),
    direction: fc.constantFrom('directed', 'undirected'),
    boundary: fc.constantFrom('inside', 'inside-and-partners'),
    rollUp: fc.constantFrom('none', 'sites', 'all'),
    keepIsolates: fc.boolean(),
    municipalities: fc.constantFrom([], ['Boom']),
    weight: fc.constantFrom('count', 'strength'),
    period: fc.record({ from: fc.constantFrom(null, '2024-03-01'), to: fc.constantFrom(null, '2024-10-01') }),
    relationTypes: fc.constantFrom([], ['contact'], ['referral', 'funding']),
    threshold: fc.constantFrom(0, 2),
    symmetrise: fc.record({ tie: fc.constantFrom('union', 'intersection'), weight: fc.constantFrom('sum', 'min') }),
    sources: fc.subarray(['log', 'relations', 'interviews'] as const, { minLength: 1 }),
  },
  { requiredKeys: [] },
) as never;
