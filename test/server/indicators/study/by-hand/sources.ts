import { contact, organisations, relation } from '../../../graph/study.ts';
import type { WorkedExample } from './worked-example.ts';

const yes = { present: true };
const no = { present: false };
const ab = organisations('A', 'B');
const abcd = organisations('A', 'B', 'C', 'D');

/** A and B both report their tie; A reports C, which denies it; A contacted D; B denies D. Nothing else is known. */
const sixPairs = {
  organisations: abcd,
  relations: [
    relation('A', 'B', yes),
    relation('B', 'A', yes),
    relation('A', 'C', yes),
    relation('C', 'A', no),
    relation('B', 'D', no),
  ],
  contacts: [contact('A', 'D')],
};
/** A and B both report their tie; A reports C, with a contact; A contacted D. */
const threeTies = {
  organisations: abcd,
  relations: [relation('A', 'B', yes), relation('B', 'A', yes), relation('A', 'C', yes)],
  contacts: [contact('A', 'C'), contact('D', 'A')],
};

export const sourceExamples: readonly WorkedExample[] = [
  {
    measure: 'pair_sources',
    rows: { organisations: ab, relations: [relation('A', 'B', yes), relation('B', 'A', yes)], contacts: [contact('A', 'B')] },
    key: ['A', 'B'],
    sum: 'A reports it, B reports it, and it is logged: 1 + 1 + 1 = 3',
    value: 3,
    beside: { class: 'confirmed_both_and_log', said_by_organisation: 1, said_by_partner: 1, contacts: 1 },
  },
  {
    measure: 'pair_sources',
    rows: {
      organisations: ab,
      relations: [relation('A', 'B', { ...yes, reported_by: 'researcher' })],
      contacts: [contact('A', 'B'), contact('B', 'A')],
    },
    key: ['A', 'B'],
    sum: 'A third party reports it, and it is logged, which counts once however often: 1 + 1 = 2',
    value: 2,
    beside: { class: 'third_party_and_log', said_by_organisation: null, said_by_partner: null, contacts: 2 },
  },
  {
    measure: 'pair_sources',
    rows: { organisations: ab, relations: [relation('A', 'B', yes), relation('B', 'A', no)] },
    key: ['A', 'B'],
    sum: 'A reports it, B denies it, and nothing is logged: 1 + 0 + 0 = 1',
    value: 1,
    beside: { class: 'disputed', said_by_organisation: 1, said_by_partner: 0, contacts: 0 },
  },
  {
    measure: 'source_classes',
    rows: sixPairs,
    key: ['disputed'],
    sum: 'Of 4 × 3 / 2 = 6 pairs A reports one, with C, that the other denies: 1 / 6',
    value: 1 / 6,
    beside: { numerator: 1, denominator: 6, organisations: 4 },
  },
  {
    measure: 'source_classes',
    rows: sixPairs,
    key: ['unknown'],
    sum: 'Of 6 pairs no record speaks of B and C, nor of C and D: 2 / 6',
    value: 2 / 6,
    beside: { numerator: 2, denominator: 6, organisations: 4 },
  },
  {
    measure: 'density_by_rule',
    rows: threeTies,
    key: ['union'],
    sum: 'Of 4 × 3 / 2 = 6 pairs a report or the log has A-B, A-C and A-D: 3 / 6',
    value: 3 / 6,
    beside: { numerator: 3, denominator: 6, organisations: 4 },
  },
  {
    measure: 'density_by_rule',
    rows: threeTies,
    key: ['confirmed'],
    sum: 'Of 6 pairs two sources have A-B (both report it) and A-C (a report and the log): 2 / 6',
    value: 2 / 6,
    beside: { numerator: 2, denominator: 6 },
  },
  {
    measure: 'density_by_rule',
    rows: threeTies,
    key: ['intersection'],
    sum: 'Of 6 pairs both sides report A-B alone: 1 / 6',
    value: 1 / 6,
    beside: { numerator: 1, denominator: 6 },
  },
  {
    measure: 'confirmation_rate',
    rows: {
      organisations: organisations('A', 'B', 'C'),
      relations: [
        relation('A', 'B', yes),
        relation('B', 'A', yes),
        relation('A', 'C', yes),
        relation('C', 'A', no),
        relation('B', 'C', yes),
      ],
    },
    sum: 'Both sides answered of A-B and A-C (C said nothing of B), and both report A-B alone: 1 / 2',
    value: 1 / 2,
    beside: { numerator: 1, denominator: 2, low: 0.095, high: 0.905 },
  },
  {
    measure: 'report_log_kappa',
    rows: {
      organisations: ['A', 'B', 'C'].map((org_id) => ({ org_id, name: org_id, logs_contacts: true })),
      relations: [relation('A', 'B', yes), relation('A', 'C', yes), relation('B', 'C', no)],
      contacts: [contact('A', 'B')],
    },
    sum: 'Reported A-B and A-C, logged A-B: equal 2/3, by chance 2/3 × 1/3 + 1/3 × 2/3 = 4/9: (2/3 − 4/9) / (1 − 4/9) = 2 / 5',
    value: 2 / 5,
    beside: { pairs: 3, reported_and_logged: 1, reported_only: 1, logged_only: 0, neither: 1 },
  },
];
