import { say } from '../../../model/errors.ts';
import type { StudyMeasure } from '../measure.ts';
import { shareOf } from '../measured.ts';
import { contactRefs } from '../observed-log.ts';
import { placeGroupings } from '../parts-of-study.ts';
import { studyReferences } from '../study-references.ts';
import { ofReferrals } from './referral-loops.ts';
import { cellsOfReferrals, whereSenderLies } from './referral-shares.ts';

/** Of the referrals that say so, the share on which a worker went along with the family. */
export const warmHandover: StudyMeasure = {
  ...ofReferrals,
  id: 'warm_handover',
  label: { nl: 'Warme overdracht', en: 'Warm handover', fr: 'Transmission accompagnée' },
  definition: {
    nl: 'Bij welk deel van de doorverwijzingen een medewerker met het gezin meeging.',
    en: 'For what part of the referrals a worker went along with the family.',
    fr: 'Pour quelle part des orientations un collaborateur a accompagné la famille.',
  },
  formula: 'n_w / n_k',
  undefinedWhen: {
    nl: 'Als bij geen enkele doorverwijzing staat of iemand meeging.',
    en: 'When no referral says whether somebody went along.',
    fr: 'Si aucune orientation n’indique si quelqu’un a accompagné.',
  },
  convention: {
    nl: `n_k = doorverwijzingen die zeggen of iemand meeging, n_w = die waarbij dat zo was. ${whereSenderLies.nl}`,
    en: `n_k = referrals that say whether somebody went along, n_w = those where somebody did. ${whereSenderLies.en}`,
    fr: `n_k = orientations qui indiquent si quelqu’un a accompagné, n_w = celles où c’était le cas. ${whereSenderLies.fr}`,
  },
  references: [studyReferences.brochure2017],
  groupings: placeGroupings,
  compute: (context) =>
    cellsOfReferrals(context, (items) => {
      const known = items.filter(({ sent }) => sent.record.accompanied !== null).map(({ sent }) => sent);
      const warm = known.filter(({ record }) => record.accompanied);
      return shareOf(warm.length, known.length, say('measure-no-accompanied'), {
        evidence: () => contactRefs(known),
        counted: () => contactRefs(warm),
        detail: { not_said: items.length - known.length },
      });
    }),
};
