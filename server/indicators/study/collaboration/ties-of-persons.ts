import { byCodePoint } from '../../../model/identity.ts';
import type { LoggedContact } from '../observed-log.ts';
import { observedLog } from '../observed-log.ts';
import { oncePerStudy } from '../once-per-study.ts';
import { organisationNumbers } from '../organisation-numbers.ts';
import { hangsOnOne, type PersonSide, personSides } from './person-sides.ts';

/** The ties that a person carries for an organisation. */
export type TiesOfPerson = {
  readonly organisation: number;
  readonly person: string;
  /** Ids of partners whom nobody else of the organisation has contact with, and of those whom others have contact with too. */
  readonly lost: readonly string[];
  readonly weakened: readonly string[];
  /** The other carriers of a tie are part of the answer: without them it would be lost. */
  readonly contacts: () => readonly LoggedContact[];
};

/** What each person of the log carries: what goes, and what weakens, if that person leaves. By organisation, then person. */
export const tiesOfPersons = oncePerStudy((context): readonly TiesOfPerson[] => {
  type Carried = { organisation: number; person: string; lost: string[]; weakened: string[]; sides: PersonSide[] };
  const organisations = organisationNumbers(context);
  const idOf = (number: number): string => organisations.get(number).id;
  const carried = new Map<string, Carried>();
  for (const pair of observedLog(context).pairs) {
    for (const side of personSides(context, pair)) {
      const { organisation, partner } = side;
      for (const { person } of side.carriers) {
        const key = `${organisation} ${person}`;
        const own = carried.get(key) ?? { organisation, person, lost: [], weakened: [], sides: [] };
        carried.set(key, own);
        own[hangsOnOne(side) ? 'lost' : 'weakened'].push(idOf(partner));
        own.sides.push(side);
      }
    }
  }
  return [...carried.values()]
    .map(({ sides, ...own }) => ({
      ...own,
      lost: own.lost.sort(byCodePoint),
      weakened: own.weakened.sort(byCodePoint),
      contacts: () => sides.flatMap(({ carriers }) => carriers.flatMap((carrier) => carrier.contacts)),
    }))
    .sort((a, b) => byCodePoint(idOf(a.organisation), idOf(b.organisation)) || byCodePoint(a.person, b.person));
});
