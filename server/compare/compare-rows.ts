import { findIndicator } from '../indicators/index.ts';
import { placeAmong } from '../indicators/kernels/place-among.ts';
import { wilsonInterval } from '../indicators/study/wilson-interval.ts';
import type { Text } from '../model/text.ts';
import { placeAmongCatchments } from './catchments.ts';
import { findDifference, findEstimate, type PairVerdicts } from './find-difference.ts';
import { summariseNull } from './null-summary.ts';
import type { Placed } from './place-finding.ts';
import type { ChancePlace, Row, RowCell, RowDifference, RowKind, RowPlace, RowRange, RowUnit, RowVariant } from './row-model.ts';
import { rowStatistics } from './row-statistics.ts';
import { rowVerdict } from './row-verdict.ts';
import { comparedRules, treatments } from './sensitivity.ts';
import { shareDifference } from './share-difference.ts';
import { compareSizes } from './size-adjusted.ts';

/** Numbers of a network under a name (a rule, a treatment, a respondent, a centre), by statistic; null where one does not exist. */
export type NamedValues = {
  readonly name: string;
  readonly label: string;
  readonly order: number;
  readonly values: ReadonlyMap<string, number | null>;
};

/** All that is known of one network when the rows are made. */
export type UnitValues = RowUnit & {
  readonly order: number;
  /** By statistic: the value, or why there is none. */
  readonly values: ReadonlyMap<string, number | Text>;
  /** By statistic; NaN where a draw has no value. Without the statistic where the network is too small to draw from. */
  readonly resampled: ReadonlyMap<string, Float64Array>;
  readonly chance: ReadonlyMap<string, Float64Array>;
  /** Under each rule and each treatment. */
  readonly variants: readonly NamedValues[];
  readonly without: readonly NamedValues[];
  /** Its catchments; where it is one itself, only that. */
  readonly catchments: readonly NamedValues[];
};

const noVerdict: Text = { nl: '', en: '', fr: '' };
const noVerdicts: PairVerdicts = { first: noVerdict, second: noVerdict, unclear: noVerdict };

/** The table of a comparison: each number of all networks, the first network beside each other one. @param units 2 or more */
export function compareRows(units: readonly UnitValues[]): readonly Row[] {
  return rowStatistics.map(({ id, kind }) => compareRow(id, kind, units));
}

function compareRow(id: string, kind: RowKind, units: readonly UnitValues[]): Row {
  const indicator = findIndicator(id);
  if (indicator === undefined) throw new TypeError(`No indicator ${id}`);
  const [first, ...others] = units;
  const differences =
    first === undefined || kind === 'count' || kind === 'shown' ? [] : others.map((other) => differ(id, kind, first, other));
  const places = units.flatMap((each) => units.flatMap((pool) => placeOf(id, kind, each, pool)));
  const { label, definition, unit } = indicator;
  return {
    statistic: id,
    kind,
    label,
    definition,
    unit,
    cells: units.map((each) => cellOf(id, kind, each)),
    differences,
    rules: units.flatMap((each) => variantsOf(id, kind, each, comparedRules)),
    treatments: units.flatMap((each) => variantsOf(id, kind, each, treatments)),
    without: units.flatMap((each) => rangeOf(id, kind, each)),
    places,
    verdict: rowVerdict(id, kind, units, differences, places, id === 'size' ? sizeVerdict(units) : null),
  };
}

const numberIn = (values: ReadonlyMap<string, number | Text | null>, id: string, kind: RowKind, order: number): number | null => {
  const value = values.get(id);
  if (typeof value !== 'number') return null;
  // Isolated organisations are set beside others as a share of all.
  if (kind === 'share') return order === 0 ? null : value / order;
  return value;
};

/** What the ties of the first network are, given its size and the others; null with fewer than five networks. */
function sizeVerdict(units: readonly UnitValues[]): Text | null {
  const sizes = units.map(({ order, values }) => ({ order, size: Number(values.get('size')) }));
  const found = compareSizes(sizes, 0);
  return 'undefined' in found ? null : found.verdict;
}

/** Draws that have a value; null where more than half of them have not, so that they say little of the network. */
function usable(draws: Float64Array | undefined, scale: number): Float64Array | null {
  if (draws === undefined) return null;
  const known = draws.filter((value) => !Number.isNaN(value)).map((value) => value / scale);
  return known.length * 2 < draws.length || known.length === 0 ? null : known;
}

function limitsOf(id: string) {
  return findIndicator(id)?.range ?? { min: null, max: null };
}

function cellOf(id: string, kind: RowKind, unit: UnitValues): RowCell {
  const value = numberIn(unit.values, id, kind, unit.order);
  const told = unit.values.get(id);
  const reason = typeof told === 'object' ? told : null;
  if (value === null) return { unit: unit.key, value, reason, interval: null, chance: null };
  return { unit: unit.key, value, reason, interval: intervalOf(id, kind, unit, value), chance: chanceOf(id, kind, unit, value) };
}

function intervalOf(id: string, kind: RowKind, unit: UnitValues, value: number): readonly [number, number] | null {
  if (kind === 'share') return wilsonInterval(Math.round(value * unit.order), unit.order);
  const draws = kind === 'compared' ? usable(unit.resampled.get(id), 1) : null;
  return draws === null ? null : findEstimate(value, draws, { seed: 0, repetitions: draws.length }, limitsOf(id)).interval;
}

function chanceOf(id: string, kind: RowKind, unit: UnitValues, value: number): ChancePlace | null {
  const draws = usable(unit.chance.get(id), kind === 'share' ? unit.order : 1);
  if (draws === null) return null;
  const baseline = summariseNull(draws);
  if (baseline.histogram.from === baseline.histogram.to) return null;
  return { ...placeAmong(value, draws), baseline };
}

function differ(id: string, kind: RowKind, first: UnitValues, other: UnitValues): RowDifference {
  const about = { unit: other.key, unequal: isUnequal(first, other) };
  const [a, b] = [numberIn(first.values, id, kind, first.order), numberIn(other.values, id, kind, other.order)];
  if (a === null || b === null) return { ...about, value: null, interval: null, says: 'unclear', holds: null };
  const interval = kind === 'share' ? shareInterval(a, b, first, other) : drawnInterval(id, a, b, first, other);
  const says = interval === null ? 'unclear' : interval[0] > 0 ? 'higher' : interval[1] < 0 ? 'lower' : 'unclear';
  return { ...about, value: a - b, interval, says, holds: says === 'unclear' ? null : holds(id, kind, first, other, a - b) };
}

/** Our own bound: from twice the size on, a number differs for its size before it differs for anything else. */
function isUnequal(first: UnitValues, other: UnitValues): boolean {
  return Math.max(first.order, other.order) >= 2 * Math.min(first.order, other.order);
}

function shareInterval(a: number, b: number, first: UnitValues, other: UnitValues): readonly [number, number] | null {
  const share = (value: number, { order }: UnitValues) => ({ count: Math.round(value * order), all: order });
  return shareDifference(share(a, first), share(b, other));
}

function drawnInterval(id: string, a: number, b: number, first: UnitValues, other: UnitValues): readonly [number, number] | null {
  const [one, two] = [usable(first.resampled.get(id), 1), usable(other.resampled.get(id), 1)];
  if (one === null || two === null) return null;
  const count = Math.min(one.length, two.length);
  const draws = [one.subarray(0, count), two.subarray(0, count)] as const;
  return findDifference([a, b], draws, noVerdicts, { seed: 0, repetitions: count }, limitsOf(id)).interval;
}

/** Whether the difference keeps its sign under every rule and treatment for which both networks have the number. */
function holds(id: string, kind: RowKind, first: UnitValues, other: UnitValues, difference: number): boolean {
  return first.variants.every(({ name, values, order }) => {
    const twin = other.variants.find((each) => each.name === name);
    const a = numberIn(values, id, kind, order);
    const b = twin === undefined ? null : numberIn(twin.values, id, kind, twin.order);
    return a === null || b === null || Math.sign(a - b) !== -Math.sign(difference);
  });
}

function variantsOf(id: string, kind: RowKind, unit: UnitValues, names: readonly string[]): readonly RowVariant[] {
  return unit.variants
    .filter(({ name }) => names.includes(name))
    .map(({ name, order, values }) => ({ unit: unit.key, name, order, value: numberIn(values, id, kind, order) }));
}

function rangeOf(id: string, kind: RowKind, unit: UnitValues): readonly RowRange[] {
  const observed = numberIn(unit.values, id, kind, unit.order);
  const known = unit.without.flatMap(({ name, label, order, values }) => {
    const value = numberIn(values, id, kind, order);
    return value === null ? [] : [{ id: name, label, value }];
  });
  if (observed === null || known.length === 0) return [];
  const all = known.map(({ value }) => value);
  const far = (value: number): number => Math.abs(value - observed);
  const most = known.reduce((furthest, each) => (far(each.value) > far(furthest.value) ? each : furthest));
  return [
    {
      unit: unit.key,
      respondents: known.length,
      low: Math.min(...all),
      high: Math.max(...all),
      most: far(most.value) > 0 ? most : null,
    },
  ];
}

/** The one catchment of a network among those of another that has more. */
function placeOf(id: string, kind: RowKind, unit: UnitValues, pool: UnitValues): readonly RowPlace[] {
  if (unit.key === pool.key || unit.catchments.length !== 1 || pool.catchments.length < 2) return [];
  // Nobody is isolated in a catchment, and how large one is says nothing of how it works.
  if (kind === 'count' || kind === 'share') return [];
  const [own] = unit.catchments;
  const observed = own === undefined ? null : numberIn(own.values, id, kind, own.order);
  if (own === undefined || observed === null) return [];
  const among = pool.catchments
    .filter(({ name }) => name !== own.name)
    .map(({ name, label, order, values }): Placed => ({ id: name, label, order, value: numberIn(values, id, kind, order) }));
  const placed = placeAmongCatchments(observed, among);
  return placed === null ? [] : [{ unit: unit.key, pool: pool.key, observed, among, ...placed }];
}
