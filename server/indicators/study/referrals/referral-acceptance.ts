import { say } from '../../../model/errors.ts';
import type { RecordRef } from '../../../model/records.ts';
import type { StudyMeasure } from '../measure.ts';
import { shareOf } from '../measured.ts';
import { contactRefs } from '../observed-log.ts';
import { placeGroupings } from '../parts-of-study.ts';
import { accepted, hasOutcome, type Referral } from './referral-chains.ts';
import { ofReferrals } from './referral-loops.ts';
import { cellsOfReferrals, whereSenderLies } from './referral-shares.ts';

/** Of the referrals whose outcome is decided, the share that was accepted; separate from whether the loop was closed. */
export const referralAcceptance: StudyMeasure = {
  ...ofReferrals,
  id: 'referral_acceptance',
  label: { nl: 'Doorverwijzing aanvaard', en: 'Referral accepted', fr: 'Orientation acceptée' },
  definition: {
    nl: 'Welk deel van de doorverwijzingen waarover beslist is, aanvaard werd of tot een inschrijving leidde. Ernaast: geweigerd, op de wachtlijst, nog open.',
    en: 'What part of the referrals that were decided on was accepted or led to an enrolment. Beside it: refused, waitlisted, still open.',
    fr: 'Quelle part des orientations décidées a été acceptée ou a mené à une inscription. À côté : refusées, sur liste d’attente, encore ouvertes.',
  },
  formula: 'n_a / n_d',
  undefinedWhen: {
    nl: 'Als over geen enkele doorverwijzing beslist is.',
    en: 'When no referral was decided on.',
    fr: 'Si aucune orientation n’est décidée.',
  },
  convention: {
    nl: `n_d = doorverwijzingen die aanvaard, ingeschreven, geweigerd of op een wachtlijst gezet werden, volgens de doorverwijzing zelf of de eerste terugkoppeling die het zegt; n_a = aanvaard of ingeschreven. ${whereSenderLies.nl}`,
    en: `n_d = referrals that were accepted, enrolled, refused or waitlisted, by the referral itself or the first feedback that says so; n_a = accepted or enrolled. ${whereSenderLies.en}`,
    fr: `n_d = orientations acceptées, inscrites, refusées ou sur liste d’attente, selon l’orientation même ou le premier retour qui le dit ; n_a = acceptées ou inscrites. ${whereSenderLies.fr}`,
  },
  groupings: placeGroupings,
  compute: (context) =>
    cellsOfReferrals(context, (items) => {
      const known = items.filter(hasOutcome);
      const ending = (...outcomes: readonly string[]) =>
        known.filter(({ outcome }) => outcome !== null && outcomes.includes(outcome));
      const taken = ending(...accepted);
      return shareOf(taken.length, known.length, say('measure-no-outcome'), {
        evidence: () => recordsOf(known),
        counted: () => recordsOf(taken),
        detail: {
          refused: ending('refused').length,
          waitlisted: ending('waitlisted').length,
          not_decided: items.length - known.length,
        },
      });
    }),
};

/** The referrals, and the contacts that tell what came of them. */
function recordsOf(items: readonly Referral[]): readonly RecordRef[] {
  return contactRefs(
    items.flatMap(({ sent, outcomeAt }) => (outcomeAt === null || outcomeAt === sent ? [sent] : [sent, outcomeAt])),
  );
}
