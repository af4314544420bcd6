import { inOrder } from '../../graph/build/in-order.ts';
import { municipalityNames } from '../../graph/build/municipality-names.ts';
import { isWithdrawn } from '../../graph/build/reporting-passages.ts';
import { foldId } from '../../model/identity.ts';
import type { RecordRef, StoredRecord } from '../../model/records.ts';
import { findTerm, foldWord } from '../../model/vocabulary.ts';
import { refsOf } from './evidence-of.ts';
import type { Grouping, Unit } from './measure.ts';
import { oncePerStudy, type Readable } from './once-per-study.ts';
import { organisationNumbers } from './organisation-numbers.ts';
import { placeOf } from './parts-of-study.ts';
import { distinctUnits, itemsByUnit, unitKey, wholeStudy } from './study-units.ts';

/** A coded passage with the units it speaks for: its own cells, else those of its interview. */
export type Passage = {
  readonly row: StoredRecord<'coding'>;
  /** The folded id of its document. */
  readonly document: string;
  readonly units: readonly Unit[];
  /** By grouping that neither the passage nor its interview says: the passage of the same document that does. */
  readonly placedBy: Partial<Record<Grouping, StoredRecord<'coding'>>>;
};

/** An interview, or a document that only the coding names. */
export type StudyDocument = {
  readonly id: string;
  readonly interview: StoredRecord<'interviews'> | null;
  /** The units that the interview itself says; [] without one. */
  readonly own: readonly Unit[];
  /** In the order of import and row. */
  readonly passages: readonly Passage[];
  readonly units: readonly Unit[];
};

export type StudyDocuments = {
  readonly documents: readonly StudyDocument[];
  readonly passages: readonly Passage[];
  /** The units that documents lie in, and the municipalities and sectors of the listed organisations; in order. */
  readonly units: readonly Unit[];
  /** The documents of a unit: what could have spoken of anything there. */
  readonly asked: (unit: Unit) => readonly StudyDocument[];
};

/** The sector that those who speak as a parent are counted under. */
export const familySector = 'family';

type Said = Partial<Record<Exclude<Grouping, 'study' | 'district'>, string>>;

/** The word under which a role is compared and shown. */
export function roleKey(role: string): string {
  return findTerm('respondentRole', role)?.key ?? foldWord(role);
}

/**
 * The documents of a study: its interviews, and those that only the coding names. One whose consent was withdrawn is not read at all.
 *
 * A document lies in the units of its interview and of its passages; a passage that says nothing of a grouping lies where its interview
 * does, or where the other passages of its document all do.
 */
export const studyDocuments = oncePerStudy((context): StudyDocuments => {
  const { interviews, coding } = context.records;
  const rows = new Map<string, StoredRecord<'coding'>[]>();
  const held = new Map<string, StoredRecord<'interviews'> | null>();
  const withdrawn = new Set<string>();
  for (const interview of inOrder(interviews)) {
    const id = foldId(interview.interview_id);
    if (isWithdrawn(interview)) withdrawn.add(id);
    if (!held.has(id)) held.set(id, interview);
  }
  for (const row of inOrder(coding)) {
    const id = foldId(row.interview_id);
    if (!held.has(id)) held.set(id, null);
    const list = rows.get(id);
    if (list === undefined) rows.set(id, [row]);
    else list.push(row);
  }
  const places = speakerPlaces(context);
  const documents = [...held]
    .filter(([id]) => !withdrawn.has(id))
    .map(([id, interview]) => readDocument(id, interview, rows.get(id) ?? [], places));
  const units = distinctUnits([wholeStudy, ...places.units, ...documents.flatMap((document) => document.units)]);
  const asked = new Map(
    itemsByUnit(units, documents, (document) => document.units).map(({ unit, items }) => [unitKey(unit), items]),
  );
  return {
    documents,
    passages: documents.flatMap(({ passages }) => passages),
    units,
    asked: (unit) => asked.get(unitKey(unit)) ?? [],
  };
});

function readDocument(
  id: string,
  interview: StoredRecord<'interviews'> | null,
  rows: readonly StoredRecord<'coding'>[],
  places: SpeakerPlaces,
): StudyDocument {
  const ofInterview = interview === null ? {} : saidBy(interview, places);
  const said = rows.map((row) => saidBy(row, places, ofInterview.role));
  const alone = saidByOthers.flatMap((by) => {
    const values = new Set(said.flatMap((each) => each[by] ?? []));
    const [value] = values;
    const row = rows.find((_row, place) => said[place]?.[by] !== undefined);
    return values.size === 1 && row !== undefined && ofInterview[by] === undefined ? [{ by, value, row }] : [];
  });
  const ofDocument = { ...Object.fromEntries(alone.map(({ by, value }) => [by, value])), ...ofInterview };
  const passages = rows.map((row, place) => ({
    row,
    document: id,
    units: unitsSaid({ ...ofDocument, ...said[place] }),
    placedBy:
      alone.length === 0
        ? byItself
        : Object.fromEntries(alone.flatMap(({ by, row: other }) => (said[place]?.[by] === undefined ? [[by, other]] : []))),
  }));
  const own = interview === null ? [] : unitsSaid(ofInterview);
  return {
    id,
    interview,
    own,
    passages,
    units: distinctUnits([wholeStudy, ...own, ...passages.flatMap(({ units }) => units)]),
  };
}

const byItself: Passage['placedBy'] = {};
const saidByOthers = ['municipality', 'sector', 'organisation', 'role'] as const;

/** What a row says of who speaks. Parents speak for no sector but that of families, whichever organisation they speak of. */
function saidBy(
  row: Pick<StoredRecord<'interviews'>, 'municipality' | 'org_id' | 'respondent_role'>,
  { municipalityOf, organisationOf }: SpeakerPlaces,
  roleOfInterview?: string,
): Said {
  const organisation = row.org_id === null ? null : organisationOf(row.org_id);
  const role = row.respondent_role === null ? null : roleKey(row.respondent_role);
  const municipality = row.municipality === null ? (organisation?.municipality ?? null) : municipalityOf(row.municipality);
  const sector = (role ?? roleOfInterview) === 'parent' ? familySector : (organisation?.sector ?? null);
  return {
    ...(municipality === null ? {} : { municipality }),
    ...(sector === null ? {} : { sector }),
    ...(organisation === null ? {} : { organisation: organisation.id }),
    ...(role === null ? {} : { role }),
  };
}

/** Where those who speak stand, in the words that the organisations table has for it. */
type SpeakerPlaces = {
  readonly municipalityOf: (cell: string) => string;
  readonly organisationOf: (name: string) => {
    readonly id: string;
    readonly municipality: string | null;
    readonly sector: string | null;
  };
  /** Municipalities and sectors of the listed organisations. */
  readonly units: readonly Unit[];
};

function speakerPlaces(context: Readable): SpeakerPlaces {
  const organisations = organisationNumbers(context);
  const names = municipalityNames(context.records);
  const units = distinctUnits(
    organisations.all.flatMap((organisation) =>
      (['municipality', 'sector'] as const).flatMap((by): readonly Unit[] => {
        const value = placeOf(organisation, by);
        return value === null ? [] : [{ by, value }];
      }),
    ),
  );
  return {
    municipalityOf: names.nameOf,
    organisationOf: (name) => {
      const number = organisations.find(name);
      if (number < 0) return { id: foldId(name), municipality: null, sector: null };
      const found = organisations.get(number);
      return { id: found.id, municipality: placeOf(found, 'municipality'), sector: placeOf(found, 'sector') };
    },
    units,
  };
}

function unitsSaid(said: Said): readonly Unit[] {
  const { municipality, sector, organisation, role } = said;
  const units: Unit[] = [wholeStudy];
  if (municipality !== undefined) units.push({ by: 'municipality', value: municipality });
  if (sector !== undefined) units.push({ by: 'sector', value: sector });
  if (organisation !== undefined) units.push({ by: 'organisation', value: organisation });
  if (role !== undefined) units.push({ by: 'role', value: role });
  return units;
}

/** The records of passages in a unit, with those that place them there where they do not say it themselves. */
export function passageRefs(passages: readonly Passage[], { by }: Pick<Unit, 'by'>): readonly RecordRef[] {
  return refsOf(
    'coding',
    passages.flatMap(({ row, placedBy }) => [row, placedBy[by] ?? []].flat()),
  );
}

/**
 * The records that show that documents were asked in a unit: the interview, and where it does not say that it lies there, or is not
 * listed, its first passage that does.
 */
export function documentRefs(documents: readonly StudyDocument[], unit: Unit): readonly RecordRef[] {
  const key = unitKey(unit);
  const isHere = (each: Unit): boolean => unitKey(each) === key;
  return documents.flatMap(({ interview, own, passages }): readonly RecordRef[] => {
    const first = own.some(isHere) ? undefined : passages.find(({ units }) => units.some(isHere));
    return [
      ...(interview === null ? [] : refsOf('interviews', [interview])),
      ...(first === undefined ? [] : passageRefs([first], unit)),
    ];
  });
}
