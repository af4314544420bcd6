import type { Unit } from '../../../../../server/indicators/study/measure.ts';
import { contact, relation } from '../../../graph/study.ts';
import { organisationIn } from './organisation-in.ts';
import type { WorkedExample } from './worked-example.ts';

/* Ties in a part of the study: services lie in it by themselves, pairs where both sides do. */

const boom: Unit = { by: 'municipality', value: 'Boom' };

/** A, B and C lie in Boom, D in Lier. A has ties with B and with D, C has none. */
const towns = {
  organisations: [
    organisationIn('Boom', 'A', { governance_role: 'coordinator' }),
    organisationIn('Boom', 'B'),
    organisationIn('Boom', 'C'),
    organisationIn('Lier', 'D'),
  ],
  contacts: [contact('A', 'B'), contact('B', 'A'), contact('A', 'D'), contact('D', 'A')],
};

export const tiePartExamples: readonly WorkedExample[] = [
  {
    measure: 'governance_coordinator_position',
    rows: towns,
    unit: { by: 'organisation', value: 'A' },
    key: ['coordinator'],
    sum: 'Of the two others in Boom A is tied to B; its tie with D leads out of Boom: 1 / 2',
    value: 1 / 2,
    beside: { numerator: 1, denominator: 2, n: 3, betweenness: 0, rank_partners: 1, rank_betweenness: 1 },
  },
  {
    measure: 'isolation_classes',
    rows: towns,
    unit: boom,
    key: ['no-tie'],
    sum: 'Of the three services in Boom C has no tie: 1 / 3',
    value: 1 / 3,
    beside: { numerator: 1, denominator: 3, organisations: ['C'] },
  },
  {
    measure: 'isolation_classes',
    rows: towns,
    unit: boom,
    key: ['one-broker'],
    sum: 'Of the three services in Boom B has one partner; A has two, of whom D counts across the border: 1 / 3',
    value: 1 / 3,
    beside: { numerator: 1, denominator: 3, organisations: ['B'] },
  },
  {
    measure: 'density_by_rule',
    rows: towns,
    unit: boom,
    key: ['union'],
    sum: 'Of the 3 × 2 / 2 = 3 pairs in Boom A-B has a tie; A-D does not lie in it: 1 / 3',
    value: 1 / 3,
    beside: { numerator: 1, denominator: 3, organisations: 3 },
  },
  {
    measure: 'confirmation_rate',
    rows: {
      organisations: towns.organisations,
      relations: [
        relation('A', 'B', { present: true }),
        relation('B', 'A', { present: true }),
        relation('A', 'C', { present: true }),
        relation('C', 'A', { present: false }),
        relation('A', 'D', { present: true }),
        relation('D', 'A', { present: true }),
      ],
    },
    unit: boom,
    sum: 'In Boom both sides answered of A-B and A-C, and both report A-B; A-D, which both report, does not lie in it: 1 / 2',
    value: 1 / 2,
    beside: { numerator: 1, denominator: 2 },
  },
];
