import { say } from '../../../model/errors.ts';
import type { RecordRef } from '../../../model/records.ts';
import { keys, untilTheEnd } from '../log-words.ts';
import type { StudyMeasure } from '../measure.ts';
import { notDefined, partOf } from '../measured.ts';
import { episodesOf, familiesInParts, ofFamilies } from './family-shares.ts';
import type { FollowUp } from './follow-ups.ts';

/** The states of a family's day, and how many days of a family are in each. The first two exclude one another. */
const states: readonly { readonly id: string; readonly days: (family: FollowUp) => number }[] = [
  { id: 'orphan', days: ({ orphan }) => orphan },
  { id: 'no-lead', days: ({ noLead }) => noLead },
  { id: 'several-organisations', days: ({ shared }) => shared },
];

/** Of the days of families, the shares on which nobody follows, nobody leads, and several organisations follow them. */
export const followUpDays: StudyMeasure = {
  ...ofFamilies,
  id: 'follow_up_days',
  label: { nl: 'Dagen van gezinnen', en: 'Days of families', fr: 'Jours des familles' },
  definition: {
    nl: 'Op welk deel van de dagen van gezinnen niemand hen volgt (orphan), wel iemand volgt maar niemand trekker is (no-lead), en twee of meer organisaties hen volgen (several-organisations). Samen volgen is op zich goed noch slecht.',
    en: 'On what part of the days of families nobody follows them (orphan), somebody follows but nobody leads (no-lead), and two or more organisations follow them (several-organisations). Following together is neither good nor bad in itself.',
    fr: 'Sur quelle part des jours des familles personne ne les suit (orphan), quelqu’un les suit mais personne ne pilote (no-lead), et deux organisations ou plus les suivent (several-organisations). Suivre ensemble n’est en soi ni bon ni mauvais.',
  },
  formula: 'Σ d_sf / Σ d_f',
  convention: untilTheEnd({
    nl: 'd_f = dagen van gezin f, van zijn eerste periode tot het einde (gesloten, verhuisd, afgehaakt) of tot de laatste dag van de waarneming; d_sf = die in toestand s. Begin- en einddag tellen mee. Een gezin telt mee in elk deel waar een organisatie het volgde.',
    en: 'd_f = days of family f, from its first episode to its end (closed, moved, dropped out) or to the last day of the observation; d_sf = those in state s. First and last day count. A family counts in every part where an organisation followed it.',
    fr: 'd_f = jours de la famille f, de son premier épisode à sa fin (clôturé, déménagé, abandon) ou au dernier jour de l’observation ; d_sf = ceux dans l’état s. Premier et dernier jour compris. Une famille compte dans chaque partie où une organisation l’a suivie.',
  }),
  keys: [keys.state],
  compute: (context) => {
    const parts = familiesInParts(context);
    return states.flatMap(({ id, days }) =>
      parts.map(({ unit, items }) => {
        const evidence = (): readonly RecordRef[] => items.flatMap(episodesOf);
        const detail = { families: items.length, families_with_such_days: items.filter((family) => days(family) > 0).length };
        const saysWhoLeads = items.some(({ episodes }) => episodes.some(({ record }) => record.is_lead !== null));
        const sum = (count: (family: FollowUp) => number): number => items.reduce((all, family) => all + count(family), 0);
        return {
          unit,
          key: [id],
          ...(id === 'no-lead' && items.length > 0 && !saysWhoLeads
            ? notDefined(say('measure-no-leads'), { evidence, detail })
            : partOf(
                sum(days),
                sum((family) => family.days),
                say('measure-no-episodes'),
                { evidence, detail },
              )),
        };
      }),
    );
  },
};
