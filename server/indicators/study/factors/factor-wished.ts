import type { StudyMeasure } from '../measure.ts';
import { codeShare, documentShare, polar, words } from './code-share.ts';
import { polarityConvention } from './study-factors.ts';

/** Documents that wish for the factor. */
export const factorWished: StudyMeasure = {
  ...codeShare,
  id: 'factor_wished',
  label: words('Gewenst', 'Wished for', 'Souhaité'),
  definition: words(
    'In welk deel van de interviews men de factor wenst.',
    'In what part of the interviews the factor is wished for.',
    'Dans quelle part des entretiens le facteur est souhaité.',
  ),
  formula: documentShare('die de factor wensen', 'that wish for the factor', 'qui souhaitent le facteur'),
  convention: polarityConvention,
  compute: polar('wish'),
};
