import { say } from '../../../model/errors.ts';
import { units } from '../../units.ts';
import { cellsOfParts, contactsInParts } from '../log-cells.ts';
import { keys, undefinedHere, withLog } from '../log-words.ts';
import type { Measured, StudyMeasure } from '../measure.ts';
import { shareOf } from '../measured.ts';
import { contactRefs, type LoggedContact } from '../observed-log.ts';
import { placeGroupings } from '../parts-of-study.ts';
import { studyReferences } from '../study-references.ts';
import { type CollaborationType, collaborationTypes, typeOf } from './collaboration-stage-of.ts';

/** The share of one type among the contacts of the three; beside it what is counted apart. */
export function shareOfType(type: CollaborationType, contacts: readonly LoggedContact[]): Measured {
  const counts = new Map<string | null, LoggedContact[]>();
  for (const contact of contacts) {
    const own = typeOf(contact);
    const known = counts.get(own);
    if (known === undefined) counts.set(own, [contact]);
    else known.push(contact);
  }
  const ofThree = collaborationTypes.flatMap((each) => counts.get(each) ?? []);
  return shareOf(counts.get(type)?.length ?? 0, ofThree.length, say('measure-no-collaboration-type'), {
    evidence: contactRefs(ofThree),
    detail: {
      none: counts.get('none')?.length ?? 0,
      other_types: counts.get('other')?.length ?? 0,
      without_type: counts.get(null)?.length ?? 0,
    },
  });
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
    const parts = contactsInParts(context);
    return collaborationTypes.flatMap((type) =>
      cellsOfParts(context, parts, (contacts) => shareOfType(type, contacts)).map((cell) => ({ ...cell, key: [type] })),
    );
  },
};
