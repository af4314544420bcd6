import type { NetworkValue, NodeValues, TieValues } from '../model/result.ts';
import type { Text } from '../model/text.ts';
import type { NetworkOutcome, NodeOutcome, TieOutcome, Undefined } from './indicator.ts';

/** The id of a result, and of the indicator that gave it. */
type About = { readonly id: string; readonly indicator: string };

function isUndefined(outcome: unknown): outcome is Undefined {
  return typeof outcome === 'object' && outcome !== null && 'undefined' in outcome;
}

function finite(value: number, id: string): number {
  if (!Number.isFinite(value)) throw new TypeError(`Indicator ${id} gave ${value} instead of a reason`);
  return value;
}

/** Values apart from the reasons of those that are not defined. */
function settle<V extends number | string>(
  outcome: ArrayLike<V | Undefined> | Undefined,
  count: number,
  id: string,
): { readonly values: readonly (V | null)[]; readonly reasons: ReadonlyMap<number, Text> } {
  const reasons = new Map<number, Text>();
  const values: (V | null)[] = [];
  if (!isUndefined(outcome) && outcome.length !== count) {
    throw new TypeError(`Indicator ${id} gave ${outcome.length} values for ${count}`);
  }
  for (let place = 0; place < count; place++) {
    const value = isUndefined(outcome) ? outcome : outcome[place];
    if (isUndefined(value)) {
      reasons.set(place, value.undefined);
      values.push(null);
      continue;
    }
    if (value === undefined || typeof value === 'number') finite(value ?? Number.NaN, id);
    // What is neither undefined nor a reason is a value.
    values.push(value as V);
  }
  return { values, reasons };
}

/** What an indicator of nodes gave, as a result. @throws TypeError for NaN, Infinity or a wrong number of values: a defect */
export function nodeValuesOf(outcome: NodeOutcome, order: number, about: About): NodeValues {
  return { ...about, ...settle<number>(outcome, order, about.id) };
}

/** What an indicator of ties gave, as a result. @throws TypeError for NaN, Infinity or a wrong number of values: a defect */
export function tieValuesOf(outcome: TieOutcome, count: number, about: About): TieValues {
  return { ...about, ...settle<number | string>(outcome, count, about.id) };
}

/** What an indicator of a network gave, as a result. @throws TypeError for NaN or Infinity: a defect */
export function networkValueOf(outcome: NetworkOutcome, about: About): NetworkValue {
  const hasDetail = typeof outcome === 'object' && !isUndefined(outcome);
  const value = hasDetail ? outcome.value : outcome;
  const headline = isUndefined(value)
    ? { value: null, reason: value.undefined }
    : { value: finite(value, about.id), reason: null };
  return { ...about, ...headline, detail: hasDetail ? outcome.detail : null };
}
