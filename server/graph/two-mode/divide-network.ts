import { byCodePoint } from '../../model/identity.ts';
import type { Network } from '../network.ts';
import { type TwoModeTie, twoModeNetwork } from './incidence.ts';
import type { TwoModeNetwork } from './two-mode-network.ts';

/**
 * A network whose nodes carry a column with exactly two values, and whose ties only run between the two, as a two-mode network; null
 * for any other. The value of the node that stands first, as given in `firstValue`, is the first side; without it, the value that
 * comes first in code points.
 */
export function divideNetwork(
  { graph }: Network,
  column: string,
  firstValue: string | null = null,
): { readonly network: TwoModeNetwork; readonly sides: readonly [first: string, second: string] } | null {
  const values = new Map<string, string>();
  let known = true;
  graph.forEachNode((id, { attributes }) => {
    const value = Object.hasOwn(attributes, column) ? (attributes[column] ?? '') : '';
    if (value === '') known = false;
    values.set(id, value);
  });
  const found = [...new Set(values.values())].sort(byCodePoint);
  const [one, other] = found;
  if (!known || found.length !== 2 || one === undefined || other === undefined) return null;
  const sides: readonly [string, string] = firstValue === other ? [other, one] : [one, other];
  const ties: TwoModeTie[] = [];
  let between = true;
  graph.forEachEdge((_edge, _attributes, source, target) => {
    if (values.get(source) === values.get(target)) between = false;
    const [first, second] = values.get(source) === sides[0] ? [source, target] : [target, source];
    ties.push({ first, second, count: 1 });
  });
  if (!between) return null;
  const members = (side: string): readonly string[] => graph.filterNodes((id) => values.get(id) === side);
  return { network: twoModeNetwork(members(sides[0]), members(sides[1]), ties), sides };
}
