import type { Unit } from '../../../../../server/indicators/study/measure.ts';
import { type PlainRow, relation } from '../../../graph/study.ts';
import { organisationIn } from './organisation-in.ts';
import type { WorkedExample } from './worked-example.ts';

/* Scores and answers in a part of the study: they count where the organisation judged or answered for lies. */

const boom: Unit = { by: 'municipality', value: 'Boom' };
const score = (org_id: string, value: number, interview_id: string | null = null): PlainRow<'quality'> => ({
  org_id,
  dimension: 'availability',
  source: 'parent',
  score: value,
  interview_id,
});

export const answerPartExamples: readonly WorkedExample[] = [
  {
    measure: 'quality_mean',
    rows: {
      organisations: [organisationIn('Boom', 'A'), organisationIn('Boom', 'B'), organisationIn('Lier', 'C')],
      interviews: [{ interview_id: 'i1', consent: 'withdrawn' }],
      quality: [score('A', 2), score('A', 3), score('B', 5), score('B', 1, 'i1'), score('C', 1)],
    },
    unit: boom,
    key: ['availability', 'parent'],
    sum: 'In Boom lie A, with 2 and 3, and B, with 5; the 1 of i1 is not read, whose consent was withdrawn: (2 + 3 + 5) / 3 = 10 / 3',
    value: 10 / 3,
    beside: { numerator: 10, denominator: 3, scores_1: 0, scores_2: 1, scores_3: 1, scores_5: 1 },
  },
  {
    measure: 'quality_gap',
    rows: {
      organisations: [organisationIn('Boom', 'A'), organisationIn('Boom', 'B')],
      quality: [score('A', 2), score('A', 3), { ...score('A', 4), source: 'professional' }, score('B', 5)],
    },
    unit: { by: 'organisation', value: 'A' },
    key: ['availability'],
    sum: 'Parents give A (2 + 3) / 2 = 2.5, the one professional 4: 2.5 − 4 = −1.5',
    value: -3 / 2,
    beside: { parents: 2, professionals: 1, mean_parents: 5 / 2, mean_professionals: 4 },
  },
  {
    measure: 'governance_awareness',
    rows: {
      organisations: [
        organisationIn('Boom', 'A', { governance_role: 'lead', sector: 'welfare' }),
        organisationIn('Boom', 'B', { governance_role: 'member', sector: 'childcare' }),
        organisationIn('Lier', 'C', { governance_role: 'coordinator', sector: 'childcare' }),
      ],
      relations: [
        relation('A', 'B', { perceived_governance: 'lead-organisation' }),
        relation('B', 'A', { perceived_governance: 'lead-organisation' }),
        relation('C', 'A', { perceived_governance: 'shared' }),
      ],
    },
    unit: { by: 'sector', value: 'childcare' },
    sum: 'Of child care B says a lead, as Boom declares, and C says shared, where Lier declares a coordinator: 1 / 2',
    value: 1 / 2,
    beside: { numerator: 1, denominator: 2 },
  },
  {
    measure: 'governance_perceived',
    rows: {
      organisations: [organisationIn('Boom', 'A'), organisationIn('Boom', 'B'), organisationIn('Lier', 'C')],
      relations: [
        relation('A', 'B', { perceived_governance: 'shared', respondent_person: 'p1' }),
        relation('A', 'C', { perceived_governance: 'shared', respondent_person: 'p1' }),
        relation('A', 'B', { perceived_governance: 'lead-organisation', respondent_person: 'p2' }),
        relation('B', 'A', { perceived_governance: 'lead-organisation' }),
        relation('C', 'A', { perceived_governance: 'shared' }),
      ],
    },
    unit: boom,
    key: ['shared'],
    sum: 'In Boom answered p1 of A (shared, said twice), p2 of A (a lead) and B (a lead): 1 / 3',
    value: 1 / 3,
    beside: { numerator: 1, denominator: 3, undecided: 0 },
  },
];
