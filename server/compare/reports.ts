import { type OrganisationActors, organisationActors } from '../graph/build/organisation-actors.ts';
import { reporterOf, speakerOf } from '../graph/build/reporters.ts';
import { interviewsById } from '../graph/build/reporting-passages.ts';
import { byCodePoint, foldId } from '../model/identity.ts';
import type { NetworkRecipe } from '../model/network-recipe.ts';
import type { StoredRecord, StudyRecords } from '../model/records.ts';

type Relation = StoredRecord<'relations'>;
type Passage = StoredRecord<'coding'>;

/*
 * Who reported what, and the records as they would be had somebody not reported it. A report is a row of a roster, or a coded passage that names
 * two organisations; the log is nobody's report.
 */

/** The reports of a study under a recipe, by organisation as it stands in the network. */
export type Reports = {
  /** Ids of the organisations inside that reported at least one row. */
  readonly respondents: readonly string[];
  /** The records without what one organisation reported; a row that both sides reported stays as the other side's. */
  readonly without: (respondent: string) => StudyRecords;
};

/** Sides of a relation that reported it: actors of the network. */
function sidesOf(relation: Relation, organisations: OrganisationActors): readonly number[] {
  const [from, to] = [organisations.of(relation.from_org), organisations.of(relation.to_org)];
  const side = reporterOf(relation, organisations);
  if (side === 'both') return [from, to];
  return side === 'third' ? [] : [side === 'from' ? from : to];
}

/** Reads who reported what, once; each `without` then is one pass over the reports. */
export function readReports(records: StudyRecords, recipe: NetworkRecipe): Reports {
  const organisations = organisationActors(records, recipe);
  const interviews = interviewsById(records);
  const speaker = ({ org_id, target_org, interview_id, respondent_role }: Passage): number => {
    if (org_id === null || target_org === null) return -1;
    const role = respondent_role ?? interviews.get(foldId(interview_id))?.respondent_role ?? null;
    return speakerOf(role) === 'from' ? organisations.of(org_id) : -1;
  };
  const relationSides = records.relations.map((relation) => sidesOf(relation, organisations));
  const speakers = records.coding.map(speaker);
  const heard = new Set<number>();
  if (recipe.sources.includes('relations')) for (const sides of relationSides) for (const side of sides) heard.add(side);
  if (recipe.sources.includes('interviews')) for (const each of speakers) if (each >= 0) heard.add(each);
  const inside = organisations.inside().filter((actor) => heard.has(actor));
  const byId = new Map(inside.map((actor) => [organisations.id(actor), actor]));
  return {
    respondents: [...byId.keys()].sort(byCodePoint),
    without: (respondent) => {
      const actor = byId.get(respondent) ?? -1;
      return {
        ...records,
        relations: records.relations.flatMap((relation, index) => {
          const sides = relationSides[index] ?? [];
          if (!sides.includes(actor)) return [relation];
          // Reported by both: what remains is the word of the other side.
          const other = organisations.of(relation.from_org) === actor ? relation.to_org : relation.from_org;
          return sides.length > 1 ? [{ ...relation, respondent_org: other }] : [];
        }),
        coding: records.coding.filter((_passage, index) => speakers[index] !== actor),
      };
    },
  };
}

/**
 * The records with what is missing filled in from the other side (Stork & Richards 1992): where a respondent reports a tie to an organisation that
 * did not answer, that organisation is taken to report the same tie back.
 * @param silent ids of organisations that did not answer
 */
export function reconstructReports(records: StudyRecords, recipe: NetworkRecipe, silent: ReadonlySet<string>): StudyRecords {
  const organisations = organisationActors(records, recipe);
  const isSilent = (actor: number): boolean => silent.has(organisations.id(actor));
  const copies = records.relations.flatMap((relation): Relation[] => {
    const [from, to] = [organisations.of(relation.from_org), organisations.of(relation.to_org)];
    const [reporter, ...more] = sidesOf(relation, organisations);
    if (reporter === undefined || more.length > 0 || from === to) return [];
    const other = reporter === from ? to : from;
    if (!isSilent(other) || isSilent(reporter)) return [];
    const otherName = reporter === from ? relation.to_org : relation.from_org;
    // An id of its own, so that no record counts twice; the sign tells that nobody wrote it.
    return [
      { ...relation, id: -relation.id - 1, from_org: relation.to_org, to_org: relation.from_org, respondent_org: otherName },
    ];
  });
  return { ...records, relations: [...records.relations, ...copies] };
}
