import type { StudyMeasure } from '../measure.ts';
import { codeShare, documentShare, polar, words } from './code-share.ts';
import { polarityConvention } from './study-factors.ts';

/** Documents that say the factor is missing, or stands in the way. */
export const factorHindering: StudyMeasure = {
  ...codeShare,
  id: 'factor_hindering',
  label: words('Hindert of ontbreekt', 'Hinders or is missing', 'Entrave ou manque'),
  definition: words(
    'In welk deel van de interviews gezegd wordt dat de factor hindert, of dat hij ontbreekt.',
    'In what part of the interviews it is said that the factor hinders, or that it is missing.',
    'Dans quelle part des entretiens on dit que le facteur entrave, ou qu’il manque.',
  ),
  formula: documentShare(
    'die de factor hinderend noemen',
    'that name the factor as hindering',
    'qui citent le facteur comme frein',
  ),
  convention: polarityConvention,
  compute: polar('-'),
};
