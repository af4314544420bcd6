import { contact, organisations, type PlainRow, type PlainStudy } from '../../../graph/study.ts';
import type { WorkedExample } from './worked-example.ts';

type Contact = PlainRow<'contacts'>;
const sent = (referral_id: string, date: string, more: Contact = {}) =>
  contact('A', 'B', { referral_id, type: 'referral', is_feedback: false, date, ...more });
const back = (referral_id: string, date: string, more: Contact = {}) =>
  contact('B', 'A', { referral_id, is_feedback: true, date, ...more });
/** 60 days after New Year's Day, 46 after 15 January, 30 after 31 January, 29 after 1 February. */
const observedUntil = '2024-03-01';
const setting = { observedUntil };

/** r1 refused after 20 days, r2 answered after 35, r3 never in 46 days, r4 not yet in 10 days. */
const loops: PlainStudy = {
  organisations: organisations('A', 'B'),
  contacts: [
    sent('r1', '2024-01-01'),
    back('r1', '2024-01-21', { outcome: 'refused' }),
    sent('r2', '2024-01-01'),
    back('r2', '2024-02-05'),
    sent('r3', '2024-01-15'),
    sent('r4', '2024-02-20'),
  ],
};
const within = (window_days: number) => ({ observedUntil, parameters: { window_days } });

export const referralExamples: readonly WorkedExample[] = [
  {
    measure: 'referral_closure',
    rows: loops,
    setting,
    sum: 'r1 has word back in 30 days, also if it is a refusal; r2 later, r3 never; r4 is only 10 days old: 1 / 3',
    value: 1 / 3,
    beside: { numerator: 1, denominator: 3, low: 0.061, high: 0.792, referrals: 4, censored: 1, answered_ever: 2 },
  },
  {
    measure: 'referral_closure',
    rows: loops,
    setting: within(35),
    sum: 'In 35 days r2 has word back too, on the last of them: 2 / 3',
    value: 2 / 3,
    beside: { numerator: 2, denominator: 3, low: 0.208, high: 0.939 },
  },
  {
    measure: 'referral_closure',
    rows: loops,
    setting: within(46),
    sum: 'With 46 days r3 is just old enough: r1 and r2 of r1, r2 and r3: 2 / 3',
    value: 2 / 3,
    beside: { denominator: 3, censored: 1 },
  },
  {
    measure: 'referral_closure',
    rows: loops,
    setting: within(47),
    sum: 'With 47 days r3 is too recent as well: r1 and r2 of r1 and r2: 2 / 2 = 1',
    value: 1,
    beside: { denominator: 2, censored: 2 },
  },
  {
    measure: 'referral_closure',
    rows: loops,
    setting: within(90),
    sum: 'With 90 days all are too recent: no value',
    value: null,
    because: '90 days',
  },
  {
    measure: 'referral_closure_between_sectors',
    rows: {
      organisations: [
        { org_id: 'A', name: 'A', sector: 'welfare' },
        { org_id: 'B', name: 'B', sector: 'childcare' },
        { org_id: 'C', name: 'C', sector: 'partner' },
      ],
      contacts: [
        sent('r1', '2024-01-01'),
        sent('r2', '2024-01-01'),
        sent('r3', '2024-01-01'),
        back('r3', '2024-01-08'),
        sent('r4', '2024-01-01', { to_org: 'C' }),
        sent('r5', '2024-01-01', { from_org: 'B', to_org: 'A' }),
      ],
    },
    setting,
    key: ['welfare', 'childcare'],
    sum: 'r1, r2 and r3 go from welfare to child care, r3 has word back; r4 goes elsewhere, r5 the other way: 1 / 3',
    value: 1 / 3,
    beside: { numerator: 1, denominator: 3 },
  },
  {
    measure: 'referral_closure_ever',
    rows: {
      organisations: organisations('A', 'B'),
      contacts: [
        sent('r1', '2024-01-01'),
        sent('r2', '2024-01-02'),
        sent('r3', '2024-01-03'),
        sent('r4', '2024-01-04'),
        sent('r5', '2024-01-05'),
        back('r1', '2024-03-01'),
      ],
    },
    sum: 'Five referrals; word came back on r1 alone: 1 / 5 = 0.2',
    value: 1 / 5,
    beside: { numerator: 1, denominator: 5, low: 0.036, high: 0.624 },
  },
  {
    measure: 'referral_closure_received',
    rows: {
      organisations: organisations('A', 'B', 'C'),
      contacts: [
        sent('r1', '2024-01-01'),
        back('r1', '2024-01-11'),
        sent('r2', '2024-01-01'),
        back('r2', '2024-02-10'),
        sent('r3', '2024-01-01', { from_org: 'C' }),
        sent('r4', '2024-01-01', { from_org: 'B', to_org: 'A' }),
      ],
    },
    setting,
    unit: { by: 'organisation', value: 'B' },
    sum: 'B received r1, r2 and r3 and answered r1 after 10 days, r2 after 40: 1 / 3',
    value: 1 / 3,
    beside: { numerator: 1, denominator: 3, answered_ever: 2 },
  },
  {
    measure: 'referral_acceptance',
    rows: {
      organisations: organisations('A', 'B'),
      contacts: [
        sent('r1', '2024-01-01', { outcome: 'accepted' }),
        sent('r2', '2024-01-01', { outcome: 'pending' }),
        back('r2', '2024-01-09', { outcome: 'enrolled' }),
        sent('r3', '2024-01-01', { outcome: 'refused' }),
        sent('r4', '2024-01-01', { outcome: 'waitlisted' }),
        sent('r5', '2024-01-01', { outcome: 'pending' }),
      ],
    },
    sum: 'r1 was accepted and r2 enrolled in the end, r3 refused, r4 put on a list; r5 is not decided: 2 / 4 = 0.5',
    value: 2 / 4,
    beside: { numerator: 2, denominator: 4, low: 0.15, high: 0.85, refused: 1, waitlisted: 1, not_decided: 1 },
  },
  {
    measure: 'referral_lag',
    rows: {
      organisations: organisations('A', 'B'),
      contacts: [
        sent('r1', '2024-01-01'),
        back('r1', '2024-01-11'),
        sent('r2', '2024-01-01'),
        back('r2', '2024-01-31'),
        sent('r3', '2024-02-10'),
        sent('r4', '2024-01-01'),
      ],
    },
    setting,
    sum: 'Day 10: r1 of 4 answered, 3/4 wait. Day 20: r3 is no longer seen. Day 30: r2 of 2, 3/4 × 1/2 = 3/8 ≤ 1/2 wait: 30 days',
    value: 30,
    beside: { referrals: 4, answered: 2, median_of_answered: (10 + 30) / 2 },
  },
  {
    measure: 'referral_lag',
    rows: loops,
    setting,
    sum: 'Day 10: r4 is no longer seen. Day 20: r1 of 3, 2/3 wait. Day 35: r2 of 2, 2/3 × 1/2 = 1/3 ≤ 1/2 wait: 35 days',
    value: 35,
    beside: { referrals: 4, answered: 2, median_of_answered: (20 + 35) / 2 },
  },
  {
    measure: 'referral_lag',
    rows: {
      organisations: organisations('A', 'B'),
      contacts: [sent('r1', '2024-01-01'), back('r1', '2024-01-11'), sent('r2', '2024-01-01'), sent('r3', '2024-01-01')],
    },
    setting,
    sum: 'One of three was answered, so 2/3 still wait at the end: no median',
    value: null,
    because: 'Fewer than half',
    beside: { answered: 1, median_of_answered: 10 },
  },
  {
    measure: 'open_referrals',
    rows: {
      organisations: organisations('A', 'B'),
      contacts: [
        sent('r1', '2024-01-01'),
        back('r1', '2024-01-11'),
        sent('r2', '2024-01-01'),
        sent('r3', '2024-01-31'),
        sent('r4', '2024-02-01'),
      ],
    },
    setting,
    sum: 'r2 waits for 60 days, r3 for 30, r4 for 29 only; r1 has its answer: r2 and r3 = 2',
    value: 2,
    beside: { waiting: 3, longest_days: 60 },
  },
  {
    measure: 'warm_handover',
    rows: {
      organisations: organisations('A', 'B'),
      contacts: [true, true, false, false, false, null].map((accompanied, place) =>
        sent(`r${place}`, '2024-01-01', { accompanied }),
      ),
    },
    sum: 'A worker went along with two of the five of which this is said: 2 / 5 = 0.4',
    value: 2 / 5,
    beside: { numerator: 2, denominator: 5, low: 0.118, high: 0.769, not_said: 1 },
  },
];
