import { say } from '../../../model/errors.ts';
import { byCodePoint } from '../../../model/identity.ts';
import { undefinedEverywhere, whyNoLog } from '../log-cells.ts';
import { keys } from '../log-words.ts';
import type { StudyMeasure } from '../measure.ts';
import { organisationNumbers } from '../organisation-numbers.ts';
import { partsOfStudy } from '../parts-of-study.ts';
import { type Referral, referrals } from './referral-chains.ts';
import { referralClosure } from './referral-closure.ts';
import { closureOf } from './referral-loops.ts';

/** The closing of the loop by the sectors of sender and receiver; a sector that is not known is empty. */
export const referralClosureBetweenSectors: StudyMeasure = {
  ...referralClosure,
  id: 'referral_closure_between_sectors',
  label: {
    nl: 'Doorverwijzing beantwoord, tussen sectoren',
    en: 'Referral answered, between sectors',
    fr: 'Orientation avec réponse, entre secteurs',
  },
  definition: {
    nl: 'Op welk deel van de doorverwijzingen van de ene sector naar de andere binnen W dagen een terugkoppeling kwam.',
    en: 'On what part of the referrals from one sector to another word came back within W days.',
    fr: 'Pour quelle part des orientations d’un secteur vers un autre un retour est venu dans les W jours.',
  },
  keys: [keys.fromSector, keys.toSector],
  groupings: ['study', 'municipality'],
  compute: (context) => {
    const { all } = referrals(context);
    if (all.length === 0) return undefinedEverywhere(whyNoLog(context) ?? say('measure-no-referrals'));
    const organisations = organisationNumbers(context);
    const sectorOf = (number: number): string => organisations.get(number).row?.sector ?? '';
    return partsOfStudy(organisations, ['study', 'municipality'], all, ({ sent }) => [sent.from]).flatMap(({ unit, items }) => {
      const groups = new Map<string, { readonly key: readonly [string, string]; readonly items: Referral[] }>();
      for (const item of items) {
        const key = [sectorOf(item.sent.from), sectorOf(item.sent.to)] as const;
        const group = groups.get(key.join('\n')) ?? { key, items: [] };
        groups.set(key.join('\n'), group);
        group.items.push(item);
      }
      return [...groups.values()]
        .sort((a, b) => byCodePoint(a.key[0], b.key[0]) || byCodePoint(a.key[1], b.key[1]))
        .map((group) => ({ unit, key: group.key, ...closureOf(context, group.items) }));
    });
  },
};
