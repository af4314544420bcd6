import type { PlainRow, PlainStudy } from '../../../graph/study.ts';
import type { WorkedExample } from './worked-example.ts';

const held = (...ids: readonly string[]): readonly PlainRow<'interviews'>[] => ids.map((interview_id) => ({ interview_id }));
const said = (interview_id: string, code: string, polarity: '+' | '-' | 'wish' | null = null): PlainRow<'coding'> => ({
  interview_id,
  code,
  polarity,
});

/** Five interviews. Three call proximity helping, two call it hindering (i3 says both), one wishes for it, the fifth is silent on it. */
const proximity: PlainStudy = {
  codebook: [{ code: 'proximity', group: 'factor', level: 'context' }],
  interviews: held('i1', 'i2', 'i3', 'i4', 'i5'),
  coding: [
    said('i1', 'proximity', '+'),
    said('i2', 'proximity', '+'),
    said('i3', 'proximity', '+'),
    said('i3', 'proximity', '-'),
    said('i4', 'proximity', '-'),
    said('i4', 'proximity', 'wish'),
  ],
};
const ofProximity = { rows: proximity, key: ['context', 'proximity'] };
const coordinators = { municipality: 'Boom', respondent_role: 'creche-coordinator' };

export const factorExamples: readonly WorkedExample[] = [
  {
    measure: 'factor_prevalence',
    rows: {
      codebook: [
        { code: 'proximity', group: 'factor', level: 'context' },
        { code: 'size', group: 'factor', level: 'context' },
      ],
      interviews: held('i1', 'i2', 'i3', 'i4'),
      coding: [
        said('i1', 'proximity', '+'),
        said('i1', 'proximity', '+'),
        said('i2', 'proximity', 'wish'),
        said('i3', 'size', '+'),
      ],
    },
    key: ['context', 'proximity'],
    sum: 'Of four interviews i1 (in two passages, counted once) and i2 name proximity: 2 / 4 = 0.5',
    value: 2 / 4,
    beside: { numerator: 2, denominator: 4, low: 0.15, high: 0.85, passages: 3, plus: 1, minus: 0, wish: 1 },
  },
  {
    measure: 'factor_present',
    ...ofProximity,
    sum: 'Of five interviews i1, i2 and i3 call it helping: 3 / 5 = 0.6',
    value: 3 / 5,
    beside: { numerator: 3, denominator: 5, low: 0.231, high: 0.882, passages: 3 },
  },
  {
    measure: 'factor_hindering',
    ...ofProximity,
    sum: 'Of five interviews i3 and i4 call it hindering: 2 / 5 = 0.4',
    value: 2 / 5,
    beside: { numerator: 2, denominator: 5, low: 0.118, high: 0.769, passages: 2 },
  },
  {
    measure: 'factor_wished',
    ...ofProximity,
    sum: 'Of five interviews i4 alone wishes for it: 1 / 5 = 0.2',
    value: 1 / 5,
    beside: { numerator: 1, denominator: 5, low: 0.036, high: 0.624, passages: 1 },
  },
  {
    measure: 'factor_net',
    ...ofProximity,
    sum: 'Three interviews call it helping, two hindering: (3 − 2) / (3 + 2) = 0.2',
    value: 1 / 5,
    beside: { numerator: 1, denominator: 5, plus: 3, minus: 2 },
  },
  {
    measure: 'factor_gap',
    ...ofProximity,
    sum: 'Of five interviews one wishes for it, three call it helping: (1 − 3) / 5 = −0.4',
    value: -2 / 5,
    beside: { numerator: -2, denominator: 5, plus: 3, wish: 1 },
  },
  {
    measure: 'factor_level_share',
    rows: {
      codebook: [
        { code: 'proximity', group: 'factor', level: 'context' },
        { code: 'size', group: 'factor', level: 'context' },
        { code: 'history', group: 'factor', level: 'context' },
        { code: 'vision', group: 'factor', level: 'organisation' },
      ],
      coding: [
        said('i1', 'proximity', '+'),
        said('i2', 'proximity', '+'),
        said('i1', 'size', '-'),
        said('i2', 'history', '+'),
        said('i2', 'vision', '+'),
      ],
    },
    key: ['context'],
    sum: 'Of three factors of the context somebody calls proximity and history helping, and nobody size: 2 / 3',
    value: 2 / 3,
    beside: { numerator: 2, denominator: 3, present: ['history', 'proximity'] },
  },
  {
    measure: 'function_prevalence',
    rows: {
      codebook: [
        { code: 'economic', group: 'function' },
        { code: 'social', group: 'function' },
      ],
      interviews: held('i1', 'i2', 'i3', 'i4'),
      coding: [said('i1', 'economic'), said('i1', 'social'), said('i2', 'social'), said('i3', 'social')],
    },
    key: ['social'],
    sum: 'Of four interviews i1, i2 and i3 name the social function: 3 / 4 = 0.75',
    value: 3 / 4,
    beside: { numerator: 3, denominator: 4, low: 0.301, high: 0.954, passages: 3 },
  },
  {
    measure: 'threshold_prevalence',
    rows: {
      codebook: [
        { code: 'waiting-list', group: 'threshold', level: 'formal' },
        { code: 'trust', group: 'threshold', level: 'informal' },
      ],
      interviews: held('i1', 'i2', 'i3', 'i4'),
      coding: [said('i1', 'waiting-list'), said('i1', 'waiting-list'), said('i2', 'trust'), said('i3', 'trust')],
    },
    key: ['formal', 'waiting-list'],
    sum: 'Of four interviews i1 alone names the waiting list, in two passages: 1 / 4 = 0.25',
    value: 1 / 4,
    beside: { numerator: 1, denominator: 4, low: 0.046, high: 0.699, passages: 2 },
  },
  {
    measure: 'interview_sample',
    rows: {
      organisations: [{ org_id: 'C', name: 'C', municipality: 'Boom', sector: 'childcare', type: 'creche' }],
      interviews: [
        { interview_id: 'i1', org_id: 'C', ...coordinators },
        { interview_id: 'i2', org_id: 'C', ...coordinators },
        { interview_id: 'i3', org_id: 'C', ...coordinators, consent: 'withdrawn' },
        { interview_id: 'i4', org_id: 'C', municipality: 'Boom', respondent_role: 'director' },
        { interview_id: 'i5', municipality: 'Boom', respondent_role: 'parent' },
      ],
    },
    key: ['childcare', 'creche-coordinator', 'creche'],
    sum: 'Three coordinators of the crèche were interviewed, one of whom withdrew consent: 3 − 1 = 2',
    value: 2,
  },
  {
    measure: 'interview_sample',
    rows: {
      organisations: [{ org_id: 'C', name: 'C', municipality: 'Boom', sector: 'childcare', type: 'creche' }],
      interviews: [
        { interview_id: 'i1', org_id: 'C', ...coordinators },
        { interview_id: 'i2', municipality: 'Boom', respondent_role: 'parent' },
        { interview_id: 'i3', municipality: 'Boom', respondent_role: 'parent' },
        { interview_id: 'i4', municipality: 'Lier', respondent_role: 'parent' },
      ],
    },
    unit: { by: 'municipality', value: 'Boom' },
    key: ['family', 'parent', ''],
    sum: 'Of three parents, who speak for the sector of families, i2 and i3 live in Boom: 2',
    value: 2,
  },
];
