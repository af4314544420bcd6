import { organisations, type PlainRow, type PlainStudy } from '../../../graph/study.ts';
import type { WorkedExample } from './worked-example.ts';

const score = (source: 'parent' | 'professional', value: number): PlainRow<'quality'> => ({
  org_id: 'A',
  dimension: 'affordability',
  source,
  score: value,
});
const scored: PlainStudy = {
  organisations: organisations('A'),
  quality: [score('parent', 1), score('parent', 4), score('professional', 3), score('professional', 4), score('professional', 4)],
};

export const qualityExamples: readonly WorkedExample[] = [
  {
    measure: 'quality_mean',
    rows: scored,
    key: ['affordability', 'professional'],
    sum: 'Three professionals give 3, 4 and 4: (3 + 4 + 4) / 3 = 11 / 3',
    value: 11 / 3,
    beside: { numerator: 11, denominator: 3, scores_3: 1, scores_4: 2, scores_5: 0 },
  },
  {
    measure: 'quality_gap',
    rows: scored,
    key: ['affordability'],
    sum: 'Parents give (1 + 4) / 2 = 5/2, professionals (3 + 4 + 4) / 3 = 11/3: 5/2 − 11/3 = −7 / 6',
    value: -7 / 6,
    beside: { parents: 2, professionals: 3, mean_parents: 5 / 2, mean_professionals: 11 / 3 },
  },
];
