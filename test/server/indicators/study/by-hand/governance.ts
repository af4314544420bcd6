import { contact, organisations, type PlainRow, relation } from '../../../graph/study.ts';
import { organisationIn } from './organisation-in.ts';
import type { WorkedExample } from './worked-example.ts';

const says = (from: string, perceived_governance: string): PlainRow<'relations'> => relation(from, 'Z', { perceived_governance });

/** Boom has a lead and a member, Lier a coordinator and two members. */
const twoTowns = [
  organisationIn('Boom', 'A', { governance_role: 'lead' }),
  organisationIn('Boom', 'B', { governance_role: 'member' }),
  organisationIn('Lier', 'C', { governance_role: 'coordinator' }),
  organisationIn('Lier', 'D', { governance_role: 'member' }),
  organisationIn('Lier', 'E', { governance_role: 'member' }),
];
const withMembers = [
  organisationIn(null, 'A', { governance_role: 'lead' }),
  organisationIn(null, 'B', { governance_role: 'member' }),
  organisationIn(null, 'C', { governance_role: 'member' }),
];

export const governanceExamples: readonly WorkedExample[] = [
  {
    measure: 'governance_roles',
    rows: { organisations: twoTowns },
    key: ['member'],
    sum: 'B, D and E are members: 3; Boom declares a lead organisation and Lier does not, so that together they declare none',
    value: 3,
    beside: { known: 5, declared: null },
  },
  {
    measure: 'governance_roles',
    rows: { organisations: twoTowns },
    unit: { by: 'municipality', value: 'Lier' },
    key: ['coordinator'],
    sum: 'In Lier C alone coordinates: 1; nobody leads there, so that this declares a network administrative organisation',
    value: 1,
    beside: { known: 3, declared: 'network-administrative-organisation' },
  },
  {
    measure: 'governance_perceived',
    rows: {
      organisations: organisations('A', 'B', 'C'),
      relations: [
        says('A', 'lead-organisation'),
        says('A', 'lead-organisation'),
        says('A', 'shared'),
        says('B', 'shared'),
        says('C', 'lead-organisation'),
        says('C', 'shared'),
      ],
    },
    key: ['lead-organisation'],
    sum: 'A said a lead twice and shared once, so a lead; B said shared; C said each once, so neither: 1 of 3 respondents = 1 / 3',
    value: 1 / 3,
    beside: { numerator: 1, denominator: 3, low: 0.061, high: 0.792, undecided: 1 },
  },
  {
    measure: 'governance_awareness',
    rows: {
      organisations: [
        organisationIn('Boom', 'A', { governance_role: 'lead' }),
        organisationIn('Boom', 'B', { governance_role: 'member' }),
        organisationIn('Lier', 'C', { governance_role: 'member' }),
        organisationIn('Geel', 'D'),
      ],
      relations: [says('A', 'lead-organisation'), says('B', 'shared'), says('C', 'shared'), says('D', 'shared')],
    },
    sum: 'Boom declares a lead, as A says and B does not; Lier shared, as C says; Geel, of D, declares nothing: 2 / 3',
    value: 2 / 3,
    beside: { numerator: 2, denominator: 3, low: 0.208, high: 0.939 },
  },
  {
    measure: 'governance_dilemma_prevalence',
    rows: {
      organisations: withMembers,
      codebook: [{ code: 'dilemma-role', group: 'dilemma' }],
      interviews: ['A', 'B', 'B', 'C', 'C'].map((org_id, place) => ({ interview_id: `i${place + 1}`, org_id })),
      coding: [
        { interview_id: 'i1', code: 'dilemma-role' },
        { interview_id: 'i2', code: 'dilemma-role' },
        { interview_id: 'i2', code: 'dilemma-role' },
        { interview_id: 'i4', code: 'trust' },
      ],
    },
    key: ['dilemma-role', 'member'],
    sum: 'Of the four interviews with members, i2 to i5, i2 alone speaks of it: 1 / 4 = 0.25',
    value: 1 / 4,
    beside: { numerator: 1, denominator: 4, low: 0.046, high: 0.699, passages: 2 },
  },
  {
    // Paths through D: E to A, B, C and F. Paths through A, which has four partners: C to B, D, E and F, F to B, D and E.
    measure: 'governance_coordinator_position',
    rows: {
      organisations: [...organisations('A', 'B', 'C', 'E', 'F'), organisationIn(null, 'D', { governance_role: 'lead' })],
      contacts: [
        contact('A', 'B'),
        contact('A', 'C'),
        contact('A', 'F'),
        contact('A', 'D'),
        contact('D', 'B'),
        contact('D', 'E'),
      ],
    },
    unit: { by: 'organisation', value: 'D' },
    key: ['lead'],
    sum: 'D is tied to A, B and E of the five others: 3 / 5; the paths of 4 of 10 pairs run through it, and A comes first in both',
    value: 3 / 5,
    beside: { numerator: 3, denominator: 5, betweenness: 4 / 10, rank_partners: 2, rank_betweenness: 2 },
  },
];
