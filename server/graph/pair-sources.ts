import { byCodePoint } from '../model/identity.ts';
import type { NetworkRecipe } from '../model/network-recipe.ts';
import type { RecordRef, StudyRecords } from '../model/records.ts';
import { collectOrganisations } from './build/collect-organisations.ts';
import { backward, forward, type Pair, type Statement } from './build/ledger.ts';
import { confirmations, pairClassOf } from './build/source-class.ts';
import type { NodeAttributes, PairClass } from './network.ts';

/** What every source says of two organisations, `a` before `b` by id, whatever the tie rule of the recipe. */
export type PairSources = {
  readonly a: string;
  readonly b: string;
  /** 1 reported, 0 denied, null not heard. */
  readonly saidByA: Statement;
  readonly saidByB: Statement;
  readonly saidByThird: boolean;
  /** Contacts that either side logged as going out to the other. */
  readonly contactsFromA: number;
  readonly contactsFromB: number;
  /** How many independent sources speak for it: 0 to 4. */
  readonly sources: number;
  readonly pairClass: PairClass;
  /** The records that speak for it, and those that deny it. */
  readonly records: readonly RecordRef[];
  readonly denials: readonly RecordRef[];
};

export type SourcesOfStudy = {
  /** Every organisation inside the boundary, isolates included, and partners from outside where the recipe lets them in; by id. */
  readonly organisations: readonly { readonly id: string; readonly attributes: NodeAttributes }[];
  /** The pairs of which some record speaks; any other pair is `unknown`. By the ids of the two. */
  readonly pairs: readonly PairSources[];
};

/**
 * Says of every pair of organisations how the sources agree, with the same reading of records as the network itself (build/). Tie rule,
 * threshold, direction and weight of the recipe do not matter; its sources, relation types, period, boundary and roll-up do.
 * @param studied the study that the records are a change of, where they are one
 * @throws StudyError as `buildNetwork`
 */
export function pairSources(records: StudyRecords, recipe: NetworkRecipe, studied: StudyRecords = records): SourcesOfStudy {
  const { actors, ledger } = collectOrganisations(records, { ...recipe, level: 'organisation' }, studied);
  const numbers = new Set(actors.inside());
  for (const { low, high } of ledger.pairs) numbers.add(low).add(high);
  return {
    organisations: [...numbers]
      .map((number) => ({ id: actors.id(number), attributes: actors.attributes(number) }))
      .sort((one, other) => byCodePoint(one.id, other.id)),
    pairs: ledger.pairs
      .map((pair) => sourcesOf(pair, actors.id(pair.low), actors.id(pair.high)))
      .sort((one, other) => byCodePoint(one.a, other.a) || byCodePoint(one.b, other.b)),
  };
}

function sourcesOf(pair: Pair, low: string, high: string): PairSources {
  const lowIsA = low < high;
  const { saidByLow, saidByHigh, saidByThird, tallies, records, denials } = pair;
  const fromLow = tallies[forward].contacts;
  const fromHigh = tallies[backward].contacts;
  return {
    a: lowIsA ? low : high,
    b: lowIsA ? high : low,
    saidByA: lowIsA ? saidByLow : saidByHigh,
    saidByB: lowIsA ? saidByHigh : saidByLow,
    saidByThird,
    contactsFromA: lowIsA ? fromLow : fromHigh,
    contactsFromB: lowIsA ? fromHigh : fromLow,
    sources: confirmations(pair),
    pairClass: pairClassOf(pair),
    records: [...records],
    denials,
  };
}
