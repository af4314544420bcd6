import { drawBoundary } from '../../../graph/build/boundary.ts';
import { municipalityNames } from '../../../graph/build/municipality-names.ts';
import { type PairSources, pairSources } from '../../../graph/pair-sources.ts';
import type { NetworkRecipe } from '../../../model/network-recipe.ts';
import type { RecordRef, StudyRecords } from '../../../model/records.ts';
import { addRecords } from '../evidence-of.ts';
import { oncePerStudy } from '../once-per-study.ts';
import { type OrganisationNumbers, organisationNumbers } from '../organisation-numbers.ts';

/** How a tie looks from one of its two sides. */
export type ServiceTie = {
  readonly partner: number;
  /** Both sides made contact or report it. */
  readonly twoSided: boolean;
  /** At most one did, and the side that did not was heard: its silence is silence. */
  readonly oneSided: boolean;
  readonly contacts: number;
};

/** A listed organisation with its ties. */
export type Service = {
  readonly number: number;
  /** Whether it lies inside the boundary of the recipe. */
  readonly inside: boolean;
  readonly ties: readonly ServiceTie[];
  /** Its own row, and the records that speak of it, explicit zeros included. */
  readonly records: readonly RecordRef[];
};

/** What the sources say of all pairs of the whole study, sites apart, of which at least one is not marked as outside. */
export const pairsOfServices = oncePerStudy(({ records, studied, network: { recipe } }): readonly PairSources[] => {
  const everywhere: NetworkRecipe = {
    ...recipe,
    municipalities: [],
    districts: [],
    boundary: 'inside-and-partners',
    rollUp: 'none',
  };
  return pairSources(records, everywhere, studied).pairs;
});

/**
 * The listed organisations of the whole study with every tie that any source of the recipe speaks of, sites apart. Partners outside the
 * boundary count as partners, so that nobody is called alone who merely works across a border; ties between two who are both marked as
 * outside (`in_boundary`) are not observed.
 */
export const services = oncePerStudy((context): readonly Service[] => {
  const { records, studied, network } = context;
  const { recipe } = network;
  const organisations = organisationNumbers(context);
  const pairs = pairsOfServices(context);
  const listed = organisations.all.slice(0, organisations.listed);
  const told = [...records.organisations, ...studied.organisations];
  const municipalities = municipalityNames({ municipalities: studied.municipalities, organisations: told });
  const isInside = drawBoundary(told, municipalities, recipe);
  const heard = heardOrganisations(pairs, organisations, records);
  const ties: ServiceTie[][] = listed.map(() => []);
  const refs: RecordRef[][] = listed.map(({ row }) => (row === null ? [] : [{ kind: 'organisations', id: row.id }]));
  for (const pair of pairs) {
    const [a, b] = [organisations.find(pair.a), organisations.find(pair.b)];
    for (const side of [a, b]) for (const more of [pair.records, pair.denials]) addRecords(refs[side] ?? [], more);
    if (pair.sources === 0) continue;
    const silent = [spokeA(pair) ? -1 : a, spokeB(pair) ? -1 : b].filter((side) => side >= 0);
    const tie = {
      twoSided: silent.length === 0,
      oneSided: silent.length > 0 && silent.every((side) => heard.has(side)),
      contacts: pair.contactsFromA + pair.contactsFromB,
    };
    for (const [side, partner] of [
      [a, b],
      [b, a],
    ] as const) {
      ties[side]?.push({ partner, ...tie });
      // That a tie is one-sided stands on the silent side having been heard elsewhere.
      if (tie.oneSided) for (const each of silent) addRecords(refs[side] ?? [], heard.get(each) ?? []);
    }
  }
  return listed.map(({ row }, number) => ({
    number,
    inside: isInside(row),
    ties: ties[number] ?? [],
    records: refs[number] ?? [],
  }));
});

const spokeA = ({ saidByA, contactsFromA }: PairSources): boolean => saidByA === 1 || contactsFromA > 0;
const spokeB = ({ saidByB, contactsFromB }: PairSources): boolean => saidByB === 1 || contactsFromB > 0;

/** Who answered the roster, answered of anybody, or logged a contact as going out; each with records that show it. */
function heardOrganisations(
  pairs: readonly PairSources[],
  { all, find }: OrganisationNumbers,
  { contacts }: StudyRecords,
): ReadonlyMap<number, readonly RecordRef[]> {
  const heard = new Map<number, readonly RecordRef[]>();
  const senders = new Map(contacts.map(({ id, from_org }) => [id, find(from_org)]));
  for (const [number, { row }] of all.entries()) {
    if (row?.responded === true) heard.set(number, [{ kind: 'organisations', id: row.id }]);
  }
  for (const { a, b, saidByA, saidByB, records, denials } of pairs) {
    for (const [id, said] of [
      [a, saidByA],
      [b, saidByB],
    ] as const) {
      const number = find(id);
      if (heard.has(number)) continue;
      const sent = records.find((ref) => ref.kind === 'contacts' && senders.get(ref.id) === number);
      if (sent !== undefined) heard.set(number, [sent]);
      else if (said !== null) heard.set(number, [...records.filter(({ kind }) => kind !== 'contacts'), ...denials]);
    }
  }
  return heard;
}
