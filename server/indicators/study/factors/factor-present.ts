import type { StudyMeasure } from '../measure.ts';
import { codeShare, documentShare, polar, words } from './code-share.ts';
import { polarityConvention } from './study-factors.ts';

/** Documents that say the factor is there and helps. */
export const factorPresent: StudyMeasure = {
  ...codeShare,
  id: 'factor_present',
  label: words('Aanwezig', 'Present', 'Présent'),
  definition: words(
    'In welk deel van de interviews gezegd wordt dat de factor er is en de samenwerking helpt.',
    'In what part of the interviews it is said that the factor is there and helps collaboration.',
    'Dans quelle part des entretiens on dit que le facteur est là et aide la collaboration.',
  ),
  formula: documentShare(
    'die de factor helpend noemen',
    'that name the factor as helping',
    'qui citent le facteur comme favorable',
  ),
  convention: polarityConvention,
  compute: polar('+'),
};
