import { units } from '../../units.ts';
import type { StudyMeasure } from '../measure.ts';
import { studyReferences } from '../study-references.ts';
import { factorMeasure, polarityConvention } from './study-factors.ts';

/** What measures that weigh what interviews say of a factor share. */
export const factorBalance = {
  ...factorMeasure,
  range: { min: -1, max: 1 },
  unit: units.balance,
  convention: polarityConvention,
  references: [studyReferences.brochure2017],
} as const satisfies Partial<StudyMeasure>;
