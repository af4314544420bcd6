import { untilTheEnd } from '../log-words.ts';
import type { StudyMeasure } from '../measure.ts';
import { episodesOf, familyShares, ofFamilies, silentDaysOf, silentDaysParameter } from './family-shares.ts';
import { isSilentOpen } from './follow-ups.ts';

/** The share of families that are followed by the books, but of whom nothing was heard for W days. */
export const silentOpen: StudyMeasure = {
  ...ofFamilies,
  id: 'silent_open',
  label: { nl: 'Open maar stil', en: 'Open but silent', fr: 'Ouvert mais silencieux' },
  definition: {
    nl: 'Welk deel van de gezinnen volgens de boeken gevolgd wordt, terwijl er al minstens W dagen niets gebeurde. Misschien loopt het goed; misschien is het gezin vergeten.',
    en: 'What part of the families is followed by the books, while nothing has happened for at least W days. Perhaps all goes well; perhaps the family was forgotten.',
    fr: 'Quelle part des familles est suivie sur le papier, alors que rien ne s’est passé depuis au moins W jours. Peut-être que tout va bien ; peut-être que la famille a été oubliée.',
  },
  formula: '#{f: a_f = 1, z_f ≥ W} / n',
  convention: untilTheEnd({
    nl: 'n = gezinnen met een begeleidingsperiode; a_f = 1: iemand volgt het gezin op de laatste dag; z_f = dagen sinds de laatste gebeurtenis (begin of einde van een periode, of een contact over het gezin). Een gezin telt mee in elk deel waar een organisatie het volgde.',
    en: 'n = families with an episode; a_f = 1: somebody follows the family on the last day; z_f = days since the last event (an episode begins or ends, or contact about the family). A family counts in every part where an organisation followed it.',
    fr: 'n = familles ayant un épisode ; a_f = 1 : quelqu’un suit la famille le dernier jour ; z_f = jours depuis le dernier événement (début ou fin d’un épisode, ou contact à son sujet). Une famille compte dans chaque partie où une organisation l’a suivie.',
  }),
  parameters: [silentDaysParameter],
  compute: (context) =>
    familyShares(
      context,
      (family) => isSilentOpen(family, silentDaysOf(context)),
      // Contact tells of a family that somebody follows.
      (family) => (family.active ? family.records : episodesOf(family)),
    ),
};
