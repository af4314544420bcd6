import type { StoredRecord } from '../../model/records.ts';
import type { LeftOutCode } from '../network.ts';
import { type Answer, answerReader } from './answers.ts';
import type { Collection } from './collection.ts';
import { mark, mutual, type Tally } from './ledger.ts';
import type { OrganisationActors } from './organisation-actors.ts';
import { note, reporterOf } from './reporters.ts';

type Relation = StoredRecord<'relations'>;

/**
 * Reads reported relations: a present one is a report of its pair, one way or (mutual) both ways; an explicit zero makes no tie,
 * but is remembered as what its reporter says of the pair.
 */
export function collectRelations(collection: Collection, organisations: OrganisationActors): void {
  const { leftOut, records, types } = collection;
  const chosen = collection.chooses('relations');
  const answerOf = answerReader(records.relations);
  const year = collection.recipe.period.to?.slice(0, 4) ?? null;
  for (const relation of records.relations) {
    const from = organisations.of(relation.from_org);
    const to = organisations.of(relation.to_org);
    const type = types.of(relation.type);
    const answer = answerOf(relation);
    let refusal = chosen ? collection.refuses(from, to) : 'source-not-chosen';
    if (refusal === null) refusal = refuse(relation, type, answer, year, collection);
    if (refusal !== null) leftOut.add(refusal, 'relations', relation.id);
    if (refusal !== null && refusal !== 'explicitly-absent') continue;

    const { pair, way } = collection.between(from, to);
    note(pair, reporterOf(relation, organisations), from === pair.low, answer === 'present');
    if (answer !== 'present') {
      pair.denials.push({ kind: 'relations', id: relation.id });
      continue;
    }
    const run = relation.direction === 'mutual' ? mutual : way;
    count(pair.tallies[run], relation);
    mark(pair, run, 'relations', relation.id, type);
  }
  collection.read += records.relations.length;
}

function refuse(
  relation: Relation,
  type: number,
  answer: Answer,
  lastYear: string | null,
  { types }: Collection,
): LeftOutCode | null {
  if (!types.admits(type)) return 'other-relation-type';
  if (lastYear !== null && relation.since_year !== null && relation.since_year > Number(lastYear)) return 'outside-period';
  if (answer === 'not-answered') return 'not-answered';
  return answer === 'absent' ? 'explicitly-absent' : null;
}

function count(tally: Tally, { strength, frequency }: Relation): void {
  tally.reports++;
  if (strength !== null) tally.strength = Math.max(strength, tally.strength ?? strength);
  if (frequency !== null) tally.frequency = Math.max(frequency, tally.frequency ?? frequency);
}
