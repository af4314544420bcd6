import { contact, organisations, type PlainRow, relation } from '../../../graph/study.ts';
import { organisationIn } from './organisation-in.ts';
import type { WorkedExample } from './worked-example.ts';

/* The log in a part of the study or of the time, and other ways to write the same thing down. */

type Contact = PlainRow<'contacts'>;
const sent = (from: string, to: string, referral_id: string, more: Contact = {}): Contact =>
  contact(from, to, { referral_id, type: 'referral', is_feedback: false, ...more });
const back = (from: string, to: string, referral_id: string, date: string): Contact =>
  contact(from, to, { referral_id, is_feedback: true, date });
const setting = { observedUntil: '2024-03-01' };

const led = (
  family_code: string,
  org_id: string,
  date_from: string,
  date_to: string | null,
  more: PlainRow<'episodes'> = {},
) => ({
  family_code,
  org_id,
  is_lead: true,
  date_from,
  date_to,
  ...more,
});

/** A of Boom, B and C of Lier; A and B are welfare, C is child care. */
const towns = [
  organisationIn('Boom', 'A', { sector: 'welfare' }),
  organisationIn('Lier', 'B', { sector: 'welfare' }),
  organisationIn('Lier', 'C', { sector: 'childcare' }),
];

/** A and B share a building of Boom, D and E one of Lier; C stands apart in Boom. */
const buildings = {
  organisations: [
    organisationIn('Boom', 'A', { building_id: 'x' }),
    organisationIn('Boom', 'B', { building_id: 'x' }),
    organisationIn('Boom', 'C', { building_id: 'y' }),
    organisationIn('Lier', 'D', { building_id: 'z' }),
    organisationIn('Lier', 'E', { building_id: 'z' }),
  ],
  contacts: [contact('A', 'B'), contact('B', 'A'), contact('A', 'C'), contact('D', 'E'), contact('A', 'D')],
};

export const logPartExamples: readonly WorkedExample[] = [
  {
    measure: 'referral_closure',
    rows: {
      organisations: towns,
      contacts: [
        sent('A', 'B', 'r1'),
        back('B', 'A', 'r1', '2024-01-20'),
        sent('A', 'C', 'r2'),
        sent('B', 'A', 'r3'),
        back('A', 'B', 'r3', '2024-01-20'),
      ],
    },
    setting,
    unit: { by: 'municipality', value: 'Boom' },
    sum: 'Boom sent r1, which has its answer, and r2, which has none; r3 comes from Lier: 1 / 2',
    value: 1 / 2,
    beside: { numerator: 1, denominator: 2, low: 0.095, high: 0.905 },
  },
  {
    measure: 'referral_closure_received',
    rows: {
      organisations: towns,
      contacts: [
        sent('A', 'B', 'r1'),
        back('B', 'A', 'r1', '2024-01-20'),
        sent('A', 'C', 'r2'),
        sent('C', 'B', 'r3'),
        sent('B', 'A', 'r4'),
        back('A', 'B', 'r4', '2024-01-20'),
      ],
    },
    setting,
    unit: { by: 'municipality', value: 'Lier' },
    sum: 'Lier received r1, r2 and also r3, from its own C, and answered r1: 1 / 3',
    value: 1 / 3,
    beside: { numerator: 1, denominator: 3 },
  },
  {
    measure: 'referral_closure',
    rows: {
      organisations: organisations('A', 'B'),
      contacts: [
        sent('A', 'B', 'r1', { date: '2024-01-10' }),
        sent('A', 'B', 'r1', { date: '2024-01-01' }),
        back('B', 'A', 'r1', '2024-02-05'),
        contact('A', 'B', { contact_id: 'k', purpose: 'referral', date: '2024-01-01' }),
        contact('B', 'A', { reply_to: 'K', purpose: 'feedback', date: '2024-01-31' }),
      ],
    },
    setting,
    sum: 'r1 counts from the first of its two rows, 35 days before its answer; k without a number is replied to after 30: 1 / 2',
    value: 1 / 2,
    beside: { numerator: 1, denominator: 2, referrals: 2 },
  },
  {
    measure: 'referral_closure',
    rows: {
      organisations: organisations('A', 'B', 'C'),
      contacts: [
        sent('A', 'B', 'r1'),
        back('C', 'A', 'r1', '2024-01-11'),
        sent('A', 'B', 'r2', { date: '2024-01-11' }),
        back('B', 'A', 'r2', '2024-01-10'),
        sent('A', 'B', 'r3'),
        back('B', 'A', 'r3', '2024-01-01'),
      ],
    },
    setting,
    sum: 'Word on r1 comes from another than B, on r2 before it was sent, on r3 on the same day: 1 / 3',
    value: 1 / 3,
    beside: { numerator: 1, denominator: 3 },
  },
  {
    measure: 'referral_closure_ever',
    rows: {
      organisations: organisations('A', 'B'),
      contacts: [
        sent('A', 'B', 'r1', { date: '2023-12-20' }),
        back('B', 'A', 'r1', '2024-01-05'),
        sent('A', 'B', 'r2', { date: '2024-01-10' }),
        back('B', 'A', 'r2', '2024-02-29'),
        sent('A', 'B', 'r3', { date: '2024-01-10' }),
        back('B', 'A', 'r3', '2024-03-02'),
      ],
    },
    setting: { ...setting, recipe: { period: { from: '2024-01-01' } } },
    sum: 'From January to 1 March r2 and r3 were sent, and r3 was answered a day too late: 1 / 2',
    value: 1 / 2,
    beside: { numerator: 1, denominator: 2 },
  },
  {
    measure: 'off_radar',
    rows: {
      organisations: towns,
      episodes: [
        led('f', 'A', '2024-01-01', '2024-01-05', { end_reason: 'transfer' }),
        led('f', 'B', '2024-01-06', '2024-01-10', { end_reason: 'transfer' }),
        led('g', 'A', '2024-01-01', '2024-01-05', { end_reason: 'closed' }),
        led('h', 'B', '2024-01-01', null),
        led('k', 'C', '2024-01-01', null),
      ],
    },
    setting: { observedUntil: '2024-01-31', parameters: { silent_days: 21 } },
    unit: { by: 'municipality', value: 'Lier' },
    sum: 'Lier followed f, silent for 21 days, and follows h and k; g was of Boom alone: 1 / 3',
    value: 1 / 3,
    beside: { numerator: 1, denominator: 3 },
  },
  {
    measure: 'follow_up_days',
    rows: {
      organisations: organisations('A', 'B'),
      episodes: [
        led('f', 'A', '2024-01-01', '2024-01-10'),
        led('f', 'B', '2024-01-11', '2024-01-20', { is_lead: false, end_reason: 'closed' }),
        led('g', 'A', '2023-12-01', '2024-01-05', { end_reason: 'closed' }),
      ],
    },
    setting: { observedUntil: '2024-01-31', recipe: { period: { from: '2024-01-06' } } },
    key: ['no-lead'],
    sum: 'From 6 January on f has 15 days, 10 of them with B and without a lead; g was closed before: 10 / 15',
    value: 10 / 15,
    beside: { numerator: 10, denominator: 15, families: 1 },
  },
  {
    measure: 'handover_gap',
    rows: {
      organisations: organisations('A', 'B'),
      episodes: [
        led('f', 'A', '2024-01-01', '2024-01-05'),
        led('f', 'B', '2024-01-10', null),
        led('g', 'B', '2024-01-01', '2024-01-05'),
        led('g', 'A', '2024-01-07', null),
      ],
    },
    setting,
    unit: { by: 'organisation', value: 'B' },
    sum: 'B takes over f after 4 days; g, which B hands over, counts with A: 4 / 1 = 4 days',
    value: 4,
    beside: { numerator: 4, denominator: 1 },
  },
  {
    measure: 'channel_richness',
    rows: {
      organisations: towns,
      contacts: [
        contact('A', 'B', { channel: 'face-to-face' }),
        contact('A', 'C', { channel: 'email' }),
        contact('C', 'B', { channel: 'phone' }),
        contact('C', 'C', { channel: 'walk-in' }),
      ],
    },
    unit: { by: 'sector', value: 'childcare' },
    sum: 'Child care has an e-mail (2) and a call (3) with others; A–B is of others, C–C is within C: (2 + 3) / 2 = 2.5',
    value: 2.5,
    beside: { numerator: 5, denominator: 2, max: 3, rich: 0 },
  },
  {
    measure: 'written_agreements',
    rows: {
      organisations: towns,
      relations: [
        relation('A', 'B', { agreement: 'written' }),
        relation('A', 'C', { agreement: 'verbal' }),
        relation('B', 'C', { agreement: 'written' }),
      ],
    },
    unit: { by: 'organisation', value: 'A' },
    sum: 'A has a written agreement with B, a verbal one with C: 1 / 2',
    value: 1 / 2,
    beside: { numerator: 1, denominator: 2, verbal: 1, none: 0 },
  },
  {
    measure: 'proximity_ratio',
    rows: buildings,
    sum: 'A–B and D–E under one roof: 3 contacts in 2 pairs; A–C and B–C apart: 1 in 2; A–D is between towns: (3 / 2) / (1 / 2) = 3',
    value: 3,
    beside: { pairs_together: 2, pairs_apart: 2, contacts_together: 3, contacts_apart: 1 },
  },
  {
    measure: 'proximity_ratio',
    rows: buildings,
    unit: { by: 'municipality', value: 'Boom' },
    sum: 'In Boom A–B has 2 contacts in 1 pair, A–C and B–C 1 in 2: (2 / 1) / (1 / 2) = 4',
    value: 4,
    beside: { pairs_together: 1, pairs_apart: 2 },
  },
  {
    measure: 'proximity_ratio',
    rows: buildings,
    unit: { by: 'municipality', value: 'Lier' },
    sum: 'In Lier nobody stands apart: no value',
    value: null,
    because: 'building_id',
    beside: { pairs_together: 1, pairs_apart: 0 },
  },
  {
    measure: 'person_pair_share',
    rows: {
      organisations: organisations('A', 'B'),
      persons: [{ person_id: 'Bob', consent: 'withdrawn' }],
      contacts: [
        contact('A', 'B', { from_person: 'ann', to_person: 'bea' }),
        contact('A', 'B', { from_person: 'ann', to_person: 'bea' }),
        contact('A', 'B', { from_person: 'abe', to_person: 'bea' }),
        contact('A', 'B', { from_person: 'ann', to_person: 'bob' }),
      ],
    },
    key: ['A', 'B'],
    sum: 'Bob withdrew consent: of the three contacts that still name both sides two are of ann and bea: 2 / 3',
    value: 2 / 3,
    beside: { numerator: 2, denominator: 3, without_person: 1 },
  },
  {
    measure: 'fixed_contact_use',
    rows: {
      organisations: organisations('A', 'B'),
      relations: [relation('A', 'B', { fixed_contact_person: 'bea' })],
      contacts: [
        contact('A', 'B', { from_person: 'ann', to_person: 'bea' }),
        contact('B', 'A', { from_person: 'bea', to_person: 'ann' }),
        contact('A', 'B', { from_person: 'ann', to_person: 'bob' }),
        contact('A', 'B', { from_person: 'ann' }),
      ],
    },
    key: ['A', 'B'],
    sum: 'A names bea as its fixed person at B: of the three contacts that name somebody of B two are hers: 2 / 3',
    value: 2 / 3,
    beside: { numerator: 2, denominator: 3 },
  },
  {
    measure: 'mean_continuity_of_care',
    rows: {
      organisations: towns,
      contacts: [
        contact('A', 'B', { family_code: 'f', from_person: 'ann' }),
        contact('A', 'B', { family_code: 'f', from_person: 'ann' }),
        contact('B', 'B', { family_code: 'f', from_person: 'bea' }),
        contact('B', 'C', { family_code: 'g', to_person: 'cas' }),
        contact('B', 'C', { family_code: 'g', from_person: 'bea' }),
      ],
    },
    unit: { by: 'organisation', value: 'A' },
    sum: 'A had contact about f alone, of whose three contacts ann takes part in two, that within B included: (2 / 3) / 1',
    value: 2 / 3,
    beside: { denominator: 1 },
  },
];
