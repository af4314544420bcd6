import type { StudyMeasure } from '../measure.ts';
import { studyConventions } from '../study-words.ts';
import { codeShare, documentShare, naming, words } from './code-share.ts';
import { factorGroups } from './study-factors.ts';

/** Documents that name the factor in any way. */
export const factorPrevalence: StudyMeasure = {
  ...codeShare,
  id: 'factor_prevalence',
  label: words('Genoemd', 'Named', 'Cité'),
  definition: words(
    'In welk deel van de interviews de factor ter sprake komt, hoe dan ook.',
    'In what part of the interviews the factor comes up, in whatever way.',
    'Dans quelle part des entretiens le facteur est évoqué, de quelque manière que ce soit.',
  ),
  formula: documentShare('met een passage over de factor', 'with some passage on the factor', 'avec un passage sur le facteur'),
  convention: studyConventions.documents,
  compute: naming({ groups: factorGroups, word: 'factor', withLevel: true }),
};
