import { byCodePoint } from '../../model/identity.ts';
import type { NetworkRecipe } from '../../model/network-recipe.ts';
import type { StoredRecord, StudyRecords } from '../../model/records.ts';
import type { NodeAttributes } from '../network.ts';
import type { Actors, Lifetime } from './actors.ts';
import { drawBoundary } from './boundary.ts';
import { daysOf } from './calendar.ts';
import { inOrder } from './in-order.ts';
import { type MunicipalityNames, municipalityNames } from './municipality-names.ts';
import { partitionsOfOrganisation } from './partitions.ts';
import { rollUp } from './roll-up.ts';
import { Spellings } from './spellings.ts';

type Organisation = StoredRecord<'organisations'>;

/** Organisations as actors, with what records say of the organisation that was named, before it was folded. */
export type OrganisationActors = Actors & {
  /** The number of an organisation that is known already, or -1. */
  readonly find: (name: string) => number;
  readonly sectorOf: (name: string) => string | null;
};

/**
 * The organisations of a study under a recipe: listed ones first, each in its municipality and folded by the roll-up rule,
 * then those that only records name. If two rows have the same id the first counts; the import refuses that.
 * @param studied the study that the records are a change of: its municipalities and districts are known too
 */
export function organisationActors(
  records: Pick<StudyRecords, 'municipalities' | 'organisations'>,
  recipe: Pick<NetworkRecipe, 'municipalities' | 'districts' | 'rollUp'>,
  studied: Pick<StudyRecords, 'municipalities' | 'organisations'> = records,
): OrganisationActors {
  const names = new Spellings();
  const rows: Organisation[] = [];
  for (const row of inOrder(records.organisations)) if (names.add(row.org_id) === rows.length) rows.push(row);
  names.settle();

  const told = studied === records ? rows : [...rows, ...studied.organisations];
  const municipalities = municipalityNames({ municipalities: studied.municipalities, organisations: told });
  const boundary = drawBoundary(told, municipalities, recipe);
  const sites = rows.map((row) => ({
    sector: row.sector,
    parent: row.part_of === null ? -1 : names.find(row.part_of),
    inside: boundary(row),
  }));
  const ends = rollUp(sites, recipe.rollUp);
  const members = new Map<number, Organisation[]>();
  for (const [position, row] of rows.entries()) {
    const end = ends[position] as number;
    if (end === position) continue;
    const together = members.get(end);
    if (together === undefined) members.set(end, [row]);
    else together.push(row);
  }
  const unlistedInside = boundary(null);
  const isInside = (actor: number): boolean => sites[actor]?.inside ?? unlistedInside;
  const end = (position: number): number => ends[position] ?? position;

  return {
    of: (name) => end(names.add(name)),
    find: (name) => end(names.find(name)),
    sectorOf: (name) => rows[names.find(name)]?.sector ?? null,
    isInside,
    isWithdrawn: () => false,
    inside: () => [...names.names.keys()].filter((actor) => end(actor) === actor && isInside(actor)),
    id: (actor) => names.names[actor] as string,
    attributes: (actor) => {
      const row = rows[actor];
      if (row === undefined) return unlisted(names.names[actor] as string, isInside(actor));
      return listed(row, members.get(actor) ?? [], isInside(actor), municipalities);
    },
    lifetime: (actor) => lifetimeOf(rows[actor]),
  };
}

/** From the first day of `since` to the last of `until`, in the widest sense of the words used. */
function lifetimeOf(row: Organisation | undefined): Lifetime {
  return {
    from: daysOf(row?.since ?? null)?.first ?? Number.NEGATIVE_INFINITY,
    to: daysOf(row?.until ?? null)?.last ?? Number.POSITIVE_INFINITY,
  };
}

function listed(
  row: Organisation,
  folded: readonly Organisation[],
  inside: boolean,
  municipalities: MunicipalityNames,
): NodeAttributes {
  const answers = [row, ...folded].map(({ responded }) => responded);
  return {
    label: row.name,
    kind: row.type,
    sector: row.sector,
    municipality: row.municipality === null ? null : municipalities.nameOf(row.municipality),
    district: row.district,
    listed: true,
    inside,
    // One answer from any of its sites is an answer of the organisation.
    responded: answers.includes(true) ? true : answers.includes(false) ? false : null,
    building: row.building_id,
    lat: row.lat,
    lon: row.lon,
    folded: folded.map(({ org_id }) => org_id).sort(byCodePoint),
    attributes: partitionsOfOrganisation(row, municipalities),
  };
}

/** What is known of an organisation that no list has. */
export function unlisted(id: string, inside: boolean): NodeAttributes {
  return {
    label: id,
    kind: null,
    sector: null,
    municipality: null,
    district: null,
    listed: false,
    inside,
    responded: null,
    building: null,
    lat: null,
    lon: null,
    folded: [],
    attributes: {},
  };
}
