import { StudyError } from '../../model/errors.ts';
import type { NetworkRecipe } from '../../model/network-recipe.ts';
import type { WeightUnit } from '../network.ts';
import type { Collection } from './collection.ts';
import { type ArcWay, backward, forward, mutual, type Pair, type Tally } from './ledger.ts';
import { daysTogether, type LoggedWindow } from './logged-window.ts';

/** Weighs ties in one unit; null where the weight is not known. */
export type Weighing = {
  readonly unit: WeightUnit;
  readonly ofArc: (pair: Pair, arc: ArcWay) => number | null;
  /** The weight of an undirected tie, by the symmetrising rule. */
  readonly ofPair: (pair: Pair) => number | null;
};

/**
 * How a recipe weighs ties.
 * - `count` the number of records of one source, never of several together: contacts where the log is chosen and the study has one,
 *   else reports, else passages. A tie without such a record weighs 0: none were counted.
 * - `rate` contacts per 30 logged days of the pair (logged-window.ts); null for a pair without a logged day
 * - `strength` the largest strength reported on the tie, else the largest frequency; null where neither was
 *
 * In an undirected network a weight combines the two directions, a mutual report standing in both: `max`, `min` and `mean` of the
 * two, where a direction without a record counts 0; `sum` counts each record once. Strengths are grades, not counts, so one mutual
 * report is not doubled: `sum` is the sum of the largest of either direction, or the largest mutual one if that is more.
 * A direction whose strength nobody gave does not count at all, and a pair uses strengths or frequencies, never both.
 * @throws StudyError `rate-needs-log`
 */
export function weighing({ actors, log, recipe, records }: Collection, window: LoggedWindow): Weighing {
  const { symmetrise, weight } = recipe;
  if (weight === 'strength') {
    return {
      unit: 'strength',
      ofArc: ({ tallies }, arc) => arcStrength([tallies[arc], tallies[mutual]]),
      ofPair: (pair) => pooledStrength(pair, symmetrise.weight),
    };
  }
  const unit = countUnit(recipe, log, records);
  if (weight === 'count') {
    return {
      unit,
      ofArc: (pair, arc) => pair.tallies[arc][unit] + pair.tallies[mutual][unit],
      ofPair: (pair) => pooledCount(pair, unit, symmetrise.weight),
    };
  }
  if (!recipe.sources.includes('log') || log.count === 0) {
    throw new StudyError('invalid', 'rate-needs-log', {}, { field: 'weight' });
  }
  const per30Days = (pair: Pair, contacts: number): number | null => {
    const days = window === null ? 0 : daysTogether(window, actors.lifetime(pair.low), actors.lifetime(pair.high));
    return days === 0 ? null : (contacts * 30) / days;
  };
  return {
    unit: 'contacts-per-30-days',
    ofArc: (pair, arc) => per30Days(pair, pair.tallies[arc].contacts),
    ofPair: (pair) => per30Days(pair, pooledCount(pair, 'contacts', symmetrise.weight)),
  };
}

type CountUnit = 'contacts' | 'reports' | 'passages';
type Combine = NetworkRecipe['symmetrise']['weight'];

/** The first of contacts, reports and passages that is chosen and that the study has; without records the first that is chosen. */
function countUnit(recipe: NetworkRecipe, log: Collection['log'], records: Collection['records']): CountUnit {
  const units = [
    { unit: 'contacts', source: 'log', records: log.count },
    { unit: 'reports', source: 'relations', records: records.relations.length },
    { unit: 'passages', source: 'interviews', records: records.coding.length },
  ] as const;
  const chosen = units.filter(({ source }) => recipe.sources.includes(source));
  return (chosen.find((each) => each.records > 0) ?? chosen[0] ?? units[0]).unit;
}

function combined(how: Exclude<Combine, 'sum'>, onward: number, back: number): number {
  if (how === 'mean') return (onward + back) / 2;
  return how === 'max' ? Math.max(onward, back) : Math.min(onward, back);
}

function pooledCount({ tallies }: Pair, unit: CountUnit, how: Combine): number {
  const onward = tallies[forward][unit];
  const back = tallies[backward][unit];
  const shared = tallies[mutual][unit];
  return how === 'sum' ? onward + back + shared : combined(how, onward + shared, back + shared);
}

type Scale = 'strength' | 'frequency';

const scaleOf = (tallies: readonly Tally[]): Scale =>
  tallies.some(({ strength }) => strength !== null) ? 'strength' : 'frequency';

/** The largest value given on a scale; null where none was. */
function largest(tallies: readonly Tally[], scale: Scale): number | null {
  let most: number | null = null;
  for (const tally of tallies) {
    const value = tally[scale];
    if (value !== null && (most === null || value > most)) most = value;
  }
  return most;
}

const arcStrength = (tallies: readonly Tally[]): number | null => largest(tallies, scaleOf(tallies));

function pooledStrength({ tallies }: Pair, how: Combine): number | null {
  const scale = scaleOf(tallies);
  const [onward, back, shared] = tallies;
  if (how === 'sum') {
    const directed = onward[scale] === null && back[scale] === null ? null : (onward[scale] ?? 0) + (back[scale] ?? 0);
    return directed === null || shared[scale] === null ? (directed ?? shared[scale]) : Math.max(directed, shared[scale]);
  }
  const one = largest([onward, shared], scale);
  const other = largest([back, shared], scale);
  const oneIsThere = hasRecord(onward) || hasRecord(shared);
  const otherIsThere = hasRecord(back) || hasRecord(shared);
  // There but without a strength: not known, so it says nothing; not there at all: nothing, which counts as 0.
  if (one === null && oneIsThere) return other;
  if (other === null && otherIsThere) return one;
  return one === null && other === null ? null : combined(how, one ?? 0, other ?? 0);
}

const hasRecord = ({ contacts, reports, passages }: Tally): boolean => contacts + reports + passages > 0;
