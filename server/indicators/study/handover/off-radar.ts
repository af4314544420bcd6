import { untilTheEnd } from '../log-words.ts';
import type { StudyMeasure } from '../measure.ts';
import { episodesOf, familyShares, ofFamilies, silentDaysOf, silentDaysParameter } from './family-shares.ts';
import { isOffRadar } from './follow-ups.ts';

/** The share of families that nobody follows any more although their file is open, and of whom nothing was heard for W days. */
export const offRadar: StudyMeasure = {
  ...ofFamilies,
  id: 'off_radar',
  label: { nl: 'Gezinnen van de radar', en: 'Families off the radar', fr: 'Familles hors radar' },
  definition: {
    nl: 'Welk deel van de gezinnen door niemand meer gevolgd wordt terwijl het dossier niet gesloten is, en waarvan al minstens W dagen niets meer vernomen werd.',
    en: 'What part of the families is followed by nobody any more while the file is not closed, and was not heard of for at least W days.',
    fr: 'Quelle part des familles n’est plus suivie par personne alors que le dossier n’est pas clos, et dont on est sans nouvelles depuis au moins W jours.',
  },
  formula: '#{f: a_f = 0, z_f ≥ W} / n',
  convention: untilTheEnd({
    nl: 'n = gezinnen met een begeleidingsperiode; a_f = 0: niemand volgt het gezin op de laatste dag en het dossier is niet gesloten; z_f = dagen sinds de laatste gebeurtenis (begin of einde van een periode, of een contact over het gezin). Een gezin telt mee in elk deel waar een organisatie het volgde.',
    en: 'n = families with an episode; a_f = 0: nobody follows the family on the last day and its file is not closed; z_f = days since the last event (an episode begins or ends, or contact about the family). A family counts in every part where an organisation followed it.',
    fr: 'n = familles ayant un épisode ; a_f = 0 : personne ne suit la famille le dernier jour et son dossier n’est pas clos ; z_f = jours depuis le dernier événement (début ou fin d’un épisode, ou contact à son sujet). Une famille compte dans chaque partie où une organisation l’a suivie.',
  }),
  parameters: [silentDaysParameter],
  compute: (context) =>
    familyShares(
      context,
      (family) => isOffRadar(family, silentDaysOf(context)),
      // Contact tells of a family that nobody follows, and whose file is open.
      (family) => (family.active || family.closed ? episodesOf(family) : family.records),
    ),
};
