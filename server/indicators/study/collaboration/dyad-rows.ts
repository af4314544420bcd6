import { type LoggedPair, observedLog } from '../observed-log.ts';
import { oncePerStudy, type Readable } from '../once-per-study.ts';
import { organisationNumbers } from '../organisation-numbers.ts';
import { addUpRichness } from './channel-richness.ts';
import { stageReached } from './collaboration-stage.ts';
import { fixedContactUse } from './declared-contacts.ts';
import { kilometresBetween, sameBuilding } from './kilometres-between.ts';
import { mostFrequentPersons } from './most-frequent-persons.ts';
import { concentration, hangsOnOne, largestShare, type PersonSide, personSides } from './person-sides.ts';
import { initiative } from './reciprocity-balance.ts';
import { type Agreement, reportedAgreements } from './reported-agreements.ts';

/** One side of a pair: how many workers carry the contacts, and how far one of them does. Null where nobody is named. */
export type DyadSide = {
  readonly contacts: number;
  readonly persons: number;
  readonly largestShare: number | null;
  readonly hhi: number | null;
  /** One worker is the only one named. With a single contact that is always so. */
  readonly singlePerson: boolean;
  /** Pseudonym of the one who carries most. */
  readonly person: string | null;
};

/** Everything the log tells of two organisations, in one row; shares 0 to 1, null where the log does not say. */
export type DyadRow = {
  readonly a: string;
  readonly b: string;
  readonly contacts: number;
  readonly balance: number;
  readonly sideA: DyadSide;
  readonly sideB: DyadSide;
  readonly personPairShare: number | null;
  readonly fixedContactShare: number | null;
  readonly stage: number | null;
  readonly meanRichness: number | null;
  readonly maxRichness: number | null;
  readonly richShare: number | null;
  readonly formalShare: number | null;
  readonly agreement: Agreement | null;
  readonly kilometres: number | null;
  readonly sameBuilding: boolean | null;
  readonly firstDay: string;
  readonly lastDay: string;
};

/** A row for each pair with a contact, by the ids of the two. */
export const dyadRows = oncePerStudy((context): readonly DyadRow[] => {
  const agreements = new Map(reportedAgreements(context).map(({ a, b, agreement }) => [`${a} ${b}`, agreement]));
  return observedLog(context).pairs.map((pair) => rowOf(context, pair, agreements.get(`${pair.a} ${pair.b}`) ?? null));
});

function rowOf(context: Readable, pair: LoggedPair, agreement: Agreement | null): DyadRow {
  const { contacts } = pair;
  const organisations = organisationNumbers(context);
  const [one, other] = [organisations.get(pair.a), organisations.get(pair.b)];
  const { fromA, fromB } = initiative(pair);
  const [sideA, sideB] = personSides(context, pair);
  const persons = mostFrequentPersons(context, pair);
  const fixed = fixedContactUse(context, pair);
  const richness = addUpRichness(contacts);
  const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
  const formal = contacts.filter(({ record }) => record.formal !== null);
  const days = contacts.map(({ record }) => record.date).sort();
  return {
    a: one.id,
    b: other.id,
    contacts: contacts.length,
    balance: 1 - Math.abs(fromA - fromB) / contacts.length,
    sideA: asSide(sideA, fromA),
    sideB: asSide(sideB, fromB),
    personPairShare: persons === null ? null : persons.contacts.length / persons.named.length,
    fixedContactShare: fixed === null ? null : fixed.used.length / fixed.contacts.length,
    stage: stageReached(pair),
    meanRichness: share(richness.sum, richness.known.length),
    maxRichness: richness.max,
    richShare: share(richness.rich, richness.known.length),
    formalShare: share(formal.filter(({ record }) => record.formal).length, formal.length),
    agreement,
    kilometres: kilometresBetween(one, other),
    sameBuilding: sameBuilding(one, other),
    // A pair has at least one contact.
    firstDay: days[0] as string,
    lastDay: days.at(-1) as string,
  };
}

function asSide(side: PersonSide, contacts: number): DyadSide {
  return {
    contacts,
    persons: side.carriers.length,
    largestShare: largestShare(side),
    hhi: concentration(side),
    singlePerson: hangsOnOne(side),
    person: side.carriers[0]?.person ?? null,
  };
}
