import type { StudyMeasure } from '../measure.ts';
import { keyLabels, studyConventions } from '../study-words.ts';
import { codeShare, documentShare, naming, words } from './code-share.ts';

/** Documents that name a function of child care. */
export const functionPrevalence: StudyMeasure = {
  ...codeShare,
  id: 'function_prevalence',
  label: words('Functies van kinderopvang', 'Functions of child care', 'Fonctions de l’accueil'),
  definition: words(
    'In welk deel van de interviews een functie van kinderopvang ter sprake komt: economisch, pedagogisch of sociaal.',
    'In what part of the interviews a function of child care comes up: economic, pedagogical or social.',
    'Dans quelle part des entretiens une fonction de l’accueil est évoquée : économique, pédagogique ou sociale.',
  ),
  formula: documentShare(
    'met een passage over de functie',
    'with some passage on the function',
    'avec un passage sur la fonction',
  ),
  convention: studyConventions.documents,
  keys: [{ id: 'function', label: keyLabels.function }],
  compute: naming({ groups: ['function'], word: 'function', withLevel: false }),
};
