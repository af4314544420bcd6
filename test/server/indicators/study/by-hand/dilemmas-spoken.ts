import type { PlainRow, PlainStudy } from '../../../graph/study.ts';
import type { WorkedExample } from './worked-example.ts';

const loyalty = 'dilemma-loyalty';
const codebook: readonly PlainRow<'codebook'>[] = [{ code: loyalty, group: 'dilemma' }];
const held = (...ids: readonly string[]): readonly PlainRow<'interviews'>[] => ids.map((interview_id) => ({ interview_id }));
const said = (interview_id: string, more: PlainRow<'coding'> = {}): PlainRow<'coding'> => ({
  interview_id,
  code: loyalty,
  ...more,
});

/** Five interviews: i1 takes both sides, i2 side B (twice), i3 side A, i4 side B, i5 neither. */
const sides: PlainStudy = {
  codebook,
  interviews: held('i1', 'i2', 'i3', 'i4', 'i5'),
  coding: [
    said('i1', { pole: 'A' }),
    said('i1', { pole: 'B' }),
    said('i2', { pole: 'B' }),
    said('i2', { pole: 'B' }),
    said('i3', { pole: 'A' }),
    said('i4', { pole: 'B' }),
  ],
};
/** Two coders read three interviews: both hear the dilemma in i1, only the first in i2, neither in i3. */
const twoCoders: PlainStudy = {
  codebook,
  coding: [
    said('i1', { coder_id: 'c1' }),
    said('i1', { coder_id: 'c2' }),
    said('i2', { coder_id: 'c1' }),
    said('i2', { coder_id: 'c2', code: 'trust' }),
    said('i3', { coder_id: 'c1', code: 'trust' }),
    said('i3', { coder_id: 'c2', code: 'trust' }),
  ],
};
const key = [loyalty];

export const spokenDilemmaExamples: readonly WorkedExample[] = [
  {
    measure: 'dilemma_prevalence',
    rows: sides,
    key,
    sum: 'Five interviews were held, and all but i5 speak of it: 4 / 5 = 0.8',
    value: 4 / 5,
    beside: { numerator: 4, denominator: 5, low: 0.376, high: 0.964, passages: 6, not_coded: 1 },
  },
  {
    // Alpha: three codes yes and three no, one interview where they differ: 1 − (6 − 1) × 1 / (3 × 3) = 4/9.
    // Kappa: equal 2/3, by chance 2/3 × 1/3 + 1/3 × 2/3 = 4/9: (2/3 − 4/9) / (1 − 4/9) = 2/5.
    measure: 'dilemma_prevalence',
    rows: twoCoders,
    key,
    sum: 'i1 and i2 speak of it, i2 by one of its two coders: 2 / 3; the coders agree with alpha 1 − 5 / 9 and kappa (6 − 4) / (9 − 4)',
    value: 2 / 3,
    beside: { alpha: 4 / 9, kappa: 2 / 5, coders: 2, documents_coded_twice: 3, agreement: 'given' },
  },
  {
    measure: 'dilemma_direction',
    rows: sides,
    key,
    sum: 'Side A in i1 and i3, side B in i1, i2 and i4: (3 − 2) / (2 + 3) = 0.2',
    value: 1 / 5,
    beside: { numerator: 1, denominator: 5, a: 2, b: 3 },
  },
  {
    measure: 'dilemma_tension',
    rows: sides,
    key,
    sum: 'Side A in two interviews, side B in three: 2 × 2 / (2 + 3) = 0.8',
    value: 4 / 5,
    beside: { numerator: 4, denominator: 5, a: 2, b: 3 },
  },
  {
    measure: 'dilemma_poles_within',
    rows: sides,
    key,
    sum: 'Of the four interviews that take a side i1 takes both: 1 / 4 = 0.25',
    value: 1 / 4,
    beside: { numerator: 1, denominator: 4, low: 0.046, high: 0.699 },
  },
  {
    measure: 'dilemma_poles_between',
    rows: sides,
    key,
    sum: 'One side only: A in i3, B in i2 and i4; of their 3 pairs 1 × 2 differ: 2 / 3',
    value: 2 / 3,
    beside: { numerator: 2, denominator: 3, only_a: 1, only_b: 2 },
  },
  {
    measure: 'dilemma_intensity',
    rows: {
      codebook,
      coding: [
        said('i1', { intensity: 5 }),
        said('i1', { intensity: 1 }),
        said('i2', { intensity: 4 }),
        said('i2'),
        said('i3', { intensity: 0 }),
      ],
    },
    key,
    sum: 'From 0 to 5, i1 (5/5 + 1/5) / 2 = 0.6, i2 4/5 = 0.8, i3 0: (0.6 + 0.8 + 0) / 3 = 7 / 15',
    value: 7 / 15,
    beside: { numerator: 7 / 5, denominator: 3, passages: 4, off_scale: 0 },
  },
  {
    measure: 'dilemma_intensity',
    rows: {
      codebook,
      coding: [
        said('i1', { intensity: 3 }),
        said('i1', { intensity: 2 }),
        said('i2', { intensity: 1 }),
        said('i3', { intensity: 5 }),
      ],
    },
    setting: { parameters: { low: 1, high: 3 } },
    key,
    sum: 'Coded from 1 to 3, i1 (2/2 + 1/2) / 2 = 0.75, i2 0/2 = 0, the 5 of i3 lies off the scale: (0.75 + 0) / 2 = 0.375',
    value: 3 / 8,
    beside: { numerator: 3 / 4, denominator: 2, passages: 3, off_scale: 1 },
  },
  {
    // Codes 1 1 1 2 2 3. Apart, in ranks: 1 and 2 5 − (3 + 2) / 2 = 2.5, 2 and 3 3 − (2 + 1) / 2 = 1.5, 1 and 3 6 − (3 + 1) / 2 = 4.
    // Seen: 4² for i2, both ways 32. By chance, both ways 2 × (3 × 2 × 2.5² + 2 × 1 × 1.5² + 3 × 1 × 4²) = 180. 1 − (6 − 1) × 32 / 180 = 1/9.
    measure: 'dilemma_intensity',
    rows: {
      codebook,
      coding: [
        said('i1', { coder_id: 'c1', intensity: 1 }),
        said('i1', { coder_id: 'c2', intensity: 1 }),
        said('i2', { coder_id: 'c1', intensity: 1 }),
        said('i2', { coder_id: 'c2', intensity: 3 }),
        said('i3', { coder_id: 'c1', intensity: 2 }),
        said('i3', { coder_id: 'c2', intensity: 2 }),
      ],
    },
    key,
    sum: 'i1 1/5, i2 (1/5 + 3/5) / 2 = 2/5, i3 2/5, together 1 / 3; the coders agree with alpha 1 − 5 × 32 / 180 = 1 / 9',
    value: 1 / 3,
    beside: { numerator: 1, denominator: 3, alpha: 1 / 9, coders: 2, documents_coded_twice: 3 },
  },
];
