import { say } from '../../../model/errors.ts';
import { units } from '../../units.ts';
import { contactsInParts, whyNoLog } from '../log-cells.ts';
import { keys, undefinedHere, withLog } from '../log-words.ts';
import type { Measured, StudyMeasure } from '../measure.ts';
import { notDefined, shareOf } from '../measured.ts';
import { contactRefs, type LoggedContact } from '../observed-log.ts';
import { placeGroupings } from '../parts-of-study.ts';
import { studyReferences } from '../study-references.ts';
import { type CollaborationType, collaborationTypes, typeOf } from './contact-stage.ts';

/** The share of each type among the contacts of the three, in their order; beside it what is counted apart. */
export function sharesOfTypes(
  contacts: readonly LoggedContact[],
): readonly { readonly type: CollaborationType; readonly share: Measured }[] {
  const types = contacts.map(typeOf);
  const count = (wanted: ReturnType<typeof typeOf>): number => types.filter((type) => type === wanted).length;
  const ofThree = contacts.filter((_contact, place) => {
    const type = types[place] ?? null;
    return type !== null && type !== 'none' && type !== 'other';
  });
  const evidence = () => contactRefs(ofThree);
  const detail = { none: count('none'), other_types: count('other'), without_type: count(null) };
  const reason = say('measure-no-collaboration-type');
  return collaborationTypes.map((type) => ({
    type,
    share: shareOf(count(type), ofThree.length, reason, {
      evidence,
      counted: () => contactRefs(contacts.filter((_contact, place) => types[place] === type)),
      detail,
    }),
  }));
}

/** Shares of referral, administrative support and joint follow-up among contacts of these three; `none` is counted apart. */
export const collaborationTypeMix: StudyMeasure = {
  id: 'collaboration_types',
  family: 'collaboration',
  label: { nl: 'Samenwerkingsvormen', en: 'Types of collaboration', fr: 'Types de collaboration' },
  definition: {
    nl: 'Welk deel van de contacten een doorverwijzing, administratieve ondersteuning of gezamenlijke opvolging is. De drie verschillen van elkaar; de ene is niet beter dan de andere.',
    en: 'What part of the contacts is a referral, administrative support or joint follow-up. The three differ; one is not better than another.',
    fr: 'Quelle part des contacts est une orientation, un soutien administratif ou un suivi commun. Les trois diffèrent ; l’un n’est pas meilleur que l’autre.',
  },
  formula: 'c_t / Σ c_t',
  range: { min: 0, max: 1 },
  unit: units.share,
  undefinedWhen: undefinedHere.noTypes,
  convention: withLog({
    nl: 'c_t = contacten van vorm t. Contacten met vorm “geen”, een andere vorm of zonder vorm staan ernaast geteld, niet in de noemer.',
    en: 'c_t = contacts of type t. Contacts of type “none”, of another type or without a type are counted beside it, not in the denominator.',
    fr: 'c_t = contacts du type t. Les contacts de type « aucune », d’un autre type ou sans type sont comptés à côté, pas au dénominateur.',
  }),
  references: [studyReferences.brochure2017],
  ownDesign: true,
  keys: [keys.type],
  groupings: placeGroupings,
  minimum: 0,
  parameters: [],
  compute: (context) => {
    const reason = whyNoLog(context);
    return contactsInParts(context).flatMap(({ unit, items }) =>
      sharesOfTypes(items).map(({ type, share }) => ({
        unit,
        key: [type],
        ...(reason === null ? share : notDefined(reason)),
      })),
    );
  },
};
