import type { Unit } from '../../../../../server/indicators/study/measure.ts';
import { organisationIn } from './organisation-in.ts';
import type { WorkedExample } from './worked-example.ts';

/* What is said in a part of the study, where what counts as lying in the part is worked out too. */

const boom: Unit = { by: 'municipality', value: 'Boom' };
const factor = { code: 'proximity', group: 'factor', level: 'context' };
const role = { code: 'dilemma-role', group: 'dilemma' };

export const talkPartExamples: readonly WorkedExample[] = [
  {
    measure: 'factor_present',
    rows: {
      codebook: [factor],
      interviews: [
        { interview_id: 'i1', municipality: 'Boom' },
        { interview_id: 'i2', municipality: 'Boom' },
        { interview_id: 'i3', municipality: 'Lier' },
        { interview_id: 'i4', municipality: 'Lier' },
      ],
      coding: [
        { interview_id: 'i1', code: 'proximity', polarity: '+' },
        { interview_id: 'i3', code: 'proximity', polarity: '+', municipality: 'Boom' },
        { interview_id: 'i4', code: 'proximity', polarity: '+' },
      ],
    },
    unit: boom,
    key: ['context', 'proximity'],
    sum: 'Asked about Boom are i1, i2 and i3, which is of Lier and has a passage on Boom; i1 and i3 call it helping: 2 / 3',
    value: 2 / 3,
    beside: { numerator: 2, denominator: 3 },
  },
  {
    measure: 'dilemma_prevalence',
    rows: {
      codebook: [role],
      interviews: [
        { interview_id: 'i1', respondent_role: 'director' },
        { interview_id: 'i2', respondent_role: 'Directeur' },
        { interview_id: 'i3', respondent_role: 'parent' },
      ],
      coding: [
        { interview_id: 'i2', code: 'dilemma-role' },
        { interview_id: 'i3', code: 'dilemma-role' },
      ],
    },
    unit: { by: 'role', value: 'director' },
    key: ['dilemma-role'],
    sum: 'Two directors were asked, i1 and (in Dutch) i2, who speaks of it: 1 / 2',
    value: 1 / 2,
    beside: { numerator: 1, denominator: 2 },
  },
  {
    measure: 'dilemma_direction',
    rows: {
      organisations: [
        { org_id: 'A', name: 'A', sector: 'childcare' },
        { org_id: 'B', name: 'B', sector: 'childcare' },
        { org_id: 'C', name: 'C', sector: 'welfare' },
      ],
      codebook: [role, { code: 'own-task', group: 'dilemma', dilemma: 'dilemma-role', pole: 'A' }],
      coding: [
        { interview_id: 'i1', org_id: 'A', code: 'own-task' },
        { interview_id: 'i2', org_id: 'B', code: 'dilemma-role', pole: 'both' },
        { interview_id: 'i3', org_id: 'C', code: 'dilemma-role', pole: 'B' },
        { interview_id: 'i4', org_id: 'A', code: 'dilemma-role', respondent_role: 'parent', pole: 'B' },
      ],
    },
    unit: { by: 'sector', value: 'childcare' },
    key: ['dilemma-role'],
    sum: 'Of child care speak i1, on side A by its code, and i2, on both; i4 is a parent: (1 − 2) / (2 + 1) = −1 / 3',
    value: -1 / 3,
    beside: { numerator: -1, denominator: 3, a: 2, b: 1 },
  },
  {
    measure: 'factor_level_share',
    rows: {
      codebook: [
        factor,
        { code: 'size', group: 'factor', level: 'context' },
        { code: 'history', group: 'factor', level: 'context' },
      ],
      interviews: [
        { interview_id: 'i1', municipality: 'Boom' },
        { interview_id: 'i2', municipality: 'Lier' },
      ],
      coding: [
        { interview_id: 'i1', code: 'proximity', polarity: '+' },
        { interview_id: 'i1', code: 'history', polarity: 'wish' },
        { interview_id: 'i2', code: 'size', polarity: '+' },
      ],
    },
    unit: boom,
    key: ['context'],
    sum: 'Of three factors of the context i1 calls proximity helping; size is called so in Lier, history is wished for: 1 / 3',
    value: 1 / 3,
    beside: { numerator: 1, denominator: 3, present: ['proximity'] },
  },
  {
    measure: 'governance_dilemma_prevalence',
    rows: {
      organisations: [
        organisationIn('Boom', 'A', { governance_role: 'member' }),
        organisationIn('Boom', 'B', { governance_role: 'lead' }),
        organisationIn('Lier', 'C', { governance_role: 'member' }),
      ],
      codebook: [role],
      coding: [
        { interview_id: 'i1', org_id: 'A', code: 'dilemma-role' },
        { interview_id: 'i2', org_id: 'A', code: 'trust' },
        { interview_id: 'i3', org_id: 'B', code: 'dilemma-role' },
        { interview_id: 'i4', org_id: 'C', code: 'dilemma-role' },
      ],
    },
    unit: boom,
    key: ['dilemma-role', 'member'],
    sum: 'With members in Boom are i1 and i2, of A; i1 speaks of it; i3 is with a lead and i4 of Lier: 1 / 2',
    value: 1 / 2,
    beside: { numerator: 1, denominator: 2 },
  },
];
