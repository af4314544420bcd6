import { byCodePoint } from '../model/identity.ts';
import { type TieSource, tieSources } from '../model/network-recipe.ts';
import type { StudyRecords } from '../model/records.ts';
import { answerReader } from './build/answers.ts';
import { loggedDays } from './build/logged-window.ts';
import { municipalityNames } from './build/municipality-names.ts';
import { partitionsOfOrganisation } from './build/partitions.ts';
import { codeTypes } from './build/passage-types.ts';
import { reportingPassages } from './build/reporting-passages.ts';
import { Spellings } from './build/spellings.ts';

/** A word that occurs in the records, and how often. */
export type Occurrence = { readonly value: string; readonly count: number };
export type DistrictFact = { readonly name: string; readonly organisations: number };
export type MunicipalityFact = DistrictFact & { readonly districts: readonly DistrictFact[] };

/** What a study offers to a recipe: only what occurs in its records. Lists are in code-point order of their words. */
export type StudyFacts = {
  /** Municipalities that have organisations, by name; organisations that lie outside the boundary (`in_boundary` = false) not counted. */
  readonly municipalities: readonly MunicipalityFact[];
  /** Types of contacts, of relations and of passages that name two organisations; `none` is no type, and a wish or denial counts nothing. */
  readonly relationTypes: readonly Occurrence[];
  readonly sectors: readonly Occurrence[];
  /** Attributes of organisations with 2 to 30 different values, our own columns and those the user kept. */
  readonly partitions: readonly { readonly id: string; readonly values: number }[];
  /** Sources that have at least one record that names two organisations. */
  readonly sources: readonly TieSource[];
  /** Whether a network of persons can be built: a contact names two. */
  readonly hasPersons: boolean;
  /** Whether an organisation is part of another that is listed. */
  readonly hasPartOf: boolean;
  /** First and last logged day. */
  readonly logged: { readonly from: string; readonly to: string } | null;
};

const leastValues = 2;
const mostValues = 30;

/** Reads the facts of a study in one pass over each table. */
export function studyFacts(records: StudyRecords): StudyFacts {
  const { contacts, coding, organisations, relations } = records;
  const listed = new Spellings();
  for (const { org_id } of organisations) listed.add(org_id);
  return {
    municipalities: readMunicipalities(records),
    relationTypes: readRelationTypes(records),
    sectors: readSectors(records),
    partitions: readPartitions(records),
    sources: tieSources.filter((source) =>
      source === 'log'
        ? contacts.length > 0
        : source === 'relations'
          ? relations.length > 0
          : coding.some(({ org_id, target_org }) => org_id !== null && target_org !== null),
    ),
    hasPersons: contacts.some(({ from_person, to_person }) => from_person !== null && to_person !== null),
    hasPartOf: organisations.some(
      ({ org_id, part_of }) => part_of !== null && listed.find(part_of) >= 0 && listed.find(part_of) !== listed.find(org_id),
    ),
    logged: loggedDays(records),
  };
}

/** Counts words; equal words in different spellings are one word. */
class WordCount {
  readonly #words = new Spellings();
  readonly #counts: number[] = [];

  add(word: string, times = 1): void {
    const number = this.#words.add(word);
    this.#counts[number] = (this.#counts[number] ?? 0) + times;
  }

  has(word: string): boolean {
    return this.#words.find(word) >= 0;
  }

  list(): readonly Occurrence[] {
    return this.#words.names
      .map((value, number) => ({ value, count: this.#counts[number] ?? 0 }))
      .sort((a, b) => byCodePoint(a.value, b.value));
  }
}

function readMunicipalities(records: StudyRecords): readonly MunicipalityFact[] {
  const names = municipalityNames(records);
  const municipalities = new WordCount();
  const districts = new Map<string, WordCount>();
  for (const { municipality, district, in_boundary } of records.organisations) {
    if (municipality === null) continue;
    const name = names.nameOf(municipality);
    const times = in_boundary === false ? 0 : 1;
    municipalities.add(name, times);
    if (district === null) continue;
    const own = districts.get(name) ?? new WordCount();
    districts.set(name, own);
    own.add(district, times);
  }
  const asFact = ({ value, count }: Occurrence): DistrictFact => ({ name: value, organisations: count });
  return municipalities.list().map((municipality) => ({
    ...asFact(municipality),
    districts: (districts.get(municipality.value)?.list() ?? []).map(asFact),
  }));
}

function readRelationTypes(records: StudyRecords): readonly Occurrence[] {
  const { contacts, relations } = records;
  const types = new WordCount();
  for (const { type } of contacts) if (type !== null && type !== 'none') types.add(type);
  const answerOf = answerReader(relations);
  for (const relation of relations) types.add(relation.type, answerOf(relation) === 'present' ? 1 : 0);
  const typeOf = codeTypes(records);
  for (const { code, polarity } of reportingPassages(records)) {
    const type = typeOf(code, (word) => types.has(word));
    if (type !== null) types.add(type, polarity === 'wish' || polarity === '-' ? 0 : 1);
  }
  return types.list().filter(({ value }) => value !== 'none');
}

function readSectors({ organisations }: StudyRecords): readonly Occurrence[] {
  const sectors = new WordCount();
  for (const { sector } of organisations) if (sector !== null) sectors.add(sector);
  return sectors.list();
}

function readPartitions(records: StudyRecords): StudyFacts['partitions'] {
  const municipalities = municipalityNames(records);
  const values = new Map<string, Set<string>>();
  for (const organisation of records.organisations) {
    for (const [attribute, value] of Object.entries(partitionsOfOrganisation(organisation, municipalities))) {
      const known = values.get(attribute);
      if (known === undefined) values.set(attribute, new Set([value]));
      else known.add(value);
    }
  }
  return [...values]
    .map(([id, { size }]) => ({ id, values: size }))
    .filter((partition) => partition.values >= leastValues && partition.values <= mostValues)
    .sort((a, b) => byCodePoint(a.id, b.id));
}
