import type { StudyMeasure } from '../measure.ts';
import { keyLabels, studyConventions } from '../study-words.ts';
import { codeShare, documentShare, naming, words } from './code-share.ts';

/** Documents that name a formal or informal threshold of child care. */
export const thresholdPrevalence: StudyMeasure = {
  ...codeShare,
  id: 'threshold_prevalence',
  label: words('Drempels van kinderopvang', 'Thresholds of child care', 'Seuils de l’accueil'),
  definition: words(
    'In welk deel van de interviews een drempel naar kinderopvang ter sprake komt: formeel (wachtlijsten, procedures) of informeel (informatie, vertrouwen).',
    'In what part of the interviews a threshold to child care comes up: formal (waiting lists, procedures) or informal (information, trust).',
    'Dans quelle part des entretiens un seuil vers l’accueil est évoqué : formel (listes d’attente, procédures) ou informel (information, confiance).',
  ),
  formula: documentShare('met een passage over de drempel', 'with some passage on the threshold', 'avec un passage sur le seuil'),
  convention: studyConventions.documents,
  keys: [
    { id: 'level', label: keyLabels.level },
    { id: 'threshold', label: keyLabels.threshold },
  ],
  compute: naming({ groups: ['threshold'], word: 'threshold', withLevel: true }),
};
