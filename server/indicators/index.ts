import { byCodePoint } from '../model/identity.ts';
import { indicatorFamilies } from './families.ts';
import type { Indicator } from './indicator.ts';
import * as list from './list.ts';

const scopes: readonly Indicator['scope'][] = ['node', 'tie', 'network'];

function uniqueById(all: readonly Indicator[]): ReadonlyMap<string, Indicator> {
  const byId = new Map<string, Indicator>();
  for (const indicator of all) {
    if (byId.has(indicator.id)) throw new TypeError(`Two indicators have the id ${indicator.id}`);
    byId.set(indicator.id, indicator);
  }
  return byId;
}

/** Every indicator: those of nodes first, then of ties, then of the network, by family, then by id. The order of tables, exports and pages. */
export const indicators: readonly Indicator[] = Object.values<Indicator>(list).sort(
  (a, b) =>
    scopes.indexOf(a.scope) - scopes.indexOf(b.scope) ||
    indicatorFamilies.indexOf(a.family) - indicatorFamilies.indexOf(b.family) ||
    byCodePoint(a.id, b.id),
);

const known = uniqueById(indicators);

/** The indicator of an id; undefined when there is none. */
export function findIndicator(id: string): Indicator | undefined {
  return known.get(id);
}
