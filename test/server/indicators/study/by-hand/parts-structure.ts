import { contact, organisations, type PlainRow, relation } from '../../../graph/study.ts';
import { organisationIn } from './organisation-in.ts';
import type { WorkedExample } from './worked-example.ts';

/* The structural side of dilemmas in a part of the study, and with other weights. */

/** A contact between two workers, named after their organisations: A1 works for A. */
const talk = (from: string, to: string): PlainRow<'contacts'> =>
  contact(from.slice(0, 1), to.slice(0, 1), { from_person: from, to_person: to });
const ofKind = (type: string, municipality: string, ...ids: readonly string[]): readonly PlainRow<'organisations'>[] =>
  ids.map((org_id) => organisationIn(municipality, org_id, { type }));
const boom = { by: 'municipality', value: 'Boom' } as const;
const five = organisations('A', 'B', 'C', 'D', 'E');

/** A to E lie in Boom, F in Lier. */
const towardsA = {
  organisations: [...['A', 'B', 'C', 'D', 'E'].map((id) => organisationIn('Boom', id)), organisationIn('Lier', 'F')],
  relations: [
    relation('B', 'A'),
    relation('C', 'A'),
    relation('D', 'A'),
    relation('A', 'B'),
    relation('C', 'B'),
    relation('F', 'B'),
  ],
};
/** Crèches and centres of Boom, one centre of Lier. */
const kinds = {
  organisations: [
    ...ofKind('creche', 'Boom', 'C1', 'C2'),
    ...ofKind('social-centre', 'Boom', 'O1', 'O2'),
    ...ofKind('social-centre', 'Lier', 'O3'),
  ],
  relations: [
    relation('C1', 'C2'),
    relation('O1', 'O2'),
    relation('C1', 'O1'),
    relation('C1', 'O2'),
    relation('C2', 'O1'),
    relation('C2', 'O3'),
  ],
};
/** From crèches C1 and C2 through centre H to centre O and schools S and T; O leads back to C1. */
const brokers = {
  organisations: [
    ...ofKind('creche', 'Boom', 'C1', 'C2'),
    ...ofKind('social-centre', 'Boom', 'H', 'O'),
    ...ofKind('school', 'Boom', 'S', 'T'),
  ],
  relations: [
    relation('C1', 'H'),
    relation('C2', 'H'),
    relation('H', 'O'),
    relation('H', 'S'),
    relation('H', 'T'),
    relation('O', 'C1'),
  ],
};
const decisions = {
  organisations: ['A', 'B', 'C'].map((org_id) => ({ org_id, name: org_id, sector: org_id === 'A' ? 'welfare' : 'childcare' })),
  contacts: [
    contact('A', 'B', { decision_by: 'B' }),
    contact('A', 'B', { decision_by: 'B' }),
    contact('A', 'B', { decision_by: 'B' }),
    contact('A', 'C', { decision_by: 'C' }),
    contact('A', 'C', { decision_by: 'C' }),
    contact('A', 'B', { decision_by: 'A' }),
  ],
};

export const structurePartExamples: readonly WorkedExample[] = [
  {
    measure: 'loyalty_ei',
    rows: {
      organisations: ['A', 'B', 'C'].map((org_id) => ({ org_id, name: org_id, sector: org_id < 'C' ? 'welfare' : 'childcare' })),
      contacts: [talk('A1', 'A2'), talk('A1', 'B1'), talk('A3', 'C1'), talk('B1', 'B2'), talk('C1', 'B2'), talk('C1', 'C2')],
    },
    unit: { by: 'sector', value: 'welfare' },
    sum: 'Welfare has five contacts, within A and within B two, A–B, A–C and C–B three; C–C is not its own: (3 − 2) / 5 = 0.2',
    value: 1 / 5,
    beside: { numerator: 1, denominator: 5, external: 3, internal: 2 },
  },
  {
    measure: 'responsibility_no_lead_share',
    rows: {
      organisations: organisations('A', 'B', 'C'),
      episodes: [
        { family_code: 'f', org_id: 'A', is_lead: true, date_from: '2024-03-01', date_to: '2024-03-10' },
        { family_code: 'f', org_id: 'C', is_lead: false, date_from: '2024-03-11', date_to: '2024-03-15', end_reason: 'closed' },
        { family_code: 'g', org_id: 'A', is_lead: false, date_from: '2024-03-01', date_to: '2024-03-10', end_reason: 'moved' },
      ],
    },
    unit: { by: 'organisation', value: 'C' },
    sum: 'C follows f alone, which has 15 days, 5 of them without a lead: 5 / 15',
    value: 5 / 15,
    beside: { numerator: 5, denominator: 15, low: null, high: null },
  },
  {
    measure: 'learning_joint_training',
    rows: {
      organisations: organisations('A', 'B', 'C', 'D', 'E', 'F'),
      relations: ['B', 'C', 'D', 'E', 'F'].map((other) => relation('A', other)).concat(relation('B', 'C')),
      events: [{ event_id: 'e', kind: 'Vorming' }],
      attendance: ['A', 'B', 'C'].map((org_id) => ({ event_id: 'e', org_id })),
    },
    unit: { by: 'organisation', value: 'A' },
    sum: 'A is tied to five, and was at the training with B and C; B–C is a pair of others: 2 / 5 = 0.4',
    value: 2 / 5,
    beside: { numerator: 2, denominator: 5, low: 0.118, high: 0.769 },
  },
  {
    measure: 'culture_density_ratio',
    rows: kinds,
    sum: 'Across kinds four of 2 × 3 = 6 pairs, within kinds two of 1 + 3 = 4: (4 / 6) / (2 / 4) = 4 / 3',
    value: 4 / 3,
    beside: { external: 4, possible_external: 6, internal: 2, possible_internal: 4 },
  },
  {
    measure: 'culture_density_ratio',
    rows: kinds,
    unit: boom,
    sum: 'In Boom, across kinds three of 2 × 2 = 4 pairs, within kinds two of 1 + 1 = 2: (3 / 4) / (2 / 2) = 0.75',
    value: 3 / 4,
    beside: { external: 3, possible_external: 4, internal: 2, possible_internal: 2 },
  },
  {
    // Strengths 2, 1, 1, 1: together 5, squares 7. Alike AB, AC, BC, DE: four ones. On both: 2 + 1 + 1 = 4.
    measure: 'culture_vision_qap',
    rows: {
      organisations: five,
      relations: [relation('A', 'B'), relation('B', 'A'), relation('B', 'C'), relation('C', 'D'), relation('D', 'E')],
      coding: ['A', 'B', 'C', 'D', 'E'].map((org_id) => ({
        interview_id: `of ${org_id}`,
        code: 'shared-vision',
        org_id,
        polarity: org_id < 'D' ? ('+' as const) : ('-' as const),
      })),
    },
    sum: 'A and B name one another, which weighs 2: (4 − 5 × 4 / 10) / √((7 − 25 / 10) × (4 − 16 / 10)) = 2 / √10.8',
    value: 2 / Math.sqrt(10.8),
  },
  {
    measure: 'identity_alter_diversity',
    rows: {
      organisations: [organisationIn('Boom', 'A'), organisationIn('Lier', 'B'), organisationIn('Lier', 'C')],
      persons: [
        { person_id: 'A1', profession: 'social work' },
        { person_id: 'B1', profession: 'childcare' },
        { person_id: 'B2', profession: 'health' },
        { person_id: 'C1', profession: 'school' },
        { person_id: 'C2', profession: 'police' },
      ],
      contacts: [talk('A1', 'B1'), talk('A2', 'B1'), talk('A3', 'B2'), talk('A1', 'B2'), talk('A2', 'C1'), talk('B1', 'C2')],
    },
    unit: boom,
    sum: 'A meets child care and health twice, school once; its contacts have 4 professions, police is not in them: (1 − 9/25) / (1 − 1/4) = 64 / 75',
    value: 64 / 75,
    beside: { n: 5, k: 4, professions_met: 3 },
  },
  {
    measure: 'knowledge_two_step_reach',
    rows: {
      organisations: organisations('A', 'B', 'C', 'D', 'E', 'F'),
      contacts: ['AB', 'BC', 'CD', 'DE'].map((pair) => contact(pair.slice(0, 1), pair.slice(1), { purpose: 'training' })),
    },
    unit: { by: 'organisation', value: 'B' },
    sum: 'On the path A–B–C–D–E B reaches A, C and D of five others: 3 / 5 = 0.6',
    value: 3 / 5,
    beside: { denominator: 1, pairs: 5, reached: 3 },
  },
  {
    measure: 'role_task_void',
    rows: {
      organisations: organisations('A', 'B', 'C'),
      codebook: ['child-code', 'find-place', 'first-visit', 'mediation', 'follow-up'].map((code) => ({ code, group: 'task' })),
      contacts: [
        contact('A', 'B', { family_code: 'f', type: 'referral' }),
        contact('A', 'C', { family_code: 'g', type: 'referral' }),
        contact('B', 'A', { family_code: 'f', task: 'child-code' }),
        contact('B', 'A', { family_code: 'g', task: 'child-code' }),
        contact('C', 'A', { family_code: 'g', task: 'first-visit' }),
      ],
    },
    unit: { by: 'organisation', value: 'C' },
    sum: 'To C only g was referred, which needs five tasks; B and C did one each: 3 / 5 = 0.6',
    value: 3 / 5,
    beside: { numerator: 3, denominator: 5, low: 0.231, high: 0.882 },
  },
  {
    // All paths of two: those of H, H–O–C1 as representative of the centres, and O–C1–H as itinerant among them.
    measure: 'role_brokerage_entropy',
    rows: brokers,
    sum: 'Eight paths: two as gatekeeper, four as liaison, one as representative, one as itinerant: (2/8 ln 4 + 4/8 ln 2 + 2/8 ln 8) / ln 5 = 1.75 ln 2 / ln 5',
    value: (1.75 * Math.log(2)) / Math.log(5),
    beside: { paths: 8, coordinator: 0, itinerant: 1, representative: 1, gatekeeper: 2, liaison: 4 },
  },
  {
    measure: 'role_brokerage_entropy',
    rows: brokers,
    unit: { by: 'organisation', value: 'H' },
    sum: 'Through H six paths: to O twice as gatekeeper, to S and T four times as liaison: (1/3 ln 3 + 2/3 ln 3/2) / ln 5',
    value: (Math.log(3) / 3 + (2 * Math.log(1.5)) / 3) / Math.log(5),
    beside: { paths: 6, gatekeeper: 2, liaison: 4, representative: 0, itinerant: 0 },
  },
  {
    measure: 'control_indegree_centralisation',
    rows: towardsA,
    sum: 'A and B receive 3 ties, the four others none: (0 + 0 + 3 + 3 + 3 + 3) / (6 − 1)² = 12 / 25',
    value: 12 / 25,
    beside: { n: 6, ties: 6 },
  },
  {
    measure: 'control_indegree_centralisation',
    rows: towardsA,
    unit: boom,
    sum: 'In Boom, without the tie from Lier, A receives 3, B 2: (0 + 1 + 3 + 3 + 3) / (5 − 1)² = 10 / 16',
    value: 10 / 16,
    beside: { n: 5, ties: 5 },
  },
  {
    // Totals: A 3 + 1, B 3 + 2 + 1, C 1 + 2 + 1, D 1 + 1.
    measure: 'control_dependence_asymmetry',
    rows: {
      organisations: organisations('A', 'B', 'C', 'D'),
      relations: [
        relation('A', 'B', { strength: 3 }),
        relation('A', 'C', { strength: 1 }),
        relation('B', 'C', { strength: 2 }),
        relation('B', 'D', { strength: 1 }),
        relation('C', 'D', { strength: 1 }),
      ],
    },
    setting: { recipe: { weight: 'strength' } },
    sum: 'By strength AB |3/4 − 3/6|, AC |1/4 − 1/4|, BC |2/6 − 2/4|, BD |1/6 − 1/2|, CD |1/4 − 1/2|: (3 + 0 + 2 + 4 + 3) / 12 / 5 = 0.2',
    value: 1 / 5,
    beside: { numerator: 1, denominator: 5 },
  },
  {
    // Totals of contacts: A 3, B 3, C 3, D 1. A and D report a tie that the log has not.
    measure: 'control_dependence_asymmetry',
    rows: {
      organisations: organisations('A', 'B', 'C', 'D'),
      contacts: [contact('A', 'B'), contact('A', 'B'), contact('A', 'C'), contact('B', 'C'), contact('C', 'D')],
      relations: [relation('A', 'D')],
    },
    sum: 'AB |2/3 − 2/3|, AC and BC |1/3 − 1/3|, CD |1/3 − 1|, AD without contacts |0 − 0|: 2/3 / 5 = 2 / 15',
    value: 2 / 15,
    beside: { numerator: 2 / 3, denominator: 5, mean_smaller_dependence: (2 / 3 + 1 / 3 + 1 / 3 + 1 / 3 + 0) / 5 },
  },
  {
    measure: 'control_decision_gini',
    rows: decisions,
    sum: 'A decides once, B 3 times, C twice; the pairs differ by 2, 1, 1, both ways 8: 8 / (2 × 3 × 6) = 2 / 9',
    value: 2 / 9,
    beside: { n: 3, decisions: 6, most: 3 },
  },
  {
    measure: 'control_decision_gini',
    rows: decisions,
    unit: { by: 'sector', value: 'childcare' },
    sum: 'In child care B decides 3 times, C twice; they differ by 1, both ways 2: 2 / (2 × 2 × 5) = 0.1',
    value: 1 / 10,
    beside: { n: 2, decisions: 5, most: 3 },
  },
  {
    // Power: A 3, B 2, C 4, D 1, E 2; betweenness: A 0, B 3, C 4, D 3, E 0. Ranks and sums as where B reports a tie of its own.
    measure: 'control_power_spearman',
    rows: {
      organisations: five,
      relations: [
        relation('A', 'B', { value_power: 2 }),
        relation('A', 'B', { value_power: 3, respondent_org: 'B' }),
        relation('B', 'C', { value_power: 4 }),
        relation('C', 'D', { value_power: 1 }),
        relation('D', 'E', { value_power: 2 }),
      ],
    },
    sum: 'B says of its tie with A that A has power 3: ranks 4, 2½, 5, 1, 2½ and 1½, 3½, 5, 3½, 1½: 2 / √(9½ × 9)',
    value: 2 / Math.sqrt(85.5),
    beside: { n: 5 },
  },
];
