import { contact, organisations, type PlainRow, type PlainStudy } from '../../../graph/study.ts';
import type { WorkedExample } from './worked-example.ts';

type Contact = PlainRow<'contacts'>;
/** A contact of somebody of A with somebody of another organisation, or nobody named. */
const met = (from_person: string | null, to: string, to_person: string | null, more: Contact = {}): Contact =>
  contact('A', to, { from_person, to_person, ...more });

/** ann and bea three times, ann and bob, abe and bea, ann and somebody of B. */
const duos: PlainStudy = {
  organisations: organisations('A', 'B'),
  contacts: [
    met('ann', 'B', 'bea'),
    met('ann', 'B', 'bea'),
    contact('B', 'A', { from_person: 'bea', to_person: 'ann' }),
    met('ann', 'B', 'bob'),
    met('abe', 'B', 'bea'),
    met('ann', 'B', null),
  ],
};

/** ann is the fixed person of A for B, C and D until the end of January. */
const fixed: PlainStudy = {
  organisations: organisations('A', 'B', 'C', 'D'),
  affiliations: [{ person_id: 'ann', org_id: 'A', fixed_contact_for: 'B;C;D', date_to: '2024-01-31' }],
  contacts: [
    met('ann', 'B', null),
    met('abe', 'B', null),
    met('ann', 'C', null),
    met('abe', 'D', null),
    met('abe', 'C', null, { date: '2024-02-01' }),
  ],
};

/** ann leaves on 1 February, abe on 20 May. B is met again after 29 days, D after 69, C never. */
const leaving: PlainStudy = {
  organisations: organisations('A', 'B', 'C', 'D'),
  affiliations: [
    { person_id: 'ann', org_id: 'A', date_to: '2024-02-01' },
    { person_id: 'abe', org_id: 'A', date_to: '2024-05-20' },
  ],
  contacts: [
    met('ann', 'B', null, { date: '2024-01-20' }),
    contact('B', 'A', { date: '2024-03-01' }),
    met('ann', 'C', null, { date: '2024-01-20' }),
    met('ann', 'D', null, { date: '2024-01-25' }),
    met('abe', 'D', null, { date: '2024-04-10' }),
  ],
};

const about = (family_code: string, from_person: string | null, to_person: string | null): Contact =>
  met(from_person, 'B', to_person, { family_code });

export const personExamples: readonly WorkedExample[] = [
  {
    measure: 'person_pair_share',
    rows: duos,
    key: ['A', 'B'],
    sum: 'ann and bea have three of the five contacts that name both sides: 3 / 5 = 0.6',
    value: 3 / 5,
    beside: { numerator: 3, denominator: 5, person: 'ann', partner_person: 'bea', without_person: 1 },
  },
  {
    measure: 'single_person_dependency',
    rows: duos,
    key: ['A', 'B'],
    sum: 'On the side of A ann has five contacts, abe one: 5 / 6; HHI 25 / 36 + 1 / 36 = 26 / 36',
    value: 5 / 6,
    beside: { numerator: 5, denominator: 6, person: 'ann', persons: 2, hhi: 26 / 36, without_person: 0, hangs_on_one: 0 },
  },
  {
    measure: 'single_person_dependency',
    rows: duos,
    key: ['B', 'A'],
    sum: 'On the side of B bea has four contacts, bob one, one is without a name: 4 / 5; HHI 16 / 25 + 1 / 25 = 17 / 25',
    value: 4 / 5,
    beside: { numerator: 4, denominator: 5, person: 'bea', persons: 2, hhi: 17 / 25, contacts: 6, without_person: 1 },
  },
  {
    measure: 'single_person_ties',
    rows: {
      organisations: organisations('A', 'B', 'C', 'D', 'E'),
      contacts: [
        met('ann', 'B', 'bea'),
        met('ann', 'B', 'bob'),
        met('ann', 'C', 'cas'),
        met('abe', 'C', 'cor'),
        met('ann', 'D', 'dia'),
        met(null, 'E', null),
      ],
    },
    sum: 'A–B has two contacts, both by ann, A–C two by different people; A–D has one contact, A–E no names: 1 / 2',
    value: 1 / 2,
    beside: {
      numerator: 1,
      denominator: 2,
      low: 0.095,
      high: 0.905,
      ties: 3,
      ties_with_one_contact: 1,
      on_one_person: 2,
      on_one_person_both_sides: 1,
    },
  },
  {
    measure: 'ties_on_one_person',
    rows: {
      organisations: organisations('A', 'B', 'C', 'D'),
      contacts: [
        met('ann', 'B', null),
        met('ann', 'B', null),
        met('ann', 'C', null),
        met(null, 'C', null),
        met('ann', 'D', null),
        met('abe', 'D', null),
      ],
    },
    key: ['A', 'ann'],
    sum: 'Only ann is named with B and with C, with D abe too: B and C = 2',
    value: 2,
    beside: { lost: ['B', 'C'], weakened: ['D'] },
  },
  {
    measure: 'ties_after_departure',
    rows: leaving,
    setting: { observedUntil: '2024-06-30', parameters: { departure_days: 60 } },
    sum: 'ann carried B, C and D; in the 60 days after only B is met; abe left less than 60 days before the end: 1 / 3',
    value: 1 / 3,
    beside: { numerator: 1, denominator: 3, low: 0.061, high: 0.792 },
  },
  {
    measure: 'ties_after_departure',
    rows: leaving,
    setting: { observedUntil: '2024-12-31' },
    sum: 'In 180 days B and D are met after ann, C is not, and D is not after abe: 2 / 4 = 0.5',
    value: 2 / 4,
    beside: { numerator: 2, denominator: 4, low: 0.15, high: 0.85 },
  },
  {
    measure: 'fixed_contact_use',
    rows: {
      organisations: organisations('A', 'B'),
      affiliations: [{ person_id: 'ann', org_id: 'A', fixed_contact_for: 'B', date_to: '2024-01-31' }],
      contacts: [
        met('ann', 'B', 'bea', { date: '2024-01-10' }),
        contact('B', 'A', { to_person: 'ann', date: '2024-01-12' }),
        met('abe', 'B', 'bea', { date: '2024-01-31' }),
        met(null, 'B', 'bea', { date: '2024-01-16' }),
        met('abe', 'B', 'bea', { date: '2024-02-01' }),
      ],
    },
    key: ['A', 'B'],
    sum: 'While ann is the fixed person of A, two contacts name her and one abe; one names nobody of A, one is later: 2 / 3',
    value: 2 / 3,
    beside: { numerator: 2, denominator: 3 },
  },
  {
    measure: 'fixed_contacts_kept',
    rows: fixed,
    sum: 'ann has one of two contacts with B, the only one with C in January, none with D: B and C of three, 2 / 3',
    value: 2 / 3,
    beside: { numerator: 2, denominator: 3, low: 0.208, high: 0.939 },
  },
  {
    measure: 'fixed_contacts_kept',
    rows: fixed,
    setting: { parameters: { used_percent: 51 } },
    sum: 'From 51 % on, one of two is not enough: C of three, 1 / 3',
    value: 1 / 3,
    beside: { numerator: 1, denominator: 3 },
  },
  {
    measure: 'continuity_of_care',
    rows: {
      organisations: organisations('A', 'B'),
      contacts: [
        about('f', 'ann', 'bea'),
        contact('A', 'A', { family_code: 'f', from_person: 'abe', to_person: 'ann' }),
        about('f', 'abe', 'bea'),
        about('f', 'ann', null),
        about('f', null, null),
        about('g', 'abe', null),
      ],
    },
    key: ['f'],
    sum: 'Four contacts about f name a worker: ann takes part in three, abe in two, bea in two: 3 / 4',
    value: 3 / 4,
    beside: { numerator: 3, denominator: 4, person: 'ann', persons: 3 },
  },
  {
    measure: 'mean_continuity_of_care',
    rows: {
      organisations: organisations('A', 'B'),
      contacts: [
        about('f', 'ann', null),
        about('f', 'ann', null),
        about('f', 'cas', null),
        about('g', 'abe', null),
        about('g', 'ann', null),
        about('h', 'ann', null),
      ],
    },
    sum: 'f: ann in 2 of 3; g: 1 of 2; h has a single contact: (2/3 + 1/2) / 2 = 7 / 12',
    value: 7 / 12,
    beside: { numerator: 7 / 6, denominator: 2 },
  },
];
