import type { StudyMeasure } from '../measure.ts';
import { episodesOf, familyShares, ofFamilies } from './family-shares.ts';

/** The share of families with at least one day between two episodes on which nobody followed them. */
export const familiesWithGap: StudyMeasure = {
  ...ofFamilies,
  id: 'families_with_gap',
  label: {
    nl: 'Gezinnen met een gat in de begeleiding',
    en: 'Families with a gap in their guidance',
    fr: 'Familles avec un trou dans le suivi',
  },
  definition: {
    nl: 'Bij welk deel van de gezinnen er tussen twee begeleidingsperiodes minstens één dag was waarop niemand hen volgde.',
    en: 'For what part of the families there was at least one day between two episodes on which nobody followed them.',
    fr: 'Pour quelle part des familles il y a eu, entre deux épisodes, au moins un jour où personne ne les suivait.',
  },
  formula: '#{f: g_f > 0} / n',
  convention: {
    nl: 'n = gezinnen met een begeleidingsperiode; g_f = dagen tussen de eerste en de laatste periode waarop niemand het gezin volgde; begin- en einddag van een periode zijn gevolgde dagen.',
    en: 'n = families with an episode; g_f = days between the first and the last episode on which nobody followed the family; first and last day of an episode are followed.',
    fr: 'n = familles ayant un épisode ; g_f = jours entre le premier et le dernier épisode où personne ne suivait la famille ; premier et dernier jour d’un épisode sont suivis.',
  },
  compute: (context) => familyShares(context, ({ gaps }) => gaps > 0, episodesOf),
};
