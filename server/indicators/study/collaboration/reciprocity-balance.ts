import { say } from '../../../model/errors.ts';
import { units } from '../../units.ts';
import { cellsOfPairs } from '../log-cells.ts';
import { keys, undefinedHere, withLog } from '../log-words.ts';
import type { StudyMeasure } from '../measure.ts';
import { partOf } from '../measured.ts';
import { contactRefs, type LoggedPair } from '../observed-log.ts';

/** Contacts from either side of a pair. */
export function initiative({ a, contacts }: LoggedPair): { readonly fromA: number; readonly fromB: number } {
  const fromA = contacts.filter(({ from }) => from === a).length;
  return { fromA, fromB: contacts.length - fromA };
}

/** 1 - |from a - from b| / contacts: 0 all from one side, 1 as many from both. */
export const reciprocityBalance: StudyMeasure = {
  id: 'contact_balance',
  family: 'collaboration',
  label: { nl: 'Initiatief van beide kanten', en: 'Initiative from both sides', fr: 'Initiative des deux côtés' },
  definition: {
    nl: 'Of het contact van beide kanten komt: 1 = evenveel van elk, 0 = altijd van dezelfde kant.',
    en: 'Whether contact comes from both sides: 1 = as much from each, 0 = always from the same side.',
    fr: 'Indique si le contact vient des deux côtés : 1 = autant de chacun, 0 = toujours du même côté.',
  },
  formula: '1 − |c_ij − c_ji| / (c_ij + c_ji)',
  range: { min: 0, max: 1 },
  unit: units.share,
  undefinedWhen: undefinedHere.noLog,
  convention: withLog({
    nl: 'c_ij = contacten van i naar j. Met één contact is de waarde altijd 0.',
    en: 'c_ij = contacts from i to j. With one contact the value is always 0.',
    fr: 'c_ij = contacts de i vers j. Avec un seul contact la valeur est toujours 0.',
  }),
  references: [],
  ownDesign: true,
  keys: [keys.one, keys.other],
  groupings: ['study'],
  minimum: 0,
  parameters: [],
  compute: (context) =>
    cellsOfPairs(context, (pair) => {
      const { fromA, fromB } = initiative(pair);
      const all = fromA + fromB;
      return partOf(all - Math.abs(fromA - fromB), all, say('measure-no-contacts-here'), {
        evidence: () => contactRefs(pair.contacts),
        detail: { from_organisation: fromA, from_partner: fromB },
      });
    }),
};
