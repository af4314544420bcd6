import type { IndicatorView, ResultsView } from '../../server/http/contract.ts';

type Value = ResultsView['node'][number]['values'][number];

/** The values of a node indicator by node id; empty while there are none. */
export function valuesByNode(results: ResultsView | undefined, indicator: string): ReadonlyMap<string, Value> {
  const found = results?.node.find((one) => one.id === indicator || one.indicator === indicator);
  return new Map((results?.nodes ?? []).flatMap((node, place) => (found?.values[place] ? [[node.id, found.values[place]]] : [])));
}

/** The usual indicators first, each group in the order of the registry. */
export function usualFirst(indicators: readonly IndicatorView[]): IndicatorView[] {
  return [...indicators.filter((one) => one.headline), ...indicators.filter((one) => !one.headline)];
}

/** The numbers among the values. */
export function knownValues(values: ReadonlyMap<string, Value>): number[] {
  return [...values.values()].flatMap(({ value }) => (value === null ? [] : [value]));
}

/**
 * The usual node indicators that have a value for at least one organisation, and the estimates that were asked for; all usual ones while
 * there are no results.
 */
export function tellingIndicators(indicators: readonly IndicatorView[], results: ResultsView | undefined): IndicatorView[] {
  const ofNodes = indicators.filter((one) => one.scope === 'node');
  if (!results) return ofNodes.filter((one) => one.headline);
  return ofNodes.filter((one) => (one.headline || one.onRequest) && knownValues(valuesByNode(results, one.id)).length > 0);
}
