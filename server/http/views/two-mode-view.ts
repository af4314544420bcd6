import { type Projection, type ProjectionRule, projectTwoMode } from '../../graph/project.ts';
import type { Study } from '../../model/study.ts';
import type { Locale } from '../../model/text.ts';
import type { AnalysedTwoMode } from '../../pipeline/two-mode.ts';
import type { TwoModeView } from '../contract.ts';
import type { Frozen } from '../route.ts';

type Pair = [source: number, target: number, shared: number, weight: number];

/** Pairs that are given; a screen shows no more. */
const mostPairs = 1000;

/** A two-mode network as the screen shows it: its numbers, and who shares something with whom. */
export function twoModeView(
  { study, network, results, labels }: AnalysedTwoMode & { readonly study: Study },
  rule: ProjectionRule,
  locale: Locale,
): Frozen<TwoModeView> {
  const [first, second] = [projectTwoMode(network, 'first', rule), projectTwoMode(network, 'second', rule)];
  return {
    study: study.id,
    revision: study.revision,
    side: network.side,
    rule,
    nodes: results.nodes.map((id, place) => ({ id, label: labels[place]?.[locale] ?? id })),
    first: results.first,
    ties: network.rows.targets.length,
    node: results.node.map(({ id, indicator, values, reasons }) => ({
      id,
      indicator,
      values: values.map((value, place) => ({ value, reason: reasons.get(place) ?? null })),
    })),
    network: results.network.map(({ id, indicator, value, reason }) => ({ id, indicator, value, reason })),
    pairs: { first: heaviest(first, 0), second: heaviest(second, results.first) },
    pairCounts: { first: first.sources.length, second: second.sources.length },
    report: {
      ...network.report,
      leftOut: network.report.leftOut.map(({ code, reason, count }) => ({ code, reason, count })),
    },
  };
}

/** The pairs with most in common; equal ones in the order of their nodes. @param from place of the side's first node */
function heaviest({ sources, targets, shared, weights }: Projection, from: number): readonly Pair[] {
  const order = [...sources.keys()].sort((a, b) => (weights[b] as number) - (weights[a] as number) || a - b);
  return order.slice(0, mostPairs).map((pair): Pair => {
    const [source, target] = [sources[pair] as number, targets[pair] as number];
    return [from + source, from + target, shared[pair] as number, weights[pair] as number];
  });
}
