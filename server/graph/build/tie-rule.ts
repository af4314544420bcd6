import type { NetworkRecipe } from '../../model/network-recipe.ts';
import { type ArcWay, backward, forward, mutual, type Pair } from './ledger.ts';
import { confirmations } from './source-class.ts';

/**
 * Whether an arc is a tie. It needs a record that runs its way (a mutual one runs both ways); beyond that
 * - `union` nothing
 * - `intersection` both sides of the pair report, each in whichever direction
 * - `confirmed` at least two sources speak for the pair (source-class.ts)
 * - `log`, `relations`, `interviews` the record is of that source
 */
export function arcHolds(pair: Pair, arc: ArcWay, rule: NetworkRecipe['tieRule']): boolean {
  const own = pair.tallies[arc];
  const shared = pair.tallies[mutual];
  if (rule === 'log') return own.contacts > 0;
  if (rule === 'relations') return own.reports + shared.reports > 0;
  if (rule === 'interviews') return own.passages > 0;
  if (own.contacts + own.reports + own.passages + shared.reports === 0) return false;
  if (rule === 'union') return true;
  if (rule === 'intersection') return pair.saidByLow === 1 && pair.saidByHigh === 1;
  return confirmations(pair) >= 2;
}

/** Which arcs of a pair are ties, as bits (ledger.ts). In an undirected network both or none. */
export function holdingArcs(pair: Pair, recipe: Pick<NetworkRecipe, 'tieRule' | 'direction' | 'symmetrise'>): number {
  const onward = arcHolds(pair, forward, recipe.tieRule);
  const back = arcHolds(pair, backward, recipe.tieRule);
  if (recipe.direction === 'directed') return Number(onward) + 2 * Number(back);
  return (recipe.symmetrise.tie === 'union' ? onward || back : onward && back) ? 3 : 0;
}
