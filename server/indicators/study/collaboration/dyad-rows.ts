import type { PairClass } from '../../../graph/network.ts';
import { type PairSources, pairSources } from '../../../graph/pair-sources.ts';
import { type NetworkRecipe, tieSources } from '../../../model/network-recipe.ts';
import { whyNoLog } from '../log-cells.ts';
import { type LoggedPair, observedLog } from '../observed-log.ts';
import { oncePerStudy, type Readable } from '../once-per-study.ts';
import { organisationNumbers } from '../organisation-numbers.ts';
import { sourcesOfStudy } from '../sources/source-pairs.ts';
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
  /** One worker is the only one named. With a single contact that is always so; null where there is no contact. */
  readonly singlePerson: boolean | null;
  /** Pseudonym of the one who carries most. */
  readonly person: string | null;
};

/**
 * What is known of two organisations with a tie, in one row: what the log tells (shares 0 to 1, null where it does not say, and everywhere
 * in a study without a log), and who says that there is a tie.
 */
export type DyadRow = {
  readonly a: string;
  readonly b: string;
  readonly contacts: number | null;
  readonly balance: number | null;
  readonly sideA: DyadSide | null;
  readonly sideB: DyadSide | null;
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
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  /** How many independent sources speak for the tie, 1 to 4, and how they agree. */
  readonly sources: number;
  readonly sourceClass: PairClass;
  /** Whether each side reports the tie; null = it was not heard. */
  readonly saidByA: boolean | null;
  readonly saidByB: boolean | null;
  /** Whether a third party (researcher, parent, another organisation) reports it. */
  readonly saidByThird: boolean;
};

/** A row for each pair that some source has a tie for, by the ids of the two; whatever the boundary and tie rule of the recipe. */
export const dyadRows = oncePerStudy((context): readonly DyadRow[] => {
  const { find } = organisationNumbers(context);
  const agreements = new Map(reportedAgreements(context).map(({ a, b, agreement }) => [`${a} ${b}`, agreement]));
  const logged = new Map(observedLog(context).pairs.map((pair) => [`${pair.a} ${pair.b}`, pair]));
  return allSources(context).flatMap((said) => {
    if (said.sources === 0) return [];
    const [a, b] = [find(said.a), find(said.b)];
    const pair = logged.get(`${a} ${b}`) ?? { a, b, contacts: [] };
    return [rowOf(context, pair, said, agreements.get(`${a} ${b}`) ?? null)];
  });
});

/** How the sources agree about every pair of services as the records name them: all sources, nowhere bounded, no site folded. */
function allSources(context: Readable): readonly PairSources[] {
  const { records, network, observedUntil } = context;
  const { recipe } = network;
  const isObserved = ({ date }: { readonly date: string }): boolean => observedUntil === null || date <= observedUntil;
  const isWhole =
    recipe.municipalities.length + recipe.districts.length + recipe.relationTypes.length === 0 &&
    tieSources.every((source) => recipe.sources.includes(source)) &&
    recipe.rollUp === 'none' &&
    records.contacts.every(isObserved) &&
    records.organisations.every(({ in_boundary }) => in_boundary !== false);
  if (isWhole) return sourcesOfStudy(context).pairs;
  const whole: NetworkRecipe = {
    ...recipe,
    municipalities: [],
    districts: [],
    relationTypes: [],
    sources: [...tieSources],
    rollUp: 'none',
  };
  const organisations = records.organisations.map((row) => (row.in_boundary === false ? { ...row, in_boundary: null } : row));
  const observed = { ...records, organisations, contacts: records.contacts.filter(isObserved) };
  return pairSources(observed, whole).pairs;
}

function rowOf(context: Readable, pair: LoggedPair, said: PairSources, agreement: Agreement | null): DyadRow {
  const hasLog = whyNoLog(context) === null;
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
    contacts: hasLog ? contacts.length : null,
    balance: contacts.length === 0 ? null : 1 - Math.abs(fromA - fromB) / contacts.length,
    sideA: hasLog ? asSide(sideA, fromA) : null,
    sideB: hasLog ? asSide(sideB, fromB) : null,
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
    firstDay: days[0] ?? null,
    lastDay: days.at(-1) ?? null,
    sources: said.sources,
    sourceClass: said.pairClass,
    saidByA: asAnswer(said.saidByA),
    saidByB: asAnswer(said.saidByB),
    saidByThird: said.saidByThird,
  };
}

function asSide(side: PersonSide, contacts: number): DyadSide {
  return {
    contacts,
    persons: side.carriers.length,
    largestShare: largestShare(side),
    hhi: concentration(side),
    singlePerson: side.contacts.length === 0 ? null : hangsOnOne(side),
    person: side.carriers[0]?.person ?? null,
  };
}

function asAnswer(said: PairSources['saidByA']): boolean | null {
  return said === null ? null : said === 1;
}
