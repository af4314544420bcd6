import { contact, organisations, type PlainRow } from '../../../graph/study.ts';
import type { WorkedExample } from './worked-example.ts';

/** A contact each way. */
const both = (one: string, other: string, more: PlainRow<'contacts'> = {}): readonly PlainRow<'contacts'>[] => [
  contact(one, other, more),
  contact(other, one, more),
];
const three = organisations('A', 'B', 'C');
const unanswered = [...organisations('A', 'C'), { org_id: 'B', name: 'B', responded: false }];
const ofB = { measure: 'isolation', unit: { by: 'organisation', value: 'B' } } as const;

/** A talks with B and with C; nobody with D, E and F. */
const six = {
  organisations: organisations('A', 'B', 'C', 'D', 'E', 'F'),
  contacts: [...both('A', 'B'), ...both('A', 'C')],
};

export const isolationExamples: readonly WorkedExample[] = [
  {
    ...ofB,
    rows: { organisations: [...organisations('A'), { org_id: 'B', name: 'B', in_boundary: false }], contacts: both('A', 'B') },
    sum: 'B lies outside the boundary (0) and has one partner (3): the lower of 0 and 3 = 0',
    value: 0,
    beside: { class: 'outside-boundary', reasons: ['outside-boundary', 'one-broker'], partners: ['A'] },
  },
  {
    ...ofB,
    rows: { organisations: unanswered, contacts: both('A', 'C') },
    sum: 'Nobody has a tie with B (1), and B did not answer (6): the lower of 1 and 6 = 1',
    value: 1,
    beside: { class: 'no-tie', reasons: ['no-tie', 'non-respondent'], partners: [], last_contact: null },
  },
  {
    ...ofB,
    rows: { organisations: three, contacts: [contact('B', 'A'), ...both('A', 'C')] },
    sum: 'Only B wrote to A, which did write to others (2), and A is its one partner (3): the lower of 2 and 3 = 2',
    value: 2,
    beside: { class: 'one-sided', reasons: ['one-sided', 'one-broker'], partners: ['A'], one_sided_ties: 1 },
  },
  {
    ...ofB,
    rows: { organisations: three, contacts: [...both('A', 'B'), ...both('A', 'C')] },
    sum: 'B talks with A alone (3), and nothing else holds: 3',
    value: 3,
    beside: { class: 'one-broker', reasons: ['one-broker'], partners: ['A'], one_sided_ties: 0 },
  },
  {
    ...ofB,
    rows: {
      organisations: three,
      contacts: [
        contact('B', 'A', { from_person: 'bea' }),
        contact('A', 'B', { to_person: 'bea' }),
        contact('B', 'C', { from_person: 'bea' }),
        contact('C', 'B', { to_person: 'bea' }),
      ],
    },
    sum: 'Bea takes part in all four contacts of B, with A and with C (4), and nothing else holds: 4',
    value: 4,
    beside: { class: 'one-person', reasons: ['one-person'], partners: ['A', 'C'], person: 'bea' },
  },
  {
    ...ofB,
    rows: {
      organisations: three,
      contacts: [...both('B', 'A'), ...both('B', 'C'), contact('A', 'C', { date: '2024-02-15' })],
    },
    setting: { parameters: { isolation_silent_days: 45 } },
    sum: 'B last had a contact on 1 January; the log ends on 15 February, 30 + 15 = 45 days later, which makes it silent (5): 5',
    value: 5,
    beside: { class: 'silent', reasons: ['silent'], partners: ['A', 'C'], last_contact: '2024-01-01' },
  },
  {
    ...ofB,
    rows: { organisations: unanswered, contacts: [...both('B', 'A'), ...both('B', 'C')] },
    sum: 'B did not answer the roster (6); it talks with A and with C, and nothing else holds: 6',
    value: 6,
    beside: { class: 'non-respondent', reasons: ['non-respondent'] },
  },
  {
    ...ofB,
    rows: {
      organisations: three,
      contacts: [...both('B', 'A'), ...both('B', 'C'), contact('A', 'C', { date: '2024-02-15' })],
    },
    setting: { parameters: { isolation_silent_days: 46 } },
    sum: 'B talks with A and with C; its silence of 45 days is too short for 46: no reason holds, so connected = 7',
    value: 7,
    beside: { class: 'connected', reasons: [], partners: ['A', 'C'], one_sided_ties: 0 },
  },
  {
    measure: 'isolation_classes',
    rows: six,
    key: ['one-broker'],
    sum: 'Of six services B and C have A as their one partner: 2 / 6',
    value: 2 / 6,
    beside: { numerator: 2, denominator: 6, organisations: ['B', 'C'] },
  },
  {
    measure: 'isolation_classes',
    rows: six,
    key: ['no-tie'],
    sum: 'Of six services D, E and F have no tie: 3 / 6',
    value: 3 / 6,
    beside: { numerator: 3, denominator: 6, organisations: ['D', 'E', 'F'] },
  },
];
